/** A typed mark beside the unit's own: ten times as much is a slip of the decimal mark until the office notes why. */
import { markOf } from '../../../src/app/scoring/marks';
import type { Criterion } from '../../../src/core/catalogue/catalogue';
import type { EntryValue } from '../../../src/core/entry';
import { fromNumber } from '../../../src/core/exact';
import type { AppraisalRow } from '../../../src/tables/score-book/appraisal-read';

const criterion = {
  code: 'I.1',
  heading: false,
  maximum: { scaled: 10, decimals: 0 },
  notArisen: 'no',
} as unknown as Criterion;

const cell = (content: string | number | null, a1: string) => ({
  a1,
  seen: { content, shown: content === null ? '' : String(content).replace('.', ',') },
});

function read(mark: number, self: number | null, note: string | null = null) {
  const row = {
    row: 7,
    typed: {
      appraisal1: cell(mark, 'H8'),
      note1: cell(note, 'I8'),
      appraisal2: cell(null, 'K8'),
      note2: cell(null, 'L8'),
    },
  } as unknown as AppraisalRow;
  const own: EntryValue = self === null ? { kind: 'blank' } : { kind: 'number', ...fromNumber(self)! };
  const { value, wrong, a1 } = markOf(criterion, row, { key: 'appraisal1', self: own });
  return { kind: value.kind, wrong, a1 };
}

test.each([
  ['0.5 is stored as 5', 5, 0.5, null, 'shifted'],
  ['0,5 beside 5', 0.5, 5, null, 'shifted'],
  ['with a note', 5, 0.5, 'Bổ sung minh chứng', null],
  ['another mark', 4, 5, null, null],
  ['the same mark', 5, 5, null, null],
  ['without a mark of the unit', 5, null, null, null],
  ['above the maximum', 50, 5, null, 'above'],
])('%s: %d beside %s', (_what, mark, self, note, wrong) => {
  expect(read(mark, self, note)).toEqual({ kind: wrong === 'shifted' ? 'text' : 'number', wrong, a1: 'H8' });
});
