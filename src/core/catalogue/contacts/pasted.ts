/**
 * A pasted table of contacts: one person on a line, copied from a spreadsheet, a text table or a chat. The cells
 * themselves show which column holds what: an address has an @, a telephone number has digits, a unit has a known
 * name. A line that names no unit exactly stays open, with the nearest unit as a suggestion.
 */
import { addressesIn } from '../address';
import { isSameAccount } from '../canonical-account';
import type { Contact, Unit } from '../unit';
import { nearestUnit, unitFinder } from '../unit-name';
import { normalise } from '../../text-fold';
import { MAY_ENTER_ONLY } from '../../words';

export interface PastedLine {
  /** 1-based line of the pasted text. */
  readonly row: number;
  /** The words that should name the unit; the whole line where no cell does. */
  readonly words: string;
  /** Code of the unit; null = no unit has exactly this name. */
  readonly unit: string | null;
  /** Code of the nearest unit where `unit` is null; null = none is near. */
  readonly near: string | null;
  readonly accounts: readonly string[];
  /** Texts with an @ that are not one address. */
  readonly bad: readonly string[];
  readonly may: Contact['may'];
  readonly name: string;
  readonly phone: string;
}

const PHONE = /^[+(]?\d[\d .()-]{6,18}\d$/;
const ORDINAL = /^\d{1,3}[.)]?$/;
const MARK = '@';

/** Cells of a line: by tabs, else by `;` or `|`; a line of words with an address is cut at the address. */
function cellsOf(line: string): readonly string[] {
  const cut = ['\t', ';', '|'].find((mark) => line.includes(mark));
  if (cut !== undefined) return line.split(cut);
  const address = /\S*@\S*/.exec(line);
  if (!address) return [line];
  const after = address.index + address[0].length;
  return [line.slice(0, address.index).replace(/[\s:,–-]+$/, ''), address[0], line.slice(after)];
}

/** Lines of a table; a cell in quotes may hold line breaks, as spreadsheets copy it. */
const linesOf = (text: string): readonly string[] =>
  text
    .replace(
      /(^|\t)"((?:[^"]|"")*)"(?=\t|\r?\n|$)/gm,
      (_, before: string, cell: string) => `${before}${cell.replace(/""/g, '"').replace(/\s*[\r\n]+\s*/g, ', ')}`,
    )
    .split(/\r\n|\r|\n/);

/**
 * Reads the lines that hold an address, or a unit's name with a text that should be one. Other lines are left out. A
 * line without a name belongs to the unit above, as in a table with merged cells or in a chat.
 * @param chosen codes of units that the person chose, by line
 */
export function pastedContacts(
  text: string,
  units: readonly Unit[],
  chosen: ReadonlyMap<number, string> = new Map(),
): readonly PastedLine[] {
  const found: PastedLine[] = [];
  const find = unitFinder(units);
  let above: Named = { words: '', unit: null, near: null };
  linesOf(text).forEach((pasted, at) => {
    const cells = cellsOf(pasted)
      .map(normalise)
      .filter((cell) => cell !== '');
    const read = readLine(cells, { row: at + 1, units, find, chosen: chosen.get(at + 1) });
    if (!cells.some((cell) => cell.includes(MARK))) {
      if (read.words !== '') above = headingOf(read, above);
      return;
    }
    const line = read.words === '' && read.unit === null ? { ...read, ...above } : read;
    above = { words: line.words, unit: line.unit, near: line.near };
    found.push(line);
  });
  return found;
}

/** The unit that the next line without a name belongs to. */
type Named = Pick<PastedLine, 'words' | 'unit' | 'near'>;

/**
 * What a line without an address makes of the lines below it. After words that do not name a unit, the unit above is
 * only suggested: an address must not go to another unit.
 */
const headingOf = ({ words, unit, near }: PastedLine, above: Named): Named =>
  unit !== null || near !== null ? { words, unit, near } : { words: '', unit: null, near: above.unit ?? above.near };

interface LineAt {
  readonly row: number;
  readonly units: readonly Unit[];
  readonly find: (words: string) => Unit | null;
  readonly chosen: string | undefined;
}

function readLine(cells: readonly string[], { row, units, find, chosen }: LineAt): PastedLine {
  const addresses = cells.filter((cell) => cell.includes(MARK)).map(addressesIn);
  const phones = cells.filter((cell) => PHONE.test(cell) && !find(cell));
  const others = cells.filter((cell) => !cell.includes(MARK) && !phones.includes(cell));
  const rights = others.filter((cell) => MAY_ENTER_ONLY.test(cell.toLowerCase()));
  const words = others.filter((cell) => !rights.includes(cell));
  const texts = words.filter((cell) => !ORDINAL.test(cell));
  const named = [...texts, ...words].find((cell) => find(cell)) ?? null;
  const near =
    named === null ? texts.map((cell) => [cell, nearestUnit(cell, units)] as const).find(([, one]) => one) : null;
  const said = named ?? near?.[0] ?? texts[0] ?? '';
  const unit = units.find((one) => one.code === chosen) ?? (named === null ? null : find(named));
  return {
    row,
    words: said,
    unit: unit?.code ?? null,
    near: unit ? null : (near?.[1]?.code ?? null),
    accounts: [...new Set(addresses.flatMap((one) => one.good))],
    bad: addresses.flatMap((one) => one.bad),
    may: rights.length > 0 ? ['enter'] : ['enter', 'submit'],
    name: texts.find((cell) => cell !== said) ?? '',
    phone: phones[0] ?? '',
  };
}

/** What a pasted table adds to the contacts. */
export interface ContactsToAdd {
  readonly contacts: readonly Contact[];
  /** Addresses that the unit has already, or that occur twice in the table. */
  readonly already: number;
  /** Lines whose unit is not known. */
  readonly unmatched: readonly PastedLine[];
  /** Lines with a text that is not one address. */
  readonly bad: readonly PastedLine[];
  /** Units without any account, before or after. */
  readonly missing: readonly Unit[];
}

export function contactsToAdd(
  lines: readonly PastedLine[],
  { units, contacts }: { readonly units: readonly Unit[]; readonly contacts: readonly Contact[] },
): ContactsToAdd {
  const held = contacts.flatMap(({ unit, account }) =>
    addressesIn(account).good.map((one) => ({ unit, account: one })),
  );
  const added: Contact[] = [];
  let already = 0;
  for (const { unit, accounts, may, name, phone } of lines)
    for (const account of unit === null ? [] : accounts) {
      const isHeld = [...held, ...added].some((one) => one.unit === unit && isSameAccount(one.account, account));
      if (isHeld) already += 1;
      else if (unit !== null) added.push({ unit, account, may, name, phone });
    }
  const reached = new Set([...held, ...added].map(({ unit }) => unit));
  return {
    contacts: added,
    already,
    unmatched: lines.filter((line) => line.unit === null),
    bad: lines.filter((line) => line.bad.length > 0),
    missing: units.filter((unit) => !reached.has(unit.code)),
  };
}
