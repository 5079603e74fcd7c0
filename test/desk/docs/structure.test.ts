/** Indices and structure: the content of a document and its indices after each kind of insertion and deletion. */
import { aDesk, insert, range } from './a-desk';

type Any = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- tests read Google's answers freely

test('a new document is a section break at 0 and an empty paragraph at 1 ("The document body always begins with a section break")', () => {
  const desk = aDesk();
  const answer = desk.call('create', {}, { title: 'Báo cáo quý I', body: { content: [{ paragraph: {} }] } });
  expect(answer.title).toBe('Báo cáo quý I');
  expect(answer.body.content.map((one: Any) => [one.startIndex, one.endIndex, Object.keys(one).at(-1)])).toEqual([
    [undefined, 1, 'sectionBreak'],
    [1, 2, 'paragraph'],
  ]);
  expect(answer.documentStyle.pageSize).toEqual({
    height: { magnitude: 792, unit: 'PT' },
    width: { magnitude: 612, unit: 'PT' },
  });
  expect(answer.namedStyles.styles.map((style: Any) => style.namedStyleType).sort()).toEqual([
    'HEADING_1',
    'HEADING_2',
    'HEADING_3',
    'HEADING_4',
    'HEADING_5',
    'HEADING_6',
    'NORMAL_TEXT',
    'SUBTITLE',
    'TITLE',
  ]);
});

test('indices count UTF-16 units, and each newline ends a paragraph', () => {
  const desk = aDesk();
  const id = desk.create();
  desk.batch(id, [insert(1, 'Tỉnh 🇻🇳\nXã')]);
  expect(
    desk
      .get(id)
      .body.content.slice(1)
      .map((one: Any) => [one.startIndex, one.endIndex, one.paragraph.elements[0].textRun.content]),
  ).toEqual([
    [1, 11, 'Tỉnh 🇻🇳\n'],
    [11, 14, 'Xã\n'],
  ]);
});

test('a table takes one index for itself, each row, each cell and its end, after a newline that it adds', () => {
  const desk = aDesk();
  const id = desk.create();
  desk.batch(id, [insert(1, 'AB'), { insertTable: { rows: 2, columns: 2, location: { index: 2 } } }]);
  const [, before, table, after] = desk.get(id).body.content;
  expect(before.paragraph.elements[0].textRun.content).toBe('A\n');
  // "the table start index will be at the specified location index + 1"
  expect([table.startIndex, table.endIndex]).toEqual([3, 15]);
  expect(
    table.table.tableRows.map((row: Any) => [
      row.startIndex,
      row.endIndex,
      ...row.tableCells.map((cell: Any) => [cell.startIndex, cell.content[0].startIndex, cell.endIndex]),
    ]),
  ).toEqual([
    [4, 9, [5, 6, 7], [7, 8, 9]],
    [9, 14, [10, 11, 12], [12, 13, 14]],
  ]);
  expect([after.startIndex, after.paragraph.elements[0].textRun.content]).toEqual([15, 'B\n']);
});

test('text goes into a cell at the start of its content, not at the start of the cell', () => {
  const desk = aDesk();
  const id = desk.create();
  desk.batch(id, [{ insertTable: { rows: 1, columns: 2, endOfSegmentLocation: {} } }]);
  const refusal =
    'Invalid requests[0].insertText: The insertion index must be inside the bounds of an existing paragraph. You can still create new paragraphs by inserting newlines.';
  for (const index of [0, 2, 3, 4]) expect(() => desk.batch(id, [insert(index, 'x')])).toThrow(refusal);
  desk.batch(id, [insert(7, 'hai'), insert(5, 'một')]);
  expect(desk.text(id)).toBe('\nmột\nhai\n\n');
});

test('an index at or past the end of the segment is refused with both numbers', () => {
  const desk = aDesk();
  const id = desk.create();
  expect(() => desk.batch(id, [insert(1, 'Hà Nội'), insert(9, '!')])).toThrow(
    'Invalid requests[1].insertText: Index 9 must be less than the end index of the referenced segment, 8.',
  );
  expect(() =>
    desk.batch(id, [{ updateTextStyle: { range: range(1, 99), textStyle: { bold: true }, fields: 'bold' } }]),
  ).toThrow('Index 99 must be less than the end index of the referenced segment, 2.');
});

test('a page break is followed by a newline in the same paragraph, and is allowed only in the body', () => {
  const desk = aDesk();
  const id = desk.create();
  desk.batch(id, [insert(1, 'AB'), { insertPageBreak: { location: { index: 2 } } }]);
  const [, first, second] = desk.get(id).body.content;
  expect(first.paragraph.elements.map((one: Any) => [one.startIndex, one.endIndex, Object.keys(one).at(-1)])).toEqual([
    [1, 2, 'textRun'],
    [2, 3, 'pageBreak'],
    [3, 4, 'textRun'],
  ]);
  expect(second.startIndex).toBe(4);
  desk.batch(id, [{ insertTable: { rows: 1, columns: 1, location: { index: 1 } } }]);
  expect(() => desk.batch(id, [{ insertPageBreak: { location: { index: 5 } } }])).toThrow(
    'Invalid requests[0].insertPageBreak',
  );
});

