/**
 * The people of a province without a list at the desk: accounts by rule, two for each unit, none of them real. The name
 * of a unit comes from the catalogue. Where the catalogue has no contacts, the office types these accounts into *Danh
 * bạ đầu mối*, as it would have to.
 */
import { addDays } from '../../src/core/calendar';
import type { Catalogue } from '../../src/core/catalogue/catalogue';
import type { Contact } from '../../src/core/catalogue/unit';
import type { Desk } from '../../src/desk/desk';
import { isKnownProvince, type Province } from '../../src/desk/provinces';
import { titleOf } from '../../src/tables/master-book/sheets';
import { firstPeriod } from './days';
import { Person } from './person';

/** The argument of `new Desk` for this catalogue: the code of a known province, else the people made for it. */
export function peopleOf(catalogue: Catalogue): string | Province {
  const { id, name, place } = catalogue.province;
  if (isKnownProvince(id)) return id;
  const domain = `${id.replace(/-\d{4}$/, '').replace(/-/g, '')}.gov.vn`;
  const at = (box: string, who: string) => ({ email: `${box}@${domain}`, name: who });
  return {
    code: id,
    name,
    domain,
    startAt: `${addDays(firstPeriod(catalogue).cutOff, -10)}T08:00:00+07:00`,
    office: [at('cchc.snv', 'Phòng Cải cách hành chính – Sở Nội vụ'), at('cchc2.snv', 'Chuyên viên CCHC – Sở Nội vụ')],
    leaders: [at('lanhdao.ubnd', `Lãnh đạo UBND ${place}`), at('lanhdao.snv', 'Lãnh đạo Sở Nội vụ')],
    units: catalogue.units.map((unit) => {
      const box = unit.code.replace(/^CQ-/, '').toLowerCase();
      return {
        unit: unit.code,
        name: unit.name,
        kind: unit.group === 'department' ? 'agency' : unit.group,
        accounts: [
          at(`nhap.${box}`, `Người nhập – ${unit.shortName}`),
          at(`nop.${box}`, `Người nộp – ${unit.shortName}`),
        ],
      };
    }),
  };
}

/** The catalogue's own contacts; without them, each unit's first account enters and its second also submits. */
export function contactsOf(catalogue: Catalogue, province: Province): readonly Contact[] {
  if (catalogue.contacts.length > 0) return catalogue.contacts;
  return province.units.flatMap(({ unit, accounts }) =>
    accounts.map((account, place): Contact => ({
      unit,
      account: account.email,
      may: place === 0 ? ['enter'] : ['enter', 'submit'],
      name: account.name,
      phone: '',
    })),
  );
}

/** Who enters and who submits for a unit, as persons at the desk. */
export function personsOf(
  desk: Desk,
  catalogue: Catalogue,
  unit: string,
): { readonly enter: Person; readonly submit: Person } {
  const contacts = contactsOf(catalogue, desk.province).filter((contact) => contact.unit === unit);
  const person = (may: 'enter' | 'submit'): Person =>
    new Person(desk, contacts.find((contact) => contact.may.includes(may))?.account ?? '');
  return { enter: person('enter'), submit: person('submit') };
}

/**
 * The office fills *Danh bạ đầu mối* of a master that was set up without contacts, in one call. It does nothing where
 * the catalogue has contacts.
 */
export function fillContacts(
  desk: Desk,
  catalogue: Catalogue,
  at: { readonly office: string; readonly masterId: string },
): void {
  if (catalogue.contacts.length > 0) return;
  const actor = { email: at.office, project: null };
  const tab = `'${titleOf('contacts')}'`;
  const params = { spreadsheetId: at.masterId, range: `${tab}!1:1` };
  const keys =
    (desk.call({ method: 'sheets.spreadsheets.values.get', params }, actor) as { values: string[][] }).values[0] ?? [];
  const lines = contactsOf(catalogue, desk.province).map((one) => {
    const held: Readonly<Record<string, string>> = {
      unit: one.unit,
      account: one.account,
      mayEnter: 'TRUE',
      maySubmit: one.may.includes('submit') ? 'TRUE' : 'FALSE',
      person: one.name,
    };
    return keys.map((key) => held[key] ?? '');
  });
  desk.call(
    {
      method: 'sheets.spreadsheets.values.append',
      params: { spreadsheetId: at.masterId, range: `${tab}!A3`, valueInputOption: 'USER_ENTERED' },
      body: { values: lines },
    },
    actor,
  );
}
