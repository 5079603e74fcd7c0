/**
 * What the figure of a row of *Số liệu* meant when a file was made: whose figure it was, and how it was defined. The
 * office may change either at any time; a file keeps the meaning it was issued with, and two meanings are never added
 * up or compared.
 */
import { ownerOf } from '../../../core/catalogue/matrix';
import type { Catalogue, Indicator } from '../../../core/catalogue/catalogue';
import type { Template } from '../../../core/forms/form';
import { FORM } from '../../../core/form-code';
import type { Seal } from '../../../core/submission/seal';
import { readable } from '../issued';
import type { PeriodWork } from '../period-work';

type Known = Pick<PeriodWork, 'ledger' | 'catalogue'>;

type Asked = Pick<Catalogue, 'matrix' | 'indicators'>;

/** The rows with which the unit's file of the period was made; today's when it has none, or none were kept. */
function askedThen({ ledger, catalogue }: Known, unit: string, period: string): Asked {
  const key = ledger.file(unit, period)?.issued.catalogue;
  const [kept] = key === undefined ? [] : readable(() => ledger.kept.read(key) as Asked | null);
  return kept ?? catalogue;
}

/** How the figure is measured and computed: with another one of these, the same digits are another number. */
const definedBy = ({ kind, measure, nature, ratio, countedFromTasks }: Indicator): readonly unknown[] => [
  kind,
  measure,
  nature,
  ratio,
  countedFromTasks,
];

/** The relations to other rows, which the figures of one total have in common. */
const relatedBy = ({ sumOf, alsoSumOf, notAbove, equals }: Indicator): readonly unknown[] => [
  sumOf,
  alsoSumOf,
  notAbove,
  equals,
];

type Meaning = (row: string) => string;

/** Whose figure the row is. */
const ownerIn =
  ({ matrix }: Asked): Meaning =>
  (row) =>
    JSON.stringify(ownerOf(matrix, FORM.indicator, row));

/** A ratio has the definitions of its parts too. `related` = the relations between rows belong to the definition. */
function definitionIn({ indicators }: Asked, related: boolean): Meaning {
  const byCode = new Map(indicators.map((one) => [one.code, one]));
  const own = (row: string): readonly unknown[] => {
    const one = byCode.get(row);
    return one ? [...definedBy(one), ...(related ? relatedBy(one) : [])] : [];
  };
  return (row) => {
    const { over = [], under = [] } = byCode.get(row)?.ratio ?? {};
    return JSON.stringify([row, ...over, ...under].map(own));
  };
}

/**
 * Rows that had another owner when some files of the period were made, or that were defined otherwise in some of the
 * forms that ask for them. A unit without a file counts only where it is asked. No service call.
 */
export function rowsApart(open: PeriodWork, templates: readonly Template[]): ReadonlySet<string> {
  const made = new Map<Asked, string[]>();
  for (const { code } of open.units) {
    const asked = askedThen(open, code, open.period.code);
    made.set(asked, [...(made.get(asked) ?? []), code]);
  }
  if (made.size < 2) return new Set();
  const forms = templates.filter((one) => one.form === FORM.indicator);
  const asked = new Set(forms.flatMap(({ unit, rows }) => rows.map(({ key }) => `${unit}\u0000${key}`)));
  const hasFile = (unit: string): boolean => open.ledger.file(unit, open.period.code) !== null;
  const meanings = [...made].map(([of, units]) => ({ owner: ownerIn(of), definition: definitionIn(of, true), units }));
  const isApart = (row: string): boolean => {
    const [owners, definitions] = [new Set<string>(), new Set<string>()];
    for (const { owner, definition, units } of meanings) {
      const isAsked = units.some((unit) => asked.has(`${unit}\u0000${row}`));
      if (isAsked || units.some(hasFile)) owners.add(owner(row));
      if (isAsked) definitions.add(definition(row));
    }
    return owners.size > 1 || definitions.size > 1;
  };
  return new Set([...new Set(forms.flatMap((one) => one.rows.map(({ key }) => key)))].filter(isApart));
}

/**
 * The seal without the figures of rows that have another owner or are measured otherwise today: they are not comparable
 * with what is asked now.
 */
export function comparable(known: Known, seal: Seal): Seal {
  const then = askedThen(known, seal.unit, seal.period);
  if (then === known.catalogue) return seal;
  const meaningIn = (asked: Asked): Meaning => {
    const [owner, definition] = [ownerIn(asked), definitionIn(asked, false)];
    return (row) => owner(row) + definition(row);
  };
  const [before, now] = [meaningIn(then), meaningIn(known.catalogue)];
  return {
    ...seal,
    forms: seal.forms.map((form) =>
      form.form === FORM.indicator
        ? { ...form, cells: form.cells.filter(({ row }) => before(row) === now(row)) }
        : form,
    ),
  };
}
