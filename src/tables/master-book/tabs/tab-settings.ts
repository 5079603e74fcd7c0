/**
 * The tab *Cài đặt*: the office's settings, and above them the province itself under keys that begin with `province.`.
 */
import { addressesIn } from '../../../core/catalogue/address';
import type { Province, Setting } from '../../../core/catalogue/catalogue';
import { OWN_DUE, OWN_TASK } from '../../../core/catalogue/own-plan';
import { dayTyped } from '../../../core/catalogue/plan';
import { HEADLINE_ROWS } from '../../../core/consolidate/overview';
import { INSPECTION_ROWS } from '../../../core/duties/inspection-rows';
import { SUBMISSION_TIME, TIMES } from '../../../core/submission/document';
import { CLASS_SETTING, classTrouble, GROUND_SETTING } from '../../../core/catalogue/information-class';
import { GUIDE_SETTING, isGuideUrl } from '../../../core/catalogue/guide-url';
import { isWrongReminder } from '../../../core/submission/reminder';
import { OUTLIER_SETTING } from '../../../core/forms/template-indicator';
import { CATALOGUE_TROUBLES, PROVINCE_NOTES } from '../../../text/books/master-book-catalogue';
import { cellName } from '../../grid/a1';
import { column, KEY_COLUMN } from './catalogue-columns';
import type { Advice, CatalogueTrouble } from './catalogue-line';
import { BROKEN_LINE, placesOf, type CatalogueTab, type Grid } from './catalogue-tab';
import { titleOf } from '../sheets';

const COLUMNS = [
  KEY_COLUMN,
  column('code', 'text', { width: 200, heading: 'setting', hidden: true }),
  column('value', 'text', { width: 320 }),
  column('note', 'text', { width: 380 }),
] as const;
/** Accounts that act for the office, and accounts that read the leaders' page. */
export const OFFICE_ACCOUNTS = 'officeAccounts';
export const LEADERS_ACCOUNTS = 'leaders.accounts';
const ACCOUNT_SETTINGS = [OFFICE_ACCOUNTS, LEADERS_ACCOUNTS];
const PROVINCE = 'province.';
const PROVINCE_KEYS = Object.keys(PROVINCE_NOTES) as (keyof Province)[];

export const SETTINGS_TAB: CatalogueTab<Setting, typeof COLUMNS> = {
  name: 'settings',
  columns: COLUMNS,
  lists: {},
  codes: [],
  identity: (line) => line.code ?? '',
  lines: ({ province, settings }) => [
    ...PROVINCE_KEYS.map((key) => ({
      key: PROVINCE + key,
      code: PROVINCE + key,
      value: String(province[key]),
      note: PROVINCE_NOTES[key],
    })),
    ...settings.map((one) => ({ key: one.key, code: one.key, value: one.value, note: one.note })),
  ],
  record: (reader) => {
    const key = reader.need('code');
    const value = reader.text('value');
    if (ACCOUNT_SETTINGS.some((one) => one === key))
      for (const found of addressesIn(value).bad)
        reader.remark('value', CATALOGUE_TROUBLES.address, { found, passes: false });
    else if (BROKEN_LINE.test(value)) reader.fail('value', CATALOGUE_TROUBLES.controlText);
    return { key, value, note: reader.text('note') };
  },
};

/** Any other word would silently be treated as one of the two. */
const timeTroubles = (lines: readonly Setting[]): CatalogueTrouble[] =>
  lines
    .filter(
      ({ key, value }) => key === SUBMISSION_TIME && value.trim() !== '' && !TIMES.some((one) => one === value.trim()),
    )
    .map(({ key, value }) => ({
      tab: titleOf('settings'),
      row: 0,
      column: key,
      a1: '',
      found: value,
      ...CATALOGUE_TROUBLES.timeBy,
    }));

/** Otherwise units would get a link that leads nowhere. */
const guideTroubles = (lines: readonly Setting[]): CatalogueTrouble[] =>
  lines
    .filter(({ key, value }) => key === GUIDE_SETTING && value.trim() !== '' && !isGuideUrl(value))
    .map(({ key, value }) => ({
      tab: titleOf('settings'),
      row: 0,
      column: key,
      a1: '',
      found: value,
      ...CATALOGUE_TROUBLES.guideUrl,
    }));

/** A schedule that is not understood would silently send no reminder. */
const reminderTroubles = (lines: readonly Setting[]): CatalogueTrouble[] =>
  lines.filter(isWrongReminder).map(({ key, value }) => ({
    tab: titleOf('settings'),
    row: 0,
    column: key,
    a1: '',
    found: value,
    ...CATALOGUE_TROUBLES.reminder,
  }));

/** More times would ask about nothing. */
const MOST_TIMES = 1000;
const isTimes = (times: number): boolean => times > 1 && times <= MOST_TIMES;

