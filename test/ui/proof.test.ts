/** The parts of the offline proof that are written again for its page: unpacking, SHA-256 and exact amounts. */
import { createHash, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { amountOf, percent, plus, shown } from '../../src/ui/proof/amount';
import { gunzip, unpacked } from '../../src/ui/proof/inflate';
import { canonicalText, type Unsealed } from '../../src/core/submission/seal';
import { sealedText } from '../../src/ui/proof/sealed';
import { sha256, sha256OfBrowser } from '../../src/ui/proof/sha256';

const seed = Date.now();
console.log(`seed ${seed}`);

describe('unpacking', () => {
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['random bytes, stored as they are', randomBytes(70_000)],
    ['the same letters again and again', Buffer.from('Sổ CCHC '.repeat(9000))],
  ])('%s', (_, bytes) => {
    for (const level of [0, 1, 6, 9]) expect(Buffer.from(gunzip(gzipSync(bytes, { level })))).toEqual(bytes);
  });

  test('any text comes back, whatever the pattern of the codes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 })), (texts) => {
        const text = texts.join('');
        for (const strategy of [0, 2, 4]) expect(unpacked(gzipSync(text, { strategy }).toString('base64'))).toBe(text);
      }),
      { seed, numRuns: 60 },
    );
  });

  test('a damaged packing is refused', () => {
    const packed = gzipSync('số liệu '.repeat(50)).toString('base64');
    expect(() => unpacked(`${packed.slice(0, 30)}${packed.slice(60)}`)).toThrow();
  });
});

test('SHA-256 is that of another implementation at every length around a block, and the browser agrees', async () => {
  for (const length of [0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 1000]) {
    const text = 'Đ'.repeat(Math.floor(length / 2)) + 'a'.repeat(length % 2);
    const right = createHash('sha256').update(text, 'utf8').digest('hex');
    expect(sha256(text)).toBe(right);
    expect(await sha256OfBrowser(text)).toBe(right);
  }
});

test('amounts are exact, and a half is rounded up', () => {
  const [one, two] = [amountOf('0.1'), amountOf('0.2')];
  expect(one && two && shown(plus(one, two))).toBe('0,3');
  expect(shown(amountOf('-1234567.50') ?? { units: 0n, places: 0 })).toBe('-1.234.567,5');
  expect(shown(amountOf('1e21') ?? { units: 0n, places: 0 })).toBe('1.000.000.000.000.000.000.000');
  expect(percent({ units: 1n, places: 0 }, { units: 16n, places: 0 }, 2)).toEqual({ units: 625n, places: 2 });
  expect(percent({ units: 5n, places: 0 }, { units: 0n, places: 0 }, 2)).toBeNull();
  expect(amountOf('1.2.3')).toBeNull();
});

test('the text of a seal that corrects a closed one is the text that was sealed, its correction included', () => {
  const cell = { row: '1.2', field: 'value', value: { kind: 'number', scaled: 7, decimals: 0 }, a1: 'D9', shown: '7' };
  const seal: Unsealed = {
    unit: '568',
    period: '2019-Q1',
    version: 2,
    fileId: 'f',
    sealedAt: 1,
    sealedBy: 'office@example.com',
    evidence: { unseenAt: null, seenAt: 1, modifiedAt: null, modifiedBy: null },
    timeliness: 'onTime',
    document: { number: '1', symbol: 'BC', signedOn: null, signedBy: '' },
    printCode: 'AAAA-BBBB',
    answers: [{ point: 'a', answer: 'b' }],
    correction: {
      of: 1,
      number: '25/BC-UBND',
      date: '2019-03-01',
      reason: 'Tính trùng',
      cells: [{ form: 'indicator', row: '1.2', field: 'value', was: { kind: 'number', scaled: 2, decimals: 0 } }],
    },
    forms: [{ form: 'indicator', tab: 'Số liệu', sheetId: 102, template: 'i1', cells: [cell] }] as Unsealed['forms'],
    findings: [],
  };
  const plain = JSON.parse(JSON.stringify(seal)) as Record<string, unknown>;
  expect(sealedText(plain)).toBe(canonicalText(seal));
  const other = { ...plain, correction: { ...(plain['correction'] as object), reason: 'Khác' } };
  expect(sealedText(other)).not.toBe(canonicalText(seal));
});
