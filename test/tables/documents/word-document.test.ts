/** The .docx of a draft, read from its own XML. */
import { wordDocument } from '../../../src/tables/documents/word-document';
import { readDocx } from '../../app/documents/read-docx';
import { SAMPLE } from './sample';

test('a list without a signer and recipients ends without the words for recipients', () => {
  const words = (signing: readonly string[], recipients: readonly string[]): string => {
    const { paragraphs, tables } = readDocx(wordDocument({ ...SAMPLE, signing, recipients }).bytes);
    return [...paragraphs, ...tables.flat(2)].join('\n');
  };
  expect(words(SAMPLE.signing, SAMPLE.recipients)).toContain('Nơi nhận:');
  expect(words([], [])).not.toContain('Nơi nhận:');
});
