/**
 * The window *Hỏi đáp*: the questions that units typed at rows of their forms, and the one answer that all
 * units read beside that row. Answers are rows of the tab *Hỏi đáp*, where the office changes them or takes them back.
 */
import { localDate } from '../../core/calendar';
import type { Guidance } from '../../core/duties/guidance';
import { FORM_ORDER, type FormCode } from '../../core/form-code';
import { ok } from '../../core/result';
import { ownersOf } from '../../core/catalogue/unit';
import { changeRequests, misfits, rowsOf, type TabChange } from '../../tables/master-book/tab-change';
import { GUIDANCE_TAB } from '../../tables/master-book/tabs/tab-guidance';
import { officeInShort } from '../../text/documents/parties';
import { questionWords as words } from '../../text/windows/duties/questions';
import { laidFor } from '../catalogue/later-tabs';
import { freeFor } from '../jobs/hold';
import { noteChanged } from '../catalogue/change-tabs';
import type { World } from '../ports';
import { refuse, type Asked } from '../refusal';
import { request, TEXT, TEXT_OR_NONE } from '../request';
import { openPeriod } from '../work/open-period';
import type { PeriodWork } from '../work/period-work';
import { openQuestions } from './open-questions';

export interface QuestionLine {
  readonly form: FormCode;
  readonly row: string;
  /** Printed form, number and label. */
  readonly title: string;
  readonly question: string;
  /** Short names of the units that ask it. */
  readonly units: readonly string[];
  /** Who may answer: the office that has the window open comes first. */
  readonly answerers: readonly string[];
}

export interface QuestionsView {
  readonly period: { readonly code: string; readonly name: string };
  readonly lines: readonly QuestionLine[];
  readonly answered: readonly {
    readonly code: string;
    readonly title: string;
    readonly answer: string;
    readonly by: string;
  }[];
}

/** The office, then the lead agencies of the field of a row of *Số liệu*. */
function answerersOf({ catalogue }: PeriodWork, row: string): readonly string[] {
  const area = catalogue.indicators.find(({ code }) => code === row)?.area;
  const owners = catalogue.targets.filter((one) => one.area === area).map(({ owner }) => owner);
  const agencies = catalogue.units.filter(
    (unit) => unit.lead && owners.some((owner) => ownersOf(owner, [unit]).length > 0),
  );
  return [...new Set([officeInShort(catalogue.province), ...agencies.map(({ name }) => name)])];
}

export const questions = request({ period: TEXT_OR_NONE }, (world, { period }): Asked<QuestionsView> => {
  const opening = openPeriod(world, { period });
  if (!opening.ok) return opening;
  const open = opening.value;
  return ok({
    period: { code: open.period.code, name: open.period.name },
    lines: openQuestions(open).map((one) => ({ ...one, answerers: answerersOf(open, one.row) })),
    answered: open.catalogue.guidance
      .filter(({ answer }) => answer !== '')
      .map((one) => ({
        code: one.code,
        title: words.rowOf(one.form, one.row),
        answer: one.answer,
        by: one.answeredBy,
      })),
  });
});

const CODE = /^HD-(\d+)$/;
const nextCode = (guidance: readonly Guidance[]): string =>
  `HD-${String(1 + Math.max(0, ...guidance.map(({ code }) => Number(CODE.exec(code)?.[1] ?? 0)))).padStart(2, '0')}`;

/** One answer for every unit that has the row; it reaches the files in the next pass. */
export const answerQuestion = request(
  { period: TEXT_OR_NONE, form: TEXT, row: TEXT, question: TEXT, answer: TEXT, by: TEXT },
  (world, { period, form: typed, ...given }): Asked<{ readonly code: string; readonly units: number }> => {
    const opening = openPeriod(world, { period });
    if (!opening.ok) return opening;
    const open = opening.value;
    const free = freeFor({ ledger: open.ledger, account: open.office.account, now: world.clock.now() });
    if (!free.ok) return free;
    const form = FORM_ORDER.find((code) => code === typed);
    const asked = openQuestions(open).find(
      (one) => one.form === form && one.row === given.row && one.question === given.question,
    );
    if (!form || !asked) return refuse('unknownRow', { row: given.row });
    const line: Guidance = {
      code: nextCode(open.catalogue.guidance),
      form,
      row: given.row,
      question: given.question,
      askedBy: asked.askedBy[0] ?? '',
      answer: given.answer,
      answeredBy: given.by,
      answeredOn: localDate(world.clock.now()),
    };
    return write(world, open, { line, units: asked.units.length });
  },
);

function write(
  world: World,
  { office, ledger, catalogue }: PeriodWork,
  { line, units }: { readonly line: Guidance; readonly units: number },
): Asked<{ readonly code: string; readonly units: number }> {
  const { grid, requests } = laidFor(office, 'guidance');
  const change: TabChange = {
    tab: 'guidance',
    add: rowsOf(GUIDANCE_TAB, { ...catalogue, guidance: [line] }),
    remove: [],
    set: [],
  };
  const bad = misfits(grid, change);
  if (bad.length > 0) return refuse('tableChanged', { list: bad.join(', ') });
  world.books.change(office.masterId, [...requests, ...changeRequests(grid, change)]);
  ledger.tell(office.account, {
    action: 'answerQuestion',
    unit: line.askedBy,
    period: null,
    text: words.log(line.code, line.answer),
  });
  noteChanged(world, { office, ledger }, ['guidance']);
  ledger.flush();
  return ok({ code: line.code, units });
}
