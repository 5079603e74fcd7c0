/** Lists of documents: the running number is in the middle, figures are set to the right. */
import { numberedTable } from '../../../src/app/documents/annex-tables';

const aligned = (figuresFrom?: number): readonly string[] =>
  numberedTable({
    key: 'list',
    headings: ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điểm mất'],
    widths: [8, 60, 14, 18],
    ...(figuresFrom === undefined ? {} : { figuresFrom }),
    lines: [],
  }).columns.map(({ align }) => align);

test('columns of words are set to the left, columns of figures to the right', () => {
  expect(aligned(2)).toEqual(['center', 'left', 'right', 'right']);
  expect(aligned()).toEqual(['center', 'left', 'left', 'left']);
});
