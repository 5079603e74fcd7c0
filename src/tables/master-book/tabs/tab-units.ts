/** The tabs *Đơn vị* and *Danh bạ đầu mối*: units in protocol order, and the accounts that work for them. */
import { addressesIn } from '../../../core/catalogue/address';
import type { Contact, Unit } from '../../../core/catalogue/unit';
import { GROUP_LABELS, STANDING_LABELS } from '../../../text/books/master-book';
import { CATALOGUE_TROUBLES } from '../../../text/books/master-book-catalogue';
import { headTitleOf, isCommittee } from '../../../text/documents/parties';
import { column, KEY_COLUMN, SOURCE_COLUMN, STANDING_COLUMN } from './catalogue-columns';
import type { LineReader } from './catalogue-line';
import type { CatalogueTab } from './catalogue-tab';

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
  column('headTitle', 'text', { width: 160 }),
  column('committee', 'tick', { width: 110 }),
  STANDING_COLUMN,
  SOURCE_COLUMN,
] as const;

export const UNITS_TAB: CatalogueTab<Unit, typeof UNIT_COLUMNS> = {
  name: 'units',
  columns: UNIT_COLUMNS,
  lists: { group: GROUP_LABELS, standing: STANDING_LABELS },
  codes: ['code'],
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
      headTitle: headTitleOf(unit),
      committee: isCommittee(unit),
      standing: STANDING_LABELS[unit.standing],
      source: unit.source,
    })),
  record: (reader, line) => ({
    ...(line.bornOn === null ? {} : { bornOn: line.bornOn }),
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
  }),
};

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

const LAST_ORDER = 99_999;

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
    })),
  record: (reader, _line, known) => {
    const unit = reader.need('unit');
    if (unit !== '' && !known.has(unit)) reader.fail('unit', CATALOGUE_TROUBLES.unknownUnit);
    const may = [
      ...(reader.tick('mayEnter') ? ['enter' as const] : []),
      ...(reader.tick('maySubmit') ? ['submit' as const] : []),
    ];
    const account = reader.need('account');
    for (const found of addressesIn(account).bad)
      reader.remark('account', CATALOGUE_TROUBLES.address, { found, passes: true });
    return { unit, account, may, name: reader.text('person'), phone: reader.text('phone') };
  },
};
