/** The tab *Kết luận phiên họp*: the orders of the committee's meetings, one agency a line, with deadline and state. */
import { nextConclusionCode, type Conclusion, type ConclusionState } from '../../../core/catalogue/conclusion';
import { nearestUnit, unitByName } from '../../../core/catalogue/unit-name';
import type { Unit } from '../../../core/catalogue/unit';
import { CONCLUSION_STATES, CONCLUSION_TROUBLES } from '../../../text/books/conclusions';
import { column, KEY_COLUMN } from './catalogue-columns';
import { readTab, type CatalogueTab, type Grid, type TabRead } from './catalogue-tab';

const COLUMNS = [
  KEY_COLUMN,
  column('code', 'text', { width: 80 }),
  column('meeting', 'date', { width: 100 }),
  column('notice', 'text', { width: 150 }),
  column('label', 'text', { width: 420, heading: 'conclusion' }),
  column('agency', 'text', { width: 200 }),
  column('until', 'date', { width: 100 }),
  column('conclusionState', 'text', { width: 140 }),
  column('conclusionResult', 'text', { width: 320 }),
] as const;

/** Context of a line: the units, and the next free code for a line without one. */
interface AroundConclusions {
  readonly units: readonly Unit[];
  readonly nextCode: string;
}

/** A line without a code is offered one that no other line has. */
function aroundConclusions(grid: Grid, units: readonly Unit[]): AroundConclusions {
  const at = (grid[0] ?? []).indexOf('code');
  return { units, nextCode: nextConclusionCode(grid.slice(2).map((line) => ({ code: String(line[at] ?? '') }))) };
}

export const CONCLUSIONS_TAB: CatalogueTab<Conclusion, typeof COLUMNS, AroundConclusions> = {
  name: 'conclusions',
  columns: COLUMNS,
  lists: { conclusionState: CONCLUSION_STATES },
  codes: ['code', 'notice'],
  identity: (line) => line.code ?? '',
  lines: ({ conclusions }) =>
    conclusions.map((one) => ({
      key: one.code,
      code: one.code,
      meeting: one.meeting,
      notice: one.notice,
      label: one.order,
      agency: one.agency,
      until: one.deadline === '' ? null : one.deadline,
      conclusionState: one.state === null ? null : CONCLUSION_STATES[one.state],
      conclusionResult: one.result === '' ? null : one.result,
    })),
  record: (reader, _line, { units, nextCode }) => {
    if (reader.text('code') === '') reader.fail('code', CONCLUSION_TROUBLES.code(nextCode));
    reader.inOrder('meeting', ['until'], true);
    const agency = reader.need('agency').trim();
    const unit = unitByName(agency, units);
    if (agency !== '' && unit === null)
      reader.remark('agency', CONCLUSION_TROUBLES.agency(nearestUnit(agency, units)?.name ?? null), {
        found: agency,
        passes: true,
      });
    return {
      code: reader.text('code'),
      meeting: reader.need('meeting'),
      notice: reader.text('notice'),
      order: reader.need('label'),
      agency,
      unit: unit?.code ?? null,
      deadline: reader.text('until'),
      state: reader.optional<ConclusionState>('conclusionState', CONCLUSION_STATES),
      result: reader.text('conclusionResult'),
    };
  },
};

export const readConclusions = (grid: Grid, units: readonly Unit[]): TabRead<Conclusion> =>
  readTab(CONCLUSIONS_TAB, grid, aroundConclusions(grid, units));
