/**
 * What a unit reads about its report, as JSON in one cell of the ledger. The cell holds words for people and decides no
 * figure, so a part that cannot be read counts as nothing.
 */
import { QUALITIES, type QualityMark } from '../../core/submission/quality';
import type { LeadNote, Question } from '../../core/duties/guidance';
import type { MendingAnswer } from '../../core/duties/inspection';
import type { AreaGiven, SettledArea } from '../../core/duties/settled-area';
import { FORM_ORDER } from '../../core/form-code';
import { NOTHING_TOLD, type Notice, type Point, type Told } from '../../core/submission/told';

type Loose = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPoint = (value: unknown): value is Point =>
  isObject(value) &&
  typeof value['text'] === 'string' &&
  typeof value['sheetId'] === 'number' &&
  typeof value['a1'] === 'string';

/** A list of points with its moment; null when any part is of another kind. */
const hasPoints = (value: unknown): value is { readonly at: number; readonly points: readonly Point[] } =>
  isObject(value) &&
  typeof value['at'] === 'number' &&
  Array.isArray(value['points']) &&
  value['points'].every(isPoint);

const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

/** Facts of a notice are texts and numbers, or records of such; which ones is the matter of its code. */
const isNotice = (value: unknown): value is Notice =>
  isObject(value) &&
  typeof value['code'] === 'string' &&
  typeof value['at'] === 'number' &&
  isObject(value['facts']) &&
  Object.values(value['facts']).every(
    (fact) =>
      typeof fact === 'string' || typeof fact === 'number' || (isObject(fact) && Object.values(fact).every(isPlain)),
  );

/** The readable members of a list. */
const membersOf = <T>(list: unknown, isOne: (value: unknown) => value is T): readonly T[] =>
  Array.isArray(list) ? list.filter(isOne) : [];

const noticesIn = (value: unknown): readonly Notice[] => membersOf(value, isNotice);

const isMark = (value: unknown): value is QualityMark =>
  isObject(value) &&
  ['task', 'note', 'by'].every((key) => typeof value[key] === 'string') &&
  ['version', 'at'].every((key) => typeof value[key] === 'number') &&
  (QUALITIES as readonly unknown[]).includes(value['quality']);

const hasTexts = (value: Loose, ...keys: readonly string[]): boolean =>
  keys.every((key) => typeof value[key] === 'string');
const isMending = (value: unknown): value is MendingAnswer =>
  isObject(value) && hasTexts(value, 'fault', 'answer') && typeof value['at'] === 'number';
const isQuestion = (value: unknown): value is Question =>
  isObject(value) && hasTexts(value, 'row', 'text') && (FORM_ORDER as readonly unknown[]).includes(value['form']);
const isLeadNote = (value: unknown): value is LeadNote => isObject(value) && hasTexts(value, 'to', 'text');

const hasPointsOf = (value: Loose): boolean =>
  isObject(value['points']) &&
  ['scaled', 'decimals'].every((key) => Number.isSafeInteger((value['points'] as Loose)[key]));
const isGiven = (value: unknown): value is AreaGiven =>
  isObject(value) && hasTexts(value, 'unit') && hasPointsOf(value);
const isSettled = (value: unknown): value is SettledArea =>
  isObject(value) &&
  hasTexts(value, 'area', 'reason', 'by') &&
  hasPointsOf(value) &&
  typeof value['at'] === 'number' &&
  (value['unit'] === null || typeof value['unit'] === 'string') &&
  Array.isArray(value['given']) &&
  value['given'].every(isGiven);

/** Returns null when there is nothing, so that most rows stay short. */
export const toldText = (told: Told): string | null => {
  const text = JSON.stringify(told);
  return text === JSON.stringify(NOTHING_TOLD) ? null : text;
};

export function toldIn(text: string | null | undefined): Told {
  const value = parsed(text ?? '');
  if (!isObject(value)) return NOTHING_TOLD;
  const { asked, open, before } = value;
  const { rowNotes, allowedVersion } = value;
  const marks = membersOf(value['marks'], isMark);
  const mending = membersOf(value['mending'], isMending);
  const questions = membersOf(value['questions'], isQuestion);
  const leadNotes = membersOf(value['leadNotes'], isLeadNote);
  const settled = membersOf(value['settled'], isSettled);
  return {
    asked: hasPoints(asked) ? asked : null,
    open: hasPoints(open) && typeof (open as unknown as Loose)['count'] === 'number' ? (open as Told['open']) : null,
    notices: noticesIn(value['notices']),
    before: isBefore(before) ? { ...before, notices: noticesIn(before.notices) } : null,
    tickOwed: value['tickOwed'] === true,
    ...(typeof allowedVersion === 'number' ? { allowedVersion } : {}),
    ...(marks.length > 0 ? { marks } : {}),
    ...(mending.length > 0 ? { mending } : {}),
    ...(questions.length > 0 ? { questions } : {}),
    ...(leadNotes.length > 0 ? { leadNotes } : {}),
    ...(settled.length > 0 ? { settled } : {}),
    ...(typeof rowNotes === 'string' ? { rowNotes } : {}),
  };
}

const isBefore = (value: unknown): value is NonNullable<Told['before']> =>
  isObject(value) &&
  typeof value['action'] === 'string' &&
  typeof value['at'] === 'number' &&
  typeof value['state'] === 'string' &&
  typeof value['editedAfterSeal'] === 'boolean';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
