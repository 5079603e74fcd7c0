/**
 * Which field of *Số liệu* belongs to which heading of the đề cương, and the one-stop rows that make the sentence
 * about files. Codes of both catalogues; the first set whose rows exist is used.
 */

/**
 * Heading → areas, in order. Source: the six contents of TT 10/2025/TT-BNV as amended by TT 06/2026; for 2019 the
 * outline of its catalogue.
 */
export const AREAS_OF_HEADING: Readonly<Record<string, readonly string[]>> = {
  'II.1': ['institution'],
  'II.2': ['procedure'],
  'II.3': ['organisation'],
  'II.4': ['civil_service'],
  'II.5': ['finance'],
  'II.6': ['digital', 'modernisation'],
};

/** The heading of the plan, and of steering as a whole. */
export const PLAN_HEADING = 'I.1';
export const STEERING_HEADING = 'I';
export const STEERING_AREA = 'steering';
/** Both catalogues ask for inspections here. */
export const INSPECTION_HEADING = 'I.4';
export const FILES_HEADING = 'II.2';

export interface FileRows {
  readonly all: readonly string[];
  readonly settled: readonly string[];
  readonly inTime: readonly string[];
  readonly late: readonly string[];
  readonly open: readonly string[];
  /** Empty where the annex does not ask for it. */
  readonly openLate: readonly string[];
}

const LEVELS_2019 = ['3.5.1', '3.5.2', '3.5.3'];
const each = (tail: string): readonly string[] => LEVELS_2019.map((block) => `${block}.${tail}`);

export const FILE_ROWS: readonly FileRows[] = [
  {
    all: ['3.5.1'],
    settled: ['3.5.2'],
    inTime: ['3.5.2.1', '3.5.2.2'],
    late: ['3.5.2.3'],
    open: ['3.5.3'],
    openLate: ['3.5.3.2'],
  },
  {
    all: each('1'),
    settled: each('2'),
    inTime: [...each('2.1'), ...each('2.2')],
    late: each('2.3'),
    open: each('3'),
    openLate: [],
  },
];
