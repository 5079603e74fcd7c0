/** What the table itself does not state: the document of a plan, the rules of a scheme, the đợt of a survey. */
import type { TableKindName } from '../../app/catalogue/table-kind';
import { tablePageWords as words } from '../../text/windows/table';
import { MEASURE_LABELS } from '../../text/books/score';
import { Choose } from '../choose';

type FactsHeld = Readonly<Record<string, string>>;

interface Field {
  readonly name: string;
  readonly label: string;
  /** Value → words; absent = free text. */
  readonly choices?: Readonly<Record<string, string>>;
  readonly optional?: true;
}

const FIELDS: Readonly<Record<TableKindName, readonly Field[]>> = {
  plan: [
    { name: 'name', label: words.facts.name },
    { name: 'symbol', label: words.facts.symbol, optional: true },
    { name: 'date', label: words.facts.date, optional: true },
    { name: 'replaced', label: words.facts.replaced, choices: words.replaced },
  ],
  unitPlan: [
    { name: 'unit', label: words.facts.unit },
    { name: 'name', label: words.facts.name },
    { name: 'symbol', label: words.facts.symbol, optional: true },
    { name: 'date', label: words.facts.date, optional: true },
    { name: 'replaced', label: words.facts.replaced, choices: words.replacedOfUnit },
  ],
  scheme: [
    { name: 'schemeName', label: words.facts.schemeName },
    { name: 'code', label: words.facts.code },
    { name: 'basis', label: words.facts.basis },
    { name: 'groups', label: words.facts.groups },
    { name: 'classes', label: words.facts.classes, optional: true },
    { name: 'classBy', label: words.facts.classBy, choices: MEASURE_LABELS },
    { name: 'rankBy', label: words.facts.rankBy, choices: MEASURE_LABELS },
    { name: 'selfDue', label: words.facts.selfDue },
    { name: 'lock', label: words.facts.lock },
    { name: 'explainDue', label: words.facts.explainDue, optional: true },
  ],
  survey: [{ name: 'period', label: words.facts.period, optional: true }],
  inspections: [],
  conclusions: [
    { name: 'meeting', label: words.facts.meeting },
    { name: 'notice', label: words.facts.notice, optional: true },
  ],
};

/** The facts of one kind only, so that fields of another kind are not sent. */
export const factsFor = (kind: TableKindName, facts: FactsHeld): FactsHeld =>
  Object.fromEntries(
    FIELDS[kind].map(({ name, choices }) => [name, facts[name] ?? (choices ? (Object.keys(choices)[0] ?? '') : '')]),
  );

interface Props {
  readonly kind: TableKindName;
  readonly facts: FactsHeld;
  readonly onChange: (facts: FactsHeld) => void;
}

export const Facts = ({ kind, facts, onChange }: Props) => (
  <>
    {FIELDS[kind].map(({ name, label, choices, optional }) =>
      choices ? (
        <Choose
          key={name}
          label={label}
          value={facts[name] ?? Object.keys(choices)[0] ?? ''}
          choices={Object.entries(choices).map(([value, text]) => ({ value, label: text }))}
          onChoose={(value) => onChange({ ...facts, [name]: value })}
        />
      ) : (
        <label key={name}>
          {optional ? words.optional(label) : label}
          <input
            name={name}
            type="text"
            value={facts[name] ?? ''}
            onInput={(event) => onChange({ ...facts, [name]: event.currentTarget.value })}
          />
        </label>
      ),
    )}
  </>
);
