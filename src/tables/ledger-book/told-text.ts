/**
 * What a unit reads about its report, as JSON in one cell of the ledger. The cell holds words for people and decides no
 * figure, so a part that cannot be read counts as nothing.
 */
import { QUALITIES, type QualityMark } from '../../core/submission/quality';
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

/** Facts of a notice are texts and numbers; which ones is the matter of its code. */
const isNotice = (value: unknown): value is Notice =>
  isObject(value) &&
  typeof value['code'] === 'string' &&
  typeof value['at'] === 'number' &&
  isObject(value['facts']) &&
  Object.values(value['facts']).every((fact) => typeof fact === 'string' || typeof fact === 'number');

const noticesIn = (value: unknown): readonly Notice[] => (Array.isArray(value) ? value.filter(isNotice) : []);

const isMark = (value: unknown): value is QualityMark =>
  isObject(value) &&
  ['task', 'note', 'by'].every((key) => typeof value[key] === 'string') &&
  ['version', 'at'].every((key) => typeof value[key] === 'number') &&
  (QUALITIES as readonly unknown[]).includes(value['quality']);

const marksIn = (value: unknown): readonly QualityMark[] => (Array.isArray(value) ? value.filter(isMark) : []);

/** Returns null when there is nothing, so that most rows stay short. */
export const toldText = (told: Told): string | null => {
  const text = JSON.stringify(told);
  return text === JSON.stringify(NOTHING_TOLD) ? null : text;
};

export function toldIn(text: string | null | undefined): Told {
  const value = parsed(text ?? '');
  if (!isObject(value)) return NOTHING_TOLD;
  const { asked, open, before } = value;
  const marks = marksIn(value['marks']);
  return {
    asked: hasPoints(asked) ? asked : null,
    open: hasPoints(open) && typeof (open as unknown as Loose)['count'] === 'number' ? (open as Told['open']) : null,
    notices: noticesIn(value['notices']),
    before: isBefore(before) ? { ...before, notices: noticesIn(before.notices) } : null,
    tickOwed: value['tickOwed'] === true,
    ...(marks.length > 0 ? { marks } : {}),
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
