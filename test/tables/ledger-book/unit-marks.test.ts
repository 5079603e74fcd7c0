/** The marks of units fit the metadata of a workbook and come back as they were; the oldest periods give way. */
import {
  readUnitMarks,
  rowMark,
  UNIT_MARKS_KEY,
  unitMarksRequest,
  type AllMarks,
} from '../../../src/tables/ledger-book';

const PERIODS = Array.from({ length: 40 }, (_, at) => `20${19 + Math.floor(at / 4)}-Q${(at % 4) + 1}`);
const UNITS = Array.from({ length: 200 }, (_, at) => `CQ-${1000 + at}`);
const marksOf = (periods: readonly string[]): AllMarks => {
  const table = (name: string) =>
    new Map(
      periods.map((period) => [period, new Map(UNITS.map((unit) => [unit, rowMark(`${unit}|${period}`, name)]))]),
    );
  return { submissions: table('bản sao'), files: table('dấu'), adjustments: new Map() };
};
const written = (marks: AllMarks): string => {
  const made = JSON.stringify(unitMarksRequest(marks, false));
  return (JSON.parse(made) as { createDeveloperMetadata: { developerMetadata: { metadataValue: string } } })
    .createDeveloperMetadata.developerMetadata.metadataValue;
};
const read = (metadataValue: string) =>
  readUnitMarks({ developerMetadata: [{ metadataKey: UNIT_MARKS_KEY, metadataValue }] });

test('200 units over the four periods of a year come back as they were', () => {
  const marks = marksOf(PERIODS.slice(0, 4));
  expect(read(written(marks))).toEqual(marks);
});

test('what is too long for a workbook loses its oldest periods, never a part of one', () => {
  const text = written(marksOf(PERIODS));
  expect(text.length).toBeLessThan(10_000);
  const kept = [...(read(text)?.submissions.keys() ?? [])];
  expect(kept).toEqual(PERIODS.slice(-kept.length));
  expect(kept.length).toBeGreaterThan(3);
  expect(read(text)?.files.get(PERIODS[39] ?? '')?.size).toBe(200);
});

test('a row adds to a mark and taken twice takes it away; nonsense is no mark', () => {
  expect(rowMark('568|2019-Q1', 'a') ^ rowMark('568|2019-Q1', 'b') ^ rowMark('568|2019-Q1', 'b')).toBe(
    rowMark('568|2019-Q1', 'a'),
  );
  expect(read('{"units":3}')).toBeNull();
  expect(readUnitMarks({})).toBeNull();
});
