/** What a draft is made from, and the kinds of draft by name. */
import { localDate } from '../../core/calendar';
import { scoringOf } from '../../core/catalogue/scoring-rounds';
import { isRehearsal } from '../../core/catalogue/rehearsal';
import {
  layoutRuleOn,
  type AdminDocument,
  type Block,
  type LayoutRule,
  type Paragraph,
} from '../../core/documents/content';
import { printMomentInWords } from '../../text/print';
import { rehearsalMark } from '../../text/rehearsal-name';
import type { DocumentKind } from '../../text/documents/kinds';
import { meetingBefore, type MeetingBefore } from './meeting-before';
import { chosenTexts, type ChosenTexts } from './chosen-texts';
import { consolidationCode } from '../consolidate/consolidation-code';
import { figureInputs } from '../consolidate/figure-inputs';
import { yearBefore, type EarlierFigures } from '../consolidate/earlier-figures';
import type { Figures } from '../consolidate/figures';
import { once } from '../../core/once';
import { refuse, type Asked } from '../refusal';
import type { Judged } from '../scoring/judge';
import { officeJudged } from '../scoring/score-outcome';
import type { PeriodWork } from '../work/period-work';

export interface DraftWork {
  readonly open: PeriodWork;
  /** The figures as the ledger gives them now; computed at first use. */
  readonly figures: () => Figures;
  /** Texts ticked on *Nội dung*; read at first use. */
  readonly chosen: () => ChosenTexts;
  /** What the meeting before was shown; read at first use. */
  readonly before: () => MeetingBefore | null;
  /** The figures of the same period of the year before; computed at first use. */
  readonly lastYear: () => EarlierFigures | null;
  /**
   * The marks of a scoring round, from *Sổ chấm điểm*; read at first use, so that what was found ready is what is made.
   */
  readonly judged: () => Asked<Judged>;
  /** Time of making as printed; '' where two makings are compared. */
  readonly moment: string;
  /** Of the day of making. */
  readonly year: string;
  readonly rule: LayoutRule;
  /** The short code of the consolidation; computed at first use. */
  readonly code: () => string;
}

export interface DraftKind {
  readonly kind: DocumentKind;
  /** The figures come from the master: it must show what the ledger gives. */
  readonly fromMaster: boolean;
  /** The edition made now, such as a month or a meeting. Absent: one document for each period. */
  edition?(work: DraftWork): string;
  /** An edition is made once and never again: its figures stay as they were shown. */
  readonly frozen?: true;
  /** Code of the unit whose document it is; absent = of the office or the province. */
  readonly unit?: string;
  /** Puts the year to work, so it is made before the forms are out. */
  readonly beforeForms?: true;
  /** Refuses while the document cannot be drafted. */
  ready?(work: DraftWork): Asked<null>;
  /** Whether this period owes the document now. */
  owed(work: DraftWork): boolean;
  make(work: DraftWork): AdminDocument;
}

function judgedIn(open: PeriodWork): Asked<Judged> {
  const scoring = scoringOf(open.catalogue, open.period);
  return scoring ? officeJudged({ ...scoring, open }) : refuse('noScoringRound');
}

export function draftWork(open: PeriodWork, figures: () => Figures): DraftWork {
  const now = open.world.clock.now();
  const day = localDate(now);
  let chosen: ChosenTexts | null = null;
  let before: MeetingBefore | null | undefined;
  const code = once(() => consolidationCode(figureInputs(open), open.world.coder));
  return {
    code,
    open,
    figures,
    chosen: () => (chosen ??= chosenTexts(open, figures())),
    lastYear: once(() => yearBefore(open)),
    judged: once(() => judgedIn(open)),
    before: () => (before === undefined ? (before = meetingBefore(open, day.slice(0, 7))) : before),
    moment: printMomentInWords(now),
    year: day.slice(0, 4),
    rule: layoutRuleOn(day),
  };
}

/** The document; one whose figures come from the master carries the code of the consolidation. */
export const drafted = (work: DraftWork, kind: DraftKind): AdminDocument => ({
  ...marked(work, kind.make(work)),
  ...(kind.fromMaster ? { code: work.code() } : {}),
});

/** A document of a rehearsal bears the mark in its file's name, before its first words and in each annex. */
function marked({ open: { period } }: DraftWork, document: AdminDocument): AdminDocument {
  if (!isRehearsal(period)) return document;
  const mark = (key: string): Block => words(`rehearsal.${key}`, rehearsalMark, 'centred');
  return {
    ...document,
    title: `${rehearsalMark} ${document.title}`,
    body: [mark('body'), ...document.body],
    annexes: document.annexes.map((annex) => ({ ...annex, body: [mark(annex.key), ...annex.body] })),
  };
}

export const words = (key: string, text: string, look: Paragraph['look'] = 'body'): Paragraph => ({
  kind: 'paragraph',
  key,
  look,
  parts: [text],
});

export const paragraphsOf = (
  texts: Readonly<Record<string, string>>,
  look: Paragraph['look'] = 'body',
): readonly Block[] => Object.entries(texts).map(([key, text]) => words(key, text, look));
