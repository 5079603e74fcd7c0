/** One random request for every kind of `batchUpdate` that the desk doubles. */
import type { Maker } from './operations';

type Bag = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- Google's requests are free

const border = (m: Maker): Bag => ({ style: m.pick(['SOLID', 'DOTTED', 'NONE']), color: m.color() });
const at = (m: Maker): Bag => {
  const { sheetId, startRowIndex = 0, startColumnIndex = 0 } = m.range();
  return { sheetId, rowIndex: startRowIndex, columnIndex: startColumnIndex };
};
const condition = (m: Maker): Bag =>
  m.pick<Bag>([
    { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '5' }] },
    { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$A1>1' }] },
    { type: 'BLANK' },
    { type: 'TEXT_CONTAINS', values: [{ userEnteredValue: 'x' }] },
    { type: 'NUMBER_BETWEEN', values: [{ userEnteredValue: '1' }, { userEnteredValue: '=B2' }] },
  ]);
const formatRule = (m: Maker): Bag => {
  const range = m.range();
  if (m.chance(0.2))
    return {
      ranges: [range],
      gradientRule: { minpoint: { color: m.color(), type: 'MIN' }, maxpoint: { color: { red: 1 }, type: 'MAX' } },
    };
  return { ranges: [range], booleanRule: { condition: condition(m), format: { textFormat: { bold: true } } } };
};
const chart = (m: Maker): Bag => ({
  title: 'Biểu đồ',
  basicChart: {
    chartType: m.pick(['COLUMN', 'LINE', 'BAR']),
    domains: [{ domain: { sourceRange: { sources: [m.range()] } } }],
    series: [{ series: { sourceRange: { sources: [m.range()] } } }],
  },
});
const overlay = (m: Maker): Bag => ({ overlayPosition: { anchorCell: at(m) } });
const protection = (m: Maker): Bag => {
  const range = m.range();
  if (m.chance(0.2)) return { range: { sheetId: range['sheetId'] }, unprotectedRanges: [range], warningOnly: true };
  return { range, description: 'khoá', warningOnly: m.chance(0.8) };
};
const band = (m: Maker): Bag => ({
  headerColor: m.color(),
  firstBandColor: m.color(),
  secondBandColor: { red: 1, green: 1 },
});
const location = (m: Maker): Bag =>
  m.pick<Bag>([
    { spreadsheet: true },
    { sheetId: m.sheet().id },
    { dimensionRange: oneLine(m) },
    { dimensionRange: m.lines() },
  ]);
const oneLine = (m: Maker): Bag => {
  const line = m.lines(undefined, 1);
  return { ...line, endIndex: line['startIndex'] + 1 };
};

