/**
 * The office's mark on a task that a unit reports as done. It is kept beside the submission, may be changed and taken
 * back until the report is closed, and changes nothing of what the unit sealed.
 */
import * as v from 'valibot';
import { FORM } from '../../core/form-code';
import type { Seal } from '../../core/submission/seal';
import { isHandedIn } from '../../core/submission/submission';
import { marksOf, needsNote, QUALITIES, type QualityMark } from '../../core/submission/quality';
import { cutTo } from '../../core/text-fold';
import { STATE_LABELS } from '../../text/books/master-book';
import { QUALITY_LABELS, qualityLog } from '../../text/books/quality';
import { refuse, type Asked } from '../refusal';
import { request, TEXT, TEXT_OR_NONE } from '../request';
import { CASE, caseOf, note as record, settle, type DecidedReport } from './case';

/** Letters of a note; the marks of one report share one cell of the ledger. */
const OF_A_NOTE = 300;

/** `quality` absent: the mark is taken back. */
const MARK_BODY = { ...CASE, task: TEXT, quality: v.exactOptional(v.picklist(QUALITIES)), note: TEXT_OR_NONE };

/** True when the sealed report has the task as done. */
export const isFinished = (seal: Seal, task: string): boolean =>
  seal.forms.some(
    ({ form, cells }) =>
      form === FORM.task &&
      cells.some(
        ({ row, field, value }) =>
          row === task && field === 'state' && value.kind === 'choice' && value.code === 'done',
      ),
  );

export const markQuality = request(MARK_BODY, (world, asked): Asked<DecidedReport> => {
  const one = caseOf(world, asked);
  if (!one.ok) return one;
  const { open, unit, submission, now } = one.value;
  const { state, version, told } = submission;
  const { task, quality } = asked;
  const seal = open.ledger.sealRecord(unit.code, open.period.code, version);
  if (!isHandedIn(state) || !seal) return refuse('noSeal', { unit: unit.name, period: open.period.name });
  if (state === 'closed') return refuse('moveNotAllowed', { unit: unit.name, state: STATE_LABELS.closed });
  if (!isFinished(open.ledger.seal(seal), task)) return refuse('notFinished', { unit: unit.name });
  const note = cutTo(asked.note ?? '', OF_A_NOTE);
  if (quality && needsNote(quality) && note === '') return refuse('noteNeeded', { mark: QUALITY_LABELS[quality] });
  const mark: QualityMark | null = quality ? { task, version, quality, note, by: open.office.account, at: now } : null;
  const { marks: _, ...rest } = told;
  const marks = [...marksOf(submission).filter((each) => each.task !== task), ...(mark ? [mark] : [])];
  record(one.value, {
    action: 'quality',
    log: mark ? qualityLog.marked(task, mark.quality, note) : qualityLog.takenBack(task),
    changes: { told: marks.length > 0 ? { ...rest, marks } : rest },
  });
  return settle(one.value);
});
