/**
 * The annex of the report with the words of every unit as they were handed in: under each heading who wrote what, and
 * in which cell. It is a file of its own, because it is many times as long as the report.
 */
import type { Heading } from '../../core/catalogue/catalogue';
import { unitNameIn } from '../../core/catalogue/unit';
import type { AdminDocument, Block } from '../../core/documents/content';
import { FORM } from '../../core/form-code';
import { ok } from '../../core/result';
import { DOCUMENT_NAMES } from '../../text/documents/kinds';
import { reportWords } from '../../text/documents/report';
import { wholeTextWords as texts } from '../../text/documents/whole-texts';
import { refuse, type Asked } from '../refusal';
import { words, type DraftKind, type DraftWork } from './draft';
import { isReported, reportFacts } from './report';

/** Google Docs holds 1.02 million letters; the names of units and cells need the rest. */
const MOST_LETTERS = 900_000;

interface UnitText {
  readonly unit: string;
  readonly text: string;
  /** `Nội dung báo cáo!D12` */
  readonly cell: string;
}

interface Written {
  readonly heading: Heading;
  readonly texts: readonly UnitText[];
  /** Codes of units that were asked, are in, and left the cell blank. */
  readonly blank: readonly string[];
}

function writtenIn({ open, figures }: DraftWork): readonly Written[] {
  const { narrative, values } = figures().consolidated;
  const cells = new Map(
    values.flatMap(({ form, field, row, unit, tab, a1 }) =>
      form === FORM.narrative && field === 'text' ? [[`${row}|${unit}`, `${tab}!${a1}`] as const] : [],
    ),
  );
  return open.catalogue.headings.flatMap((heading): readonly Written[] => {
    const line = narrative.find(({ row }) => row === heading.code);
    if (!line) return [];
    const answered = open.units.flatMap(({ code }): readonly UnitText[] => {
      const cell = cells.get(`${heading.code}|${code}`);
      return cell === undefined ? [] : [{ unit: code, text: line.byUnit[code] ?? '', cell }];
    });
    return [
      {
        heading,
        texts: answered.filter(({ text }) => text.trim() !== ''),
        blank: answered.filter(({ text }) => text.trim() === '').map(({ unit }) => unit),
      },
    ];
  });
}

const lettersIn = (all: readonly Written[]): number =>
  all.reduce((sum, one) => sum + one.texts.reduce((own, { text }) => own + text.length, 0), 0);

function ready(work: DraftWork): Asked<null> {
  const letters = lettersIn(writtenIn(work));
  return letters > MOST_LETTERS ? refuse('textsTooLong', { count: letters, most: MOST_LETTERS }) : ok(null);
}

/** The unit and its cell, then its lines as they are: a justified line that ends in a line break is stretched. */
const textBlocks = (name: string, row: string, { unit, text, cell }: UnitText): readonly Block[] => [
  words(`from.${row}.${unit}`, texts.from(name, cell), 'source'),
  ...text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, at) => words(`text.${row}.${unit}.${at}`, line, 'opinion')),
];

function wholeTexts(work: DraftWork): AdminDocument {
  const { open, rule, figures } = work;
  const facts = reportFacts(work);
  const nameOf = (code: string): string => unitNameIn(open.units, code);
  const { submitted } = figures().consolidated.overview;
  const missing = submitted.missing.map(nameOf);
  return {
    title: DOCUMENT_NAMES.wholeTexts,
    rule,
    head: null,
    name: null,
    to: [],
    body: [],
    signing: [],
    recipients: [],
    annexes: [
      {
        key: 'whole',
        label: texts.label,
        title: texts.title(facts.period),
        attachedTo: reportWords.attachedTo(facts.committee),
        body: [
          words('note', texts.note(submitted.have, submitted.expected), 'note'),
          ...(missing.length === 0 ? [] : [words('missing', texts.missing(missing), 'note')]),
          ...writtenIn(work).flatMap(({ heading, texts: own, blank }) => [
            words(`heading.${heading.code}`, `${heading.number}. ${heading.label}`, 'section'),
            ...own.flatMap((one) => textBlocks(nameOf(one.unit), heading.code, one)),
            ...(blank.length === 0 ? [] : [words(`blank.${heading.code}`, texts.blank(blank.map(nameOf)), 'note')]),
          ]),
        ],
      },
    ],
  };
}

export const WHOLE_TEXTS: DraftKind = {
  kind: 'wholeTexts',
  fromMaster: true,
  owed: isReported,
  ready,
  make: wholeTexts,
};
