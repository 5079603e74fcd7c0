/** The tabs *Đơn vị* and *Danh bạ đầu mối*: units in protocol order, and the accounts that work for them. */
import { addressesIn } from '../../../core/catalogue/address';
import type { Contact, Unit } from '../../../core/catalogue/unit';
import { GROUP_LABELS, STANDING_LABELS } from '../../../text/books/master-book';
import { NOT_TICKED, CATALOGUE_TROUBLES } from '../../../text/books/master-book-catalogue';
import { ASKED_TROUBLES } from '../../../text/books/who-is-asked';
import { headTitleOf, isCommittee } from '../../../text/documents/parties';
import { column, KEY_COLUMN, SOURCE_COLUMN, STANDING_COLUMN } from './catalogue-columns';
import type { LineReader } from './catalogue-line';
import { HEAD_ROWS } from '../../grid/table';
import type { CatalogueTab, Grid } from './catalogue-tab';

const UNIT_COLUMNS = [
  KEY_COLUMN,
  column('code', 'text', { width: 90 }),
  column('name', 'text', { width: 260 }),
  column('shortName', 'text', { width: 140 }),
  column('group', 'text', { width: 130 }),
  column('order', 'number', { width: 70 }),
  column('officialCode', 'tick', { width: 110 }),
  column('lead', 'tick', { width: 90 }),
  column('bornOn', 'date', { width: 110 }),
  { ...column('endedOn', 'date', { width: 110 }), later: true },
  { ...column('above', 'text', { width: 100 }), later: true },
  { ...column('noReport', 'tick', { width: 120 }), later: true },
  column('headTitle', 'text', { width: 160 }),
  column('committee', 'tick', { width: 110 }),
  STANDING_COLUMN,
  SOURCE_COLUMN,
  { ...column('groupBook', 'text', { width: 200 }), later: true },
] as const;

/** Code of each unit → code of the unit above it, '' = none, collected before any line is read. */
export type ParentsSeen = ReadonlyMap<string, string>;

export function parentsSeen(grid: Grid): ParentsSeen {
  const [code, above] = ['code', 'above'].map((key) => (grid[0] ?? []).indexOf(key));
  const text = (cell: Grid[number][number]): string => (typeof cell === 'string' ? cell.normalize('NFC').trim() : '');
  return new Map(grid.slice(HEAD_ROWS).map((line) => [text(line[code ?? -1]), text(line[above ?? -1])]));
}

/** The code of an existing unit that is not below this one. */
function parentFrom(reader: LineReader<typeof UNIT_COLUMNS>, seen: ParentsSeen): Pick<Unit, 'parent'> {
  const parent = reader.text('above').trim();
  if (parent === '') return {};
  const own = reader.text('code');
  const passed = new Set<string>();
  for (let at = parent; at !== '' && !passed.has(at); at = seen.get(at) ?? '') passed.add(at);
  if (!seen.has(parent)) reader.fail('above', CATALOGUE_TROUBLES.unknownUnit);
  else if (passed.has(own)) reader.fail('above', ASKED_TROUBLES.aboveItself);
  return { parent };
}

function daysFrom(reader: LineReader<typeof UNIT_COLUMNS>): Pick<Unit, 'bornOn' | 'endedOn'> {
  const [bornOn, endedOn] = [reader.text('bornOn'), reader.text('endedOn')];
  if (bornOn !== '' && endedOn !== '' && endedOn < bornOn) reader.fail('endedOn', ASKED_TROUBLES.endedBeforeBorn);
  return { ...(bornOn === '' ? {} : { bornOn }), ...(endedOn === '' ? {} : { endedOn }) };
}

