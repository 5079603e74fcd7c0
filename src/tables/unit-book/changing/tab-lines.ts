/** The lines of the cover about the other tabs: laid with it, and again when forms come or go. */
import { PRINT_TITLE } from '../../../text/books/print-tab';
import { COVER } from '../../../text/books/unit-book';
import { formulaCell } from '../../grid/cells';
import { checksFormula } from '../cover-formulas';
import type { CoverLine } from '../cover-duties';
import { formLink } from '../form-link';
import { type Layout } from '../layout';
import { STYLES } from '../styles';
import { quoted } from '../formulas/quoted';
import { PRINT_SHEET } from '../sheets';

/**
 * Separate strings: a bundled line that begins with the sign and a word would look like a private member, which Apps
 * Script cannot parse.
 */
const within = (place: string): string => `#${place}`;

const links = (layouts: readonly Layout[]): readonly CoverLine[] => [
  ...layouts.map((layout, at): CoverLine => ({
    key: `${layout.template.form}Link`,
    label: COVER.form(at + 1),
    value: formulaCell(formLink(layout, within(`gid=${layout.sheetId}`)), STYLES.coverValue),
  })),
  {
    key: 'printLink',
    label: PRINT_TITLE,
    value: formulaCell(
      `=HYPERLINK(${quoted(within(`gid=${PRINT_SHEET}`))};${quoted(COVER.openPrint(PRINT_TITLE))})`,
      STYLES.coverValue,
    ),
  },
];

/** The lines that lead to the other tabs and count in them. `submit` = the address of the box. */
export const tabLines = (layouts: readonly Layout[], submit: string): readonly CoverLine[] => [
  ...links(layouts),
  {
    key: 'checks',
    label: COVER.checks,
    value: formulaCell(checksFormula(layouts, submit), {
      ...STYLES.coverValue,
      textFormat: { ...STYLES.coverLabel.textFormat },
    }),
  },
];
