/**
 * Requests about filters, slicers, charts and names (discovery document sheets v4; live answers recorded by public
 * projects where named).
 */
import { box, deskWithBook, UNIT } from './a-desk';

describe('filters, charts, names', () => {
  test('a filter answers both forms of its criteria; views are added, changed, copied, deleted', () => {
    const { desk, id } = deskWithBook();
    desk.batch(id, [
      {
        setBasicFilter: {
          filter: {
            range: box(0, 5, 0, 2),
            filterSpecs: [{ columnIndex: 1, filterCriteria: { hiddenValues: ['x'] } }],
          },
        },
      },
    ]);
    expect(desk.sheet(id).basicFilter).toEqual({
      range: box(0, 5, 0, 2),
      criteria: { 1: { hiddenValues: ['x'] } },
      filterSpecs: [{ columnIndex: 1, filterCriteria: { hiddenValues: ['x'] } }],
    });
    const filterId = desk.batch(id, [{ addFilterView: { filter: { title: 'Lọc', range: box(0, 5, 0, 2) } } }])
      .replies[0].addFilterView.filter.filterViewId;
    const answer = desk.batch(id, [
      { updateFilterView: { filter: { filterViewId: filterId, title: 'Mới' }, fields: 'title' } },
      { duplicateFilterView: { filterId } },
      { deleteFilterView: { filterId } },
      { clearBasicFilter: { sheetId: 0 } },
    ]);
    expect(answer.replies[1].duplicateFilterView.filter.title).toBe('Copy of Mới');
    expect(desk.sheet(id).filterViews).toHaveLength(1);
    expect(desk.sheet(id)).not.toHaveProperty('basicFilter');
  });

  test('a filter hides the rows that its criteria exclude, and sorts when asked', () => {
    const { desk, id } = deskWithBook();
    desk.put(id, 'A1', [
      ['đơn vị', 'điểm'],
      ['b', 5],
      ['a', 8],
      ['c', 1],
    ]);
    const criteria = { 1: { condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '4' }] } } };
    desk.batch(id, [
      {
        setBasicFilter: {
          filter: { range: box(0, 4, 0, 2), criteria, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }] },
        },
      },
    ]);
    expect(desk.get(id, 'A1:A4', { majorDimension: 'COLUMNS' }).values).toEqual([['đơn vị', 'a', 'b', 'c']]);
    const lines = desk.call('get', {
      spreadsheetId: id,
      ranges: ['A1:A4'],
      fields: 'sheets.data.rowMetadata.hiddenByFilter',
    }).sheets[0].data[0].rowMetadata;
    expect(lines).toEqual([{}, {}, {}, { hiddenByFilter: true }]);
  });

  // google-spreadsheet has addSlicer and updateSlicerSpec; deleteEmbeddedObject and updateEmbeddedObjectPosition take
  // charts and slicers alike (schema texts).
  test('a slicer is placed, changed by its mask, follows its rows, moves and is deleted', () => {
    const { desk, id } = deskWithBook();
    const spec = {
      title: 'Lọc',
      dataRange: { sheetId: 0, startRowIndex: 4, endRowIndex: 9, startColumnIndex: 0, endColumnIndex: 3 },
      columnIndex: 1,
    };
    const { slicer } = desk.batch(id, [
      { addSlicer: { slicer: { spec, position: { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 4 } } } } } },
    ]).replies[0].addSlicer;
    desk.batch(id, [
      { updateSlicerSpec: { slicerId: slicer.slicerId, spec: { title: 'Khác', columnIndex: 0 }, fields: 'title' } },
      { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 2 } } },
    ]);
    expect(desk.sheet(id).slicers).toEqual([
      {
        slicerId: slicer.slicerId,
        spec: {
          title: 'Khác',
          columnIndex: 1,
          dataRange: { startRowIndex: 6, endRowIndex: 11, startColumnIndex: 0, endColumnIndex: 3 },
        },
        position: { overlayPosition: { anchorCell: { rowIndex: 6 } } },
      },
    ]);
    desk.batch(id, [
      {
        updateEmbeddedObjectPosition: {
          objectId: slicer.slicerId,
          newPosition: { overlayPosition: { offsetXPixels: 5 } },
          fields: 'offsetXPixels',
        },
      },
    ]);
    expect(desk.sheet(id).slicers[0].position.overlayPosition.offsetXPixels).toBe(5);
    expect(() => desk.batch(id, [{ updateChartSpec: { chartId: slicer.slicerId, spec: { title: 'x' } } }])).toThrow(
      `No embedded object with id: ${slicer.slicerId}`,
    );
    desk.batch(id, [{ deleteEmbeddedObject: { objectId: slicer.slicerId } }]);
    expect(desk.sheet(id)).not.toHaveProperty('slicers');
  });

  test('a chart accepts a border', () => {
    const { desk, id } = deskWithBook();
    const { chartId } = desk.batch(id, [
      {
        addChart: {
          chart: { spec: { title: 'Biểu đồ' }, position: { overlayPosition: { anchorCell: { sheetId: 0 } } } },
        },
      },
    ]).replies[0].addChart.chart;
    desk.batch(id, [
      {
        updateEmbeddedObjectBorder: {
          objectId: chartId,
          border: { colorStyle: { rgbColor: { red: 1 } } },
          fields: 'colorStyle',
        },
      },
    ]);
    expect(desk.sheet(id).charts[0].border.colorStyle).toEqual({ rgbColor: { red: 1 } });
  });

  test('a chart is placed, moved and deleted', () => {
    const { desk, id } = deskWithBook();
    const chartId = desk.batch(id, [
      {
        addChart: {
          chart: {
            spec: { title: 'Biểu đồ' },
            position: { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 3, columnIndex: 0 } } },
          },
        },
      },
    ]).replies[0].addChart.chart.chartId;
    expect(desk.sheet(id).charts[0].position).toEqual({
      overlayPosition: { anchorCell: { rowIndex: 3 }, widthPixels: 600, heightPixels: 371 },
    });
    const reply = desk.batch(id, [
      {
        updateEmbeddedObjectPosition: {
          objectId: chartId,
          newPosition: { overlayPosition: { widthPixels: 300 } },
          fields: 'widthPixels',
        },
      },
      { updateChartSpec: { chartId, spec: { title: 'Khác' } } },
    ]).replies[0];
    expect(reply.updateEmbeddedObjectPosition.position.overlayPosition).toMatchObject({
      widthPixels: 300,
      heightPixels: 371,
    });
    expect(desk.sheet(id).charts[0].spec.title).toBe('Khác');
    desk.batch(id, [{ deleteEmbeddedObject: { objectId: chartId } }]);
    expect(desk.sheet(id)).not.toHaveProperty('charts');
  });

  test('a name is used only once', () => {
    const { desk, id } = deskWithBook();
    const add = { addNamedRange: { namedRange: { name: 'TongSo', range: box(0, 1, 0, 1) } } };
    const named = desk.batch(id, [add]).replies[0].addNamedRange.namedRange;
    expect(() => desk.batch(id, [add])).toThrow(
      'Cannot add named range with name TongSo, a named range with that name already exists.',
    );
    desk.batch(id, [
      { updateNamedRange: { namedRange: { namedRangeId: named.namedRangeId, name: 'Moi' }, fields: 'name' } },
    ]);
    expect(desk.call('get', { spreadsheetId: id }).namedRanges).toEqual([{ ...named, name: 'Moi' }]);
    desk.batch(id, [{ deleteNamedRange: { namedRangeId: named.namedRangeId } }], UNIT);
    expect(desk.call('get', { spreadsheetId: id })).not.toHaveProperty('namedRanges');
  });
});