test('a section break adds a newline before itself and begins a section of the given type', () => {
  const desk = aDesk();
  const id = desk.create();
  desk.batch(id, [insert(1, 'AB'), { insertSectionBreak: { location: { index: 2 }, sectionType: 'NEXT_PAGE' } }]);
  const content = desk.get(id).body.content;
  expect(content.map((one: Any) => [one.startIndex, one.endIndex])).toEqual([
    [undefined, 1],
    [1, 3],
    [3, 4],
    [4, 6],
  ]);
  expect(content[2].sectionBreak.sectionStyle.sectionType).toBe('NEXT_PAGE');
});

test('a header has its own indices, which begin at 0', () => {
  const desk = aDesk();
  const id = desk.create();
  const { headerId } = desk.batch(id, [{ createHeader: { type: 'DEFAULT' } }]).replies[0].createHeader;
  desk.batch(id, [insert(0, 'Phụ lục', headerId)]);
  const document = desk.get(id);
  expect(document.documentStyle.defaultHeaderId).toBe(headerId);
  expect(document.headers[headerId].content).toHaveLength(1);
  expect(document.headers[headerId].content[0].startIndex).toBeUndefined();
  expect(document.headers[headerId].content[0].endIndex).toBe(8);
  expect(() => desk.batch(id, [{ createHeader: { type: 'DEFAULT' } }])).toThrow(
    'Invalid requests[0].createHeader: Default header already exists.',
  );
  expect(() => desk.batch(id, [{ createFooter: { type: 'HEADER_FOOTER_TYPE_UNSPECIFIED' } }])).toThrow(
    'Invalid requests[0].createFooter: Footer type not specified',
  );
});

describe('"Attempting to delete certain ranges can result in an invalid document structure in which case a 400 bad request error is returned"', () => {
  const made = (): { desk: ReturnType<typeof aDesk>; id: string } => {
    const desk = aDesk();
    const id = desk.create();
    // 1 'A', 2 newline, 3 table, 4 row, 5 cell, 6 newline, 7 cell, 8 newline, 9 end, 10..11 '😀', 12 newline
    desk.batch(id, [insert(1, 'A😀'), { insertTable: { rows: 1, columns: 2, location: { index: 2 } } }]);
    return { desk, id };
  };
  const cases: readonly (readonly [string, number, number, string])[] = [
    [
      'deleting one code unit of a surrogate pair',
      10,
      11,
      'Invalid deletion range. Cannot delete the requested range.',
    ],
    [
      'deleting the last newline of the body',
      10,
      13,
      'The range cannot include the newline character at the end of the segment.',
    ],
    ['deleting the last newline of a cell', 6, 7, 'Invalid deletion range.'],
    ['deleting the start of a table without the whole of it', 2, 5, 'Invalid deletion range.'],
    ['deleting the end of a table without the whole of it', 8, 10, 'Invalid deletion range.'],
    ['deleting the newline before a table without the table', 1, 3, 'Invalid deletion range.'],
    ['deleting a row or a cell of a table', 4, 9, 'Invalid deletion range.'],
    ['deleting the first section break', 0, 2, 'Cannot operate on the first section break in the document.'],
    ['deleting nothing', 2, 2, 'The range should not be empty.'],
  ];
  test.each(cases)('%s is refused', (_, start, end, words) => {
    const { desk, id } = made();
    const before = desk.get(id);
    expect(() => desk.batch(id, [{ deleteContentRange: { range: range(start, end) } }])).toThrow(
      `Invalid requests[0].deleteContentRange: ${words}`,
    );
    expect(desk.get(id)).toEqual(before);
  });

  test('deleting a whole table, with the newline before it, joins the text around it', () => {
    const { desk, id } = made();
    desk.batch(id, [{ deleteContentRange: { range: range(2, 10) } }]);
    expect(desk.text(id)).toBe('A😀\n');
  });
});

test('a batch is applied as a whole or not at all, with replies in order, each request on the result of the previous ones', () => {
  const desk = aDesk();
  const id = desk.create();
  const answer = desk.batch(id, [
    insert(1, 'xã xã'),
    { replaceAllText: { containsText: { text: 'XÃ' }, replaceText: 'phường' } },
    insert(1, '* '),
  ]);
  expect(answer.replies).toEqual([{}, { replaceAllText: { occurrencesChanged: 2 } }, {}]);
  expect(desk.text(id)).toBe('* phường phường\n');
  expect(() => desk.batch(id, [insert(1, 'mất'), insert(400, 'x')])).toThrow('Invalid requests[1]');
  expect(desk.text(id)).toBe('* phường phường\n');
  expect(desk.touches).toHaveLength(1);
});

test('what is not doubled throws with its name and changes nothing', () => {
  const desk = aDesk();
  const id = desk.create();
  expect(() =>
    desk.batch(id, [insert(1, 'a'), { insertInlineImage: { uri: 'https://x.example/a.png', location: { index: 1 } } }]),
  ).toThrow('chưa mô phỏng: docs.batchUpdate.insertInlineImage');
  expect(desk.text(id)).toBe('\n');
  expect(() => desk.get(id, { suggestionsViewMode: 'PREVIEW_SUGGESTIONS_ACCEPTED' })).toThrow(
    'chưa mô phỏng: docs.documents.get suggestionsViewMode',
  );
  expect(() => desk.batch(id, [{ insertText: { location: { index: 1 }, text: 'a' }, insertPerson: {} }])).toThrow(
    "oneof field 'request' is already set",
  );
});
