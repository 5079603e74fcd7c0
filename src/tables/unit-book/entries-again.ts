/** Writes sealed entries into a workbook that was made again from the same forms. */
import type { Template } from '../../core/forms/form';
import type { SignedDocument } from '../../core/submission/document';
import type { SealedForm } from '../../core/submission/seal';
import type { SheetRequest } from '../api-requests';
import { numberCell, textCell } from '../grid/cells';
import { layGrid } from '../grid/lay';
import { dateToSerial } from '../grid/serial';
import { COVER_ENTRIES } from './reading/read-document';
import { DOCUMENT_KEYS } from './cover-keys';
import { layoutOf } from './layout';
import type { CoverSeen } from './reading/read';
import { valueCell } from './report-tab';

const VALUE = 'userEnteredValue';

/** Cells that the forms do not have are left out; blank ones are blank already. */
export function entriesAgain(templates: readonly Template[], forms: readonly SealedForm[]): SheetRequest[] {
  return templates.flatMap((template) => {
    const layout = layoutOf(template);
    const cells = forms.find(({ form }) => form === template.form)?.cells ?? [];
    return cells
      .filter((at) => at.value.kind !== 'blank' && layout.has(at))
      .map(({ row, field, value }) =>
        layGrid(
          [[valueCell(value, {})]],
          { sheetId: layout.sheetId, row: layout.lineOf(row), column: layout.columnOf(field) },
          VALUE,
        ),
      );
  });
}

/** The văn bản that the unit had named. */
export const documentAgain = (cover: CoverSeen, document: SignedDocument): SheetRequest[] =>
  COVER_ENTRIES.flatMap((key) => {
    const [at, held] = [cover.cells[key], document[DOCUMENT_KEYS[key]]];
    if (!at || held === null || held === '') return [];
    const cell = key === 'docDate' ? numberCell(dateToSerial(held)) : textCell(held);
    return [layGrid([[cell]], { sheetId: cover.sheetId, row: at.row, column: at.column }, VALUE)];
  });
