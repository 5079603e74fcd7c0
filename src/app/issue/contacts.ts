/**
 * A pasted table of contacts: first what it would add and what did not match, then the same table written below the
 * lines of *Danh bạ đầu mối*. Nothing is shared and no letter is sent here; publishing does both.
 */
import * as v from 'valibot';
import type { Catalogue } from '../../core/catalogue/catalogue';
import {
  contactsToAdd,
  pastedContacts,
  type ContactsToAdd,
  type PastedLine,
} from '../../core/catalogue/contacts/pasted';
import { unitNameIn } from '../../core/catalogue/unit';
import { ok } from '../../core/result';
import { addContacts as written } from '../../tables/master-book/tabs/added-contacts';
import { CATALOGUE_SHEETS, titleOf } from '../../tables/master-book/sheets';
import { contactsWords } from '../../text/windows/contacts';
import type { World } from '../ports';
import { refuse, type Asked } from '../refusal';
import { request, TEXT } from '../request';
import { Ledger } from '../work/ledger';
import { openOffice, type Office } from '../work/office';

/** A line of the pasted table that needs the office's eye. `near` = code of the unit that may be meant. */
export interface OpenLine {
  readonly row: number;
  readonly words: string;
  readonly accounts: readonly string[];
  readonly near: string | null;
  /** Texts that are not one address. */
  readonly bad: readonly string[];
}

export interface PastedView {
  /** What would be written, in the order of the table. */
  readonly added: readonly { readonly unit: string; readonly name: string; readonly accounts: readonly string[] }[];
  readonly addresses: number;
  readonly already: number;
  readonly unmatched: readonly OpenLine[];
  readonly bad: readonly OpenLine[];
  /** Names of the units that would still have no account. */
  readonly missing: readonly string[];
  /** Every unit, for the lines whose unit the office chooses. */
  readonly units: readonly { readonly code: string; readonly name: string }[];
}

/** `chosen` = the units that the office chose for lines of the table. */
const PASTED = {
  pasted: TEXT,
  chosen: v.exactOptional(v.array(v.object({ row: v.number(), unit: TEXT }))),
};

interface Pasted {
  readonly pasted: string;
  readonly chosen?: readonly { readonly row: number; readonly unit: string }[] | undefined;
}

function read({ units, contacts }: Catalogue, { pasted, chosen = [] }: Pasted): ContactsToAdd {
  const lines = pastedContacts(pasted, units, new Map(chosen.map(({ row, unit }) => [row, unit])));
  return contactsToAdd(lines, { units, contacts });
}

const openLine = ({ row, words, accounts, near, bad }: PastedLine): OpenLine => ({ row, words, accounts, near, bad });

/** One service call. */
export const pasted = request(PASTED, (world, body): Asked<PastedView> => {
  const office = openOffice(world);
  if (!office.ok) return office;
  const { catalogue } = office.value;
  const found = read(catalogue, body);
  const of = (unit: string): readonly string[] =>
    found.contacts.filter((one) => one.unit === unit).map(({ account }) => account);
  return ok({
    added: [...new Set(found.contacts.map(({ unit }) => unit))].map((unit) => ({
      unit,
      name: unitNameIn(catalogue.units, unit),
      accounts: of(unit),
    })),
    addresses: found.contacts.length,
    already: found.already,
    unmatched: found.unmatched.map(openLine),
    bad: found.bad.map(openLine),
    missing: found.missing.map((unit) => unit.name),
    units: catalogue.units.map(({ code, name }) => ({ code, name })),
  });
});

/** Writes what `pasted` answered, read again against the tab as it is now. */
export const addContacts = request(
  PASTED,
  (world, body): Asked<{ readonly addresses: number; readonly units: number }> => {
    const office = openOffice(world);
    if (!office.ok) return office;
    const ledger = Ledger.open(world, office.value);
    if (!ledger.ok) return ledger;
    const { contacts } = read(office.value.catalogue, body);
    const units = new Set(contacts.map(({ unit }) => unit)).size;
    if (contacts.length === 0) return ok({ addresses: 0, units });
    const requests = written(office.value.tabs.get('contacts') ?? [], {
      contacts,
      rowCount: rowsNow(world, office.value),
    });
    if (requests === null) return refuse('tabKeysLost', { tab: titleOf('contacts') });
    world.books.change(office.value.masterId, requests);
    ledger.value.tell(office.value.account, {
      action: 'addContacts',
      unit: null,
      period: null,
      text: contactsWords.log(contacts.length, units),
    });
    ledger.value.flush();
    return ok({ addresses: contacts.length, units });
  },
);

function rowsNow(world: World, { masterId }: Office): number {
  const book = world.books.get(masterId, { fields: 'sheets(properties(sheetId,gridProperties(rowCount)))' });
  const sheet = book.sheets?.find(({ properties }) => properties?.sheetId === CATALOGUE_SHEETS.contacts);
  return sheet?.properties?.gridProperties?.rowCount ?? 0;
}