/** Any other word here would stop the making of forms without a visible reason. */
const outlierTroubles = (lines: readonly Setting[]): CatalogueTrouble[] =>
  lines
    .filter(
      ({ key, value }) => key === OUTLIER_SETTING && value.trim() !== '' && !isTimes(Number(value.replace(',', '.'))),
    )
    .map(({ key, value }) => ({
      tab: titleOf('settings'),
      row: 0,
      column: key,
      a1: '',
      found: value,
      ...CATALOGUE_TROUBLES.outlierTimes,
    }));

/** Forms that may not be made, or not yet: *mật* never, *cá nhân* only with its legal basis. */
function classTroubles(lines: readonly Setting[]): CatalogueTrouble[] {
  const of = (key: string): string => lines.find((one) => one.key === key)?.value ?? '';
  const wrong = classTrouble(of(CLASS_SETTING), of(GROUND_SETTING));
  return wrong === null
    ? []
    : [
        {
          tab: titleOf('settings'),
          row: 0,
          column: wrong === 'noGround' ? GROUND_SETTING : CLASS_SETTING,
          a1: '',
          found: of(CLASS_SETTING),
          ...CATALOGUE_TROUBLES.informationClass[wrong],
        },
      ];
}

/** A row, task or day that does not exist would silently count nothing. They are named and block nothing. */
export function strangeTroubles(
  lines: readonly Setting[],
  { rows, tasks }: { readonly rows: readonly string[]; readonly tasks: readonly string[] },
): readonly CatalogueTrouble[] {
  const strange = (key: string, value: string): Advice | null => {
    const named = value.split(/[\s,;]+/).filter((one) => one !== '');
    if (named.length === 0) return null;
    if (key === HEADLINE_ROWS || key === INSPECTION_ROWS)
      return named.every((one) => rows.includes(one)) ? null : CATALOGUE_TROUBLES.unknownRow;
    if (key === OWN_TASK) return tasks.includes(value.trim()) ? null : CATALOGUE_TROUBLES.unknownRow;
    return key === OWN_DUE && dayTyped(value) === null ? CATALOGUE_TROUBLES.wrongKind.date : null;
  };
  return lines.flatMap(({ key, value }) => {
    const advice = strange(key, value);
    return advice === null
      ? []
      : [{ tab: titleOf('settings'), row: 0, column: key, a1: '', found: value, ...advice, passes: true as const }];
  });
}

/** The same troubles with the row and the cell of their setting. A setting without a row in the tab keeps row 0. */
export function placedSettings(troubles: readonly CatalogueTrouble[], grid: Grid): readonly CatalogueTrouble[] {
  const place = placesOf(COLUMNS, grid);
  const keyOf = (column: string): string => {
    const own = PROVINCE_KEYS.find((key) => PROVINCE_NOTES[key] === column);
    return own === undefined ? column : PROVINCE + own;
  };
  return troubles.map((one) => {
    const row = grid.findIndex((line) => line[place.get('code') ?? 0] === keyOf(one.column));
    return row < 0 ? one : { ...one, row: row + 1, a1: cellName(row, place.get('value') ?? 0) };
  });
}

/** Splits the content of the tab into the province and the settings themselves. */
export function provinceFrom(lines: readonly Setting[]): {
  province: Province;
  settings: Setting[];
  troubles: CatalogueTrouble[];
} {
  const held = new Map(lines.map((one) => [one.key, one.value]));
  const of = (key: keyof Province): string => held.get(PROVINCE + key) ?? '';
  const missing = PROVINCE_KEYS.filter((key) => of(key).trim() === '');
  const yearIsWrong = !/^\d{4}$/.test(of('year').trim());
  const trouble = (key: keyof Province, advice: { expected: string; mend: string }): CatalogueTrouble => ({
    tab: titleOf('settings'),
    row: 0,
    column: PROVINCE_NOTES[key],
    a1: '',
    found: of(key),
    ...advice,
  });
  return {
    province: {
      id: of('id'),
      code: of('code'),
      name: of('name'),
      year: yearIsWrong ? 0 : Number(of('year')),
      officeName: of('officeName'),
      committeeName: of('committeeName'),
      place: of('place'),
    },
    settings: lines.filter((one) => !one.key.startsWith(PROVINCE)),
    troubles: [
      ...missing.map((key) => trouble(key, CATALOGUE_TROUBLES.blank)),
      ...timeTroubles(lines),
      ...classTroubles(lines),
      ...outlierTroubles(lines),
      ...reminderTroubles(lines),
      ...guideTroubles(lines),
      ...(yearIsWrong && !missing.includes('year') ? [trouble('year', CATALOGUE_TROUBLES.yearMissing)] : []),
    ],
  };
}
