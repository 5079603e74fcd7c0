/**
 * The state of a period's forms before they are published: which files are made, which accounts would get them, and the
 * text of the công văn. Reads only.
 */
import { ok } from '../../core/result';
import { inheritedContacts } from '../../core/catalogue/contacts/inherited';
import { settingOf } from '../../core/catalogue/settings';
import type { UnitGroup } from '../../core/catalogue/unit';
import { contactsWords } from '../../text/windows/contacts';
import { dispatchText, GROUPS_ADDRESSED } from '../../text/letters/documents-publish';
import { printDate } from '../../text/print';
import { fileLink } from '../../tables/master-book/results/result-tab';
import type { PeriodChoice } from '../api';
import { isPublished } from '../work/unit-files';
import { accountsOf, fileOf, type PeriodWork } from '../work/period-work';
import { dueFor } from '../../core/catalogue/period';
import { openPeriod } from '../work/open-period';
import type { Asked } from '../refusal';
import { request, TEXT_OR_NONE, TICK_OR_NONE } from '../request';
import { dueText } from '../receive/status';

interface IssuedUnit {
  readonly unit: string;
  readonly name: string;
  /** null when its file is not made. */
  readonly link: string | null;
  readonly published: boolean;
  readonly accounts: readonly string[];
}

export interface IssuingView {
  readonly period: PeriodChoice;
  readonly periods: readonly PeriodChoice[];
  readonly units: readonly IssuedUnit[];
  /** Text of the công văn, with number and day left blank. */
  readonly dispatch: string;
  /** Lines to paste: contacts of the units that a decision joined into units without any; '' = none. */
  readonly inherited: string;
}

/** Without a period: the one that is due next; with `open`, the one whose files are out. */
export const issuing = request({ period: TEXT_OR_NONE, open: TICK_OR_NONE }, (world, body): Asked<IssuingView> => {
  const opening = openPeriod(world, { period: body.period, next: body.open !== true, everyRow: true });
  if (!opening.ok) return opening;
  const open = opening.value;
  return ok({
    period: { code: open.period.code, name: open.period.name },
    periods: open.office.catalogue.periods.map(({ code, name }) => ({ code, name })),
    units: open.units.map(({ code, name }) => {
      const file = fileOf(open, code);
      return {
        unit: code,
        name,
        link: file && fileLink(file.fileId),
        published: isPublished(file),
        accounts: accountsOf(open.catalogue, code),
      };
    }),
    dispatch: dispatchOf(open),
    inherited: inheritedContacts(
      { ...open.catalogue, units: open.units },
      open.period.cutOff,
      contactsWords.enterOnly,
    ).join('\n'),
  });
});

function dispatchOf(open: PeriodWork): string {
  const { period, catalogue, units } = open;
  const { committeeName, officeName, place } = catalogue.province;
  const groups = (Object.keys(GROUPS_ADDRESSED) as UnitGroup[]).filter((group) =>
    units.some((unit) => unit.group === group),
  );
  return dispatchText({
    committee: committeeName,
    office: officeName,
    place,
    year: period.to.slice(0, 4),
    period: period.name,
    legalBasis: period.legalBasis,
    cutOff: printDate(period.cutOff),
    scoring: catalogue.schemes.find((one) => one.id === period.scoring?.scheme)?.name,
    due: dueText(open, dueFor(open.period, open.catalogue.holidays, null)),
    to: groups.map((group) => GROUPS_ADDRESSED[group]),
    phone: settingOf(catalogue, 'office.phone') ?? null,
  });
}