export const UNITS_TAB: CatalogueTab<Unit, typeof UNIT_COLUMNS, ParentsSeen> = {
  name: 'units',
  columns: UNIT_COLUMNS,
  lists: { group: GROUP_LABELS, standing: STANDING_LABELS },
  codes: ['code', 'above'],
  identity: (line) => line.code ?? '',
  lines: ({ units }) =>
    units.map((unit) => ({
      key: unit.code,
      code: unit.code,
      name: unit.name,
      shortName: unit.shortName,
      group: GROUP_LABELS[unit.group],
      order: unit.order,
      officialCode: unit.officialCode,
      lead: unit.lead,
      bornOn: unit.bornOn ?? null,
      endedOn: unit.endedOn ?? null,
      above: unit.parent ?? null,
      noReport: unit.noReport === true,
      headTitle: headTitleOf(unit),
      committee: isCommittee(unit),
      standing: STANDING_LABELS[unit.standing],
      source: unit.source,
      groupBook: unit.groupBook ?? null,
    })),
  record: (reader, _line, seen) => ({
    ...daysFrom(reader),
    ...parentFrom(reader, seen),
    ...(reader.tick('noReport') ? { noReport: true as const } : {}),
    ...signingOf(reader),
    code: reader.need('code'),
    name: reader.need('name'),
    shortName: reader.need('shortName'),
    group: reader.choice('group', GROUP_LABELS),
    order: orderOf(reader),
    officialCode: reader.tick('officialCode'),
    lead: reader.tick('lead'),
    standing: reader.choice('standing', STANDING_LABELS),
    source: reader.text('source'),
    ...groupBookOf(reader),
  }),
};

function groupBookOf(reader: LineReader<typeof UNIT_COLUMNS>): Pick<Unit, 'groupBook'> {
  const groupBook = reader.text('groupBook').trim();
  return groupBook === '' ? {} : { groupBook };
}

/** Only what differs from the kind of unit; a blank title is that of the kind. */
function signingOf(reader: LineReader<typeof UNIT_COLUMNS>): Pick<Unit, 'headTitle' | 'committee'> {
  const name = reader.text('name');
  const headTitle = reader.text('headTitle').trim().toLocaleUpperCase('vi');
  const committee = reader.tick('committee');
  return {
    ...(headTitle === '' || headTitle === headTitleOf({ name }) ? {} : { headTitle }),
    ...(committee === isCommittee({ name }) ? {} : { committee }),
  };
}

const LAST_ORDER = 9_999;

function orderOf(reader: LineReader<typeof UNIT_COLUMNS>): number {
  const order = reader.whole('order');
  if (order < 0 || order > LAST_ORDER) reader.fail('order', CATALOGUE_TROUBLES.order);
  return order;
}

const CONTACT_COLUMNS = [
  column('unit', 'text', { width: 90 }),
  column('account', 'text', { width: 240 }),
  column('mayEnter', 'tick', { width: 90 }),
  column('maySubmit', 'tick', { width: 90 }),
  column('person', 'text', { width: 180 }),
  column('phone', 'text', { width: 120 }),
  { ...column('mayCheck', 'tick', { width: 100 }), later: true },
] as const;

/** Context of a contact: the codes of the existing units. */
export const CONTACTS_TAB: CatalogueTab<Contact, typeof CONTACT_COLUMNS, ReadonlySet<string>> = {
  name: 'contacts',
  columns: CONTACT_COLUMNS,
  lists: {},
  codes: ['unit', 'phone'],
  // Space for two accounts per unit when the catalogue has none.
  spareLines: ({ units, contacts }) => Math.max(60, units.length * 2 + 20 - contacts.length),
  identity: (line) => `${line.unit ?? ''}|${(line.account ?? '').toLowerCase()}`,
  lines: ({ contacts }) =>
    contacts.map((one) => ({
      unit: one.unit,
      account: one.account,
      mayEnter: one.may.includes('enter'),
      maySubmit: one.may.includes('submit'),
      person: one.name,
      phone: one.phone,
      mayCheck: one.may.includes('check'),
    })),
  record: (reader, _line, known) => {
    const unit = reader.need('unit');
    if (unit !== '' && !known.has(unit)) reader.fail('unit', CATALOGUE_TROUBLES.unknownUnit);
    const may = [
      ...(reader.tick('mayEnter') ? ['enter' as const] : []),
      ...(reader.tick('mayCheck') ? ['check' as const] : []),
      ...(reader.tick('maySubmit') ? ['submit' as const] : []),
    ];
    const account = reader.need('account');
    for (const found of addressesIn(account).bad)
      reader.remark('account', CATALOGUE_TROUBLES.address, { found, passes: true });
    if (may.length === 0) reader.remark('mayEnter', CATALOGUE_TROUBLES.noRight, { found: NOT_TICKED, passes: true });
    return { unit, account, may, name: reader.text('person'), phone: reader.text('phone') };
  },
};