export const batchKinds: Readonly<Record<string, (m: Maker) => Bag>> = {
  addSheet: (m) => ({
    properties: {
      title: `Tab ${m.below(30)}`,
      gridProperties: { rowCount: 5 + m.below(20), columnCount: 3 + m.below(8) },
      ...(m.chance(0.5) ? { index: m.below(4) } : {}),
    },
  }),
  duplicateSheet: (m) => ({
    sourceSheetId: m.sheet().id,
    ...(m.chance(0.5) ? { newSheetName: `Bản ${m.below(40)}` } : {}),
  }),
  deleteSheet: (m) => ({ sheetId: m.chance(0.3) ? m.sheet().id : 4242 }),
  updateSheetProperties: (m) =>
    m.pick<() => Bag>([
      () => ({ properties: { sheetId: m.sheet().id, title: `Đổi ${m.below(60)}` }, fields: 'title' }),
      () => ({ properties: { sheetId: m.sheet().id, index: m.below(5) }, fields: 'index' }),
      () => ({
        properties: {
          sheetId: m.sheet().id,
          gridProperties: { frozenRowCount: m.below(3), frozenColumnCount: m.below(2) },
        },
        fields: 'gridProperties(frozenRowCount,frozenColumnCount)',
      }),
      () => ({
        properties: { sheetId: m.sheet().id, hidden: m.chance(0.3), tabColor: m.color() },
        fields: 'hidden,tabColor',
      }),
      () => ({
        properties: {
          sheetId: m.sheet().id,
          gridProperties: { rowCount: 8 + m.below(25), columnCount: 5 + m.below(8) },
        },
        fields: 'gridProperties.rowCount,gridProperties.columnCount',
      }),
    ])(),
  updateSpreadsheetProperties: (m) =>
    m.pick<Bag>([
      { properties: { title: 'Sổ thử' }, fields: 'title' },
      { properties: { locale: 'vi_VN' }, fields: 'locale' },
      { properties: { locale: 'en_US' }, fields: 'locale' },
      { properties: { timeZone: 'Asia/Ho_Chi_Minh' }, fields: 'timeZone' },
      { properties: {}, fields: 'title' },
    ]),
  updateCells: (m) => ({
    rows: m.rows(),
    fields: m.cellFields(),
    ...(m.chance(0.5) ? { range: m.range() } : { start: at(m) }),
  }),
  repeatCell: (m) => ({ range: m.range(), cell: m.cell(), fields: m.cellFields() }),
  appendCells: (m) => ({ sheetId: m.sheet().id, rows: m.rows(), fields: m.cellFields() }),
  updateBorders: (m) => ({
    range: m.range(),
    [m.pick(['top', 'bottom', 'left', 'right', 'innerHorizontal', 'innerVertical'])]: border(m),
  }),
  mergeCells: (m) => ({
    range: m.range(undefined, 2),
    mergeType: m.pick(['MERGE_ALL', 'MERGE_ROWS', 'MERGE_COLUMNS']),
  }),
  unmergeCells: (m) => ({ range: m.range(undefined, 20) }),
  insertDimension: (m) => ({ range: m.lines(), inheritFromBefore: m.chance(0.5) }),
  deleteDimension: (m) => ({ range: m.lines() }),
  moveDimension: (m) => ({ source: m.lines(), destinationIndex: m.below(12) }),
  appendDimension: (m) => ({ sheetId: m.sheet().id, dimension: m.pick(['ROWS', 'COLUMNS']), length: 1 + m.below(2) }),
  updateDimensionProperties: (m) => ({
    range: m.lines(),
    properties: { pixelSize: 30 + m.below(80), hiddenByUser: m.chance(0.3) },
    fields: m.pick(['pixelSize', 'hiddenByUser', 'pixelSize,hiddenByUser']),
  }),
  autoResizeDimensions: (m) => ({ dimensions: m.lines() }),
  addDimensionGroup: (m) => ({ range: m.lines() }),
  updateDimensionGroup: (m) => ({
    dimensionGroup: { range: m.lines(), depth: 1, collapsed: m.chance(0.5) },
    fields: 'collapsed',
  }),
  deleteDimensionGroup: (m) => ({ range: m.lines(undefined, 9) }),
  insertRange: (m) => ({ range: m.range(undefined, 2), shiftDimension: m.pick(['ROWS', 'COLUMNS']) }),
  deleteRange: (m) => ({ range: m.range(undefined, 2), shiftDimension: m.pick(['ROWS', 'COLUMNS']) }),
  copyPaste: (m) => ({
    source: m.range(undefined, 3),
    destination: m.range(undefined, 3),
    pasteType: m.pick([
      'PASTE_NORMAL',
      'PASTE_VALUES',
      'PASTE_FORMAT',
      'PASTE_FORMULA',
      'PASTE_NO_BORDERS',
      'PASTE_DATA_VALIDATION',
      'PASTE_CONDITIONAL_FORMATTING',
    ]),
    pasteOrientation: m.pick(['NORMAL', 'TRANSPOSE']),
  }),
  cutPaste: (m) => ({ source: m.range(undefined, 3), destination: at(m), pasteType: 'PASTE_NORMAL' }),
  pasteData: (m) => ({ coordinate: at(m), data: 'một,2\n=A1,x', delimiter: ',', type: 'PASTE_NORMAL' }),
  findReplace: (m) => ({
    find: m.pick(['x', '1', 'xã']),
    replacement: m.pick(['y', '', '7']),
    ...(m.chance(0.5) ? { allSheets: true } : { range: m.range() }),
    matchCase: m.chance(0.5),
    includeFormulas: m.chance(0.5),
  }),
  trimWhitespace: (m) => ({ range: m.range() }),
  textToColumns: (m) => ({
    source: { ...m.range(), startColumnIndex: 1, endColumnIndex: 2 },
    delimiterType: m.pick(['COMMA', 'AUTODETECT', 'SPACE']),
  }),
  sortRange: (m) => {
    const range = m.range(undefined, 8);
    return {
      range,
      sortSpecs: [{ dimensionIndex: range['startColumnIndex'] ?? 0, sortOrder: m.pick(['ASCENDING', 'DESCENDING']) }],
    };
  },
  randomizeRange: (m) => ({ range: m.range() }),
  deleteDuplicates: (m) => ({ range: m.range(undefined, 8) }),
  autoFill: (m) =>
    m.chance(0.5)
      ? { range: m.range() }
      : {
          sourceAndDestination: {
            source: m.range(undefined, 2),
            dimension: m.pick(['ROWS', 'COLUMNS']),
            fillLength: 1 + m.below(3),
          },
        },
  setDataValidation: (m) => ({
    range: m.range(),
    ...(m.chance(0.7)
      ? {
          rule: {
            condition: m.pick<Bag>([
              { type: 'BOOLEAN' },
              { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'a' }, { userEnteredValue: 'b' }] },
              { type: 'NUMBER_GREATER_THAN_EQ', values: [{ userEnteredValue: '0' }] },
              { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: '=Sheet1!$A$1:$A$3' }] },
            ]),
            strict: m.chance(0.3),
          },
        }
      : {}),
  }),
  addConditionalFormatRule: (m) => ({ rule: formatRule(m), index: m.below(2) }),
  updateConditionalFormatRule: (m) =>
    m.chance(0.5)
      ? { index: m.below(3), rule: formatRule(m) }
      : { index: m.below(3), newIndex: m.below(3), sheetId: m.sheet().id },
  deleteConditionalFormatRule: (m) => ({ sheetId: m.sheet().id, index: m.below(3) }),
  addProtectedRange: (m) => ({ protectedRange: protection(m) }),
  updateProtectedRange: (m) => ({
    protectedRange: { protectedRangeId: m.id('protected'), ...protection(m) },
    fields: m.pick(['description', 'warningOnly', 'range']),
  }),
  deleteProtectedRange: (m) => ({ protectedRangeId: m.id('protected') }),
  addNamedRange: (m) => ({ namedRange: { name: `vung_${m.below(40)}`, range: m.range() } }),
  updateNamedRange: (m) => ({
    namedRange: { namedRangeId: m.name().id, name: `vung_${m.below(60)}`, range: m.range() },
    fields: m.pick(['name', 'range', '*']),
  }),
  deleteNamedRange: (m) => ({ namedRangeId: m.name().id }),
  createDeveloperMetadata: (m) => ({
    developerMetadata: {
      metadataKey: m.pick(['dong', 'cchc']),
      metadataValue: String(m.below(9)),
      visibility: 'DOCUMENT',
      location: location(m),
    },
  }),
  updateDeveloperMetadata: (m) => ({
    dataFilters: [m.filter()],
    developerMetadata: { metadataValue: 'mới', location: location(m) },
    fields: m.pick(['metadataValue', 'location']),
  }),
  deleteDeveloperMetadata: (m) => ({ dataFilter: m.filter() }),
  addBanding: (m) => ({ bandedRange: { range: m.range(), rowProperties: band(m) } }),
  updateBanding: (m) => ({
    bandedRange: { bandedRangeId: m.id('banded'), range: m.range(), rowProperties: band(m) },
    fields: m.pick(['range', 'rowProperties']),
  }),
  deleteBanding: (m) => ({ bandedRangeId: m.id('banded') }),
  setBasicFilter: (m) => ({
    filter: { range: m.range(undefined, 9), ...(m.chance(0.4) ? { criteria: { 0: { hiddenValues: ['x'] } } } : {}) },
  }),
  clearBasicFilter: (m) => ({ sheetId: m.sheet().id }),
  addFilterView: (m) => ({ filter: { title: `Lọc ${m.below(9)}`, range: m.range() } }),
  updateFilterView: (m) => ({
    filter: { filterViewId: m.id('filterView'), title: 'Lọc mới', range: m.range() },
    fields: m.pick(['title', 'range']),
  }),
  duplicateFilterView: (m) => ({ filterId: m.id('filterView') }),
  deleteFilterView: (m) => ({ filterId: m.id('filterView') }),
  addTable: (m) => ({ table: m.chance(0.1) ? {} : { name: `Bảng ${m.below(9)}`, range: m.range() } }),
  deleteTable: (m) => ({ tableId: String(m.id('table')) }),
  addChart: (m) => ({ chart: m.chance(0.5) ? {} : { spec: chart(m), position: overlay(m) } }),
  updateChartSpec: (m) => ({ chartId: m.id('chart'), spec: chart(m) }),
  // One kind of removal serves charts and slicers, so half of what is added is refused; otherwise copies of sheets
  // would multiply them.
  addSlicer: (m) => ({
    slicer: m.chance(0.5)
      ? {}
      : { spec: { title: 'Lọc nhanh', dataRange: m.range(), columnIndex: 0 }, position: overlay(m) },
  }),
  updateSlicerSpec: (m) => ({
    slicerId: m.id('slicer'),
    spec: { title: 'Khác', dataRange: m.range() },
    fields: m.pick(['title', 'dataRange', '*']),
  }),
  updateEmbeddedObjectBorder: (m) => ({ objectId: m.id('chart'), border: { color: m.color() }, fields: 'color' }),
  deleteEmbeddedObject: (m) => ({ objectId: m.id(m.pick(['chart', 'slicer'])) }),
  updateEmbeddedObjectPosition: (m) => ({ objectId: m.id('chart'), newPosition: overlay(m), fields: 'anchorCell' }),
};
