/**
 * Which rows of a period belong to the field of a lead agency: the tasks it leads, the indicators of its areas, its
 * targets. The areas come from the targets that it is responsible for.
 */
import type { Catalogue } from '../catalogue/catalogue';
import { ofProvince } from '../catalogue/own-task';
import type { Consolidated } from './consolidate';
import { ownersOf, type OwnerSelector, type Unit } from '../catalogue/unit';

export interface Field {
  readonly agency: Unit;
  readonly tasks: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
  readonly areas: readonly string[];
}
/**
 * `unmapped` = indicators, not headings, that are not in the field of any agency, because no target names their area.
 */
export interface Fields {
  readonly fields: readonly Field[];
  readonly unmapped: readonly string[];
}

/** The plan names the agency itself, not a group that contains it. */
const isNamed = (owner: OwnerSelector, unit: string): boolean =>
  owner.kind === 'unit' ? owner.unit === unit : owner.kind === 'any' && owner.of.some((one) => isNamed(one, unit));

/** Lead agencies with at least one row in their field, in protocol order. */
export function fieldsOf(catalogue: Catalogue, made: Pick<Consolidated, 'tasks' | 'indicators' | 'forecast'>): Fields {
  const [tasks, forecast] = [
    new Set(ofProvince(made.tasks).map((line) => line.row)),
    new Set(made.forecast.map((line) => line.row)),
  ];
  const shown = new Set(made.indicators.map((line) => line.row));
  const indicators = catalogue.indicators.filter((one) => shown.has(one.code));
  const leads = catalogue.units.filter((unit) => unit.lead).sort((one, other) => one.order - other.order);
  const fields = leads
    .map((agency): Field => {
      const targets = catalogue.targets.filter((one) => ownersOf(one.owner, [agency]).length > 0);
      const areas = [...new Set(targets.map((one) => one.area))].filter((area) => area !== '');
      return {
        agency,
        areas,
        targets: new Set(targets.map((one) => one.code).filter((code) => forecast.has(code))),
        tasks: new Set(
          catalogue.tasks.filter((one) => tasks.has(one.id) && isNamed(one.owner, agency.code)).map((one) => one.id),
        ),
        indicators: new Set(indicators.filter((one) => areas.includes(one.area)).map((one) => one.code)),
      };
    })
    .filter((field) => field.tasks.size + field.indicators.size + field.targets.size > 0);
  const mapped = new Set(fields.flatMap((field) => [...field.indicators]));
  return { fields, unmapped: indicators.filter((one) => !one.heading && !mapped.has(one.code)).map((one) => one.code) };
}
