/** Adjustments of the version before: those that go on beside the corrected report, and those that end with it. */
import { FORM } from '../../core/form-code';
import { fromText, print, sum, type Scaled } from '../../core/exact';
import { titleOf, type Made } from './made';

/** An adjustment of the version before, as one line for each cell. */
export interface Carried {
  readonly row: string;
  readonly field: string;
  readonly title: string;
  readonly amount: Scaled;
  readonly reason: string;
  /** The cell has a corrected figure, which replaces the adjustment. */
  readonly ends: boolean;
}

export function adjustmentsBefore({ report, changes }: Made): readonly Carried[] {
  const { open, unit, submission, templates } = report;
  const own = open.ledger
    .adjustments(open.period.code)
    .filter((one) => one.unit === unit.code && one.version === submission.version);
  const cells = [...new Set(own.map(({ row, field }) => `${row}\u0000${field}`))];
  return cells.flatMap((cell): readonly Carried[] => {
    const [row = '', field = ''] = cell.split('\u0000');
    const lines = own.filter((one) => one.row === row && one.field === field);
    const amount = sum(lines.flatMap((one) => fromText(one.amount) ?? []));
    if (amount === null || amount.scaled === 0) return [];
    const asked = templates.flatMap(({ rows }) => rows).find(({ key }) => key === row);
    return [
      {
        row,
        field,
        title: asked ? titleOf(asked, FORM.indicator, field) : row,
        amount,
        reason: lines.map((one) => one.reason).join('; '),
        ends: changes.some((one) => one.form === FORM.indicator && one.row === row && one.field === field),
      },
    ];
  });
}

/** Puts the adjustments that go on into the ledger in memory, upon the corrected version. */
export function carry({ report, seal }: Made, carried: readonly Carried[]): void {
  const { open, unit } = report;
  const at = seal.sealedAt;
  for (const one of carried.filter(({ ends }) => !ends)) {
    const line = {
      unit: unit.code,
      period: open.period.code,
      version: seal.version,
      form: FORM.indicator,
      row: one.row,
      field: one.field,
      amount: print(one.amount),
      reason: one.reason,
      by: open.office.account,
      at,
    };
    open.ledger.put({ adjustment: { ...line, key: open.world.coder.sha256(JSON.stringify(line)).slice(0, 16) } });
  }
}
