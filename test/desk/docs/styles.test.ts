/**
 * Styles of text and paragraphs: masks, inheritance, side effects, refusals. Quotations come from the discovery
 * document.
 */
import { aDesk, insert, range } from './a-desk';

type Any = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- tests read Google's answers freely

const pt = (magnitude: number): object => ({ magnitude, unit: 'PT' });

function written(text = 'Sở Nội vụ'): { desk: ReturnType<typeof aDesk>; id: string } {
  const desk = aDesk();
  const id = desk.create();
  desk.batch(id, [insert(1, text)]);
  return { desk, id };
}

const style = (
  startIndex: number,
  endIndex: number,
  textStyle: object,
  fields = Object.keys(textStyle).join(),
): object => ({ updateTextStyle: { range: { startIndex, endIndex }, textStyle, fields } });
const shape = (
  startIndex: number,
  endIndex: number,
  paragraphStyle: object,
  fields = Object.keys(paragraphStyle).join(),
): object => ({ updateParagraphStyle: { range: { startIndex, endIndex }, paragraphStyle, fields } });
const runs = (document: Any): Any[] =>
  document.body.content
    .flatMap((one: Any) => one.paragraph?.elements ?? [])
    .map((one: Any) => [one.textRun.content, one.textRun.textStyle]);
const paragraphs = (document: Any): Any[] =>
  document.body.content.filter((one: Any) => one.paragraph).map((one: Any) => one.paragraph);

test('runs split where the style changes and join where it is the same again', () => {
  const { desk, id } = written();
  desk.batch(id, [style(4, 7, { bold: true, fontSize: pt(13) })]);
  expect(runs(desk.get(id))).toEqual([
    ['Sở ', {}],
    ['Nội', { bold: true, fontSize: pt(13) }],
    [' vụ\n', {}],
  ]);
  desk.batch(id, [style(1, 10, {}, 'bold,fontSize')]);
  expect(runs(desk.get(id))).toEqual([['Sở Nội vụ\n', {}]]);
});

test('"If the value for a particular style matches that of the parent, that style will be set to inherit."', () => {
  const { desk, id } = written();
  desk.batch(id, [style(1, 3, { bold: false, fontSize: pt(11), italic: true })]);
  expect(runs(desk.get(id))[0]).toEqual(['Sở', { italic: true }]);
  desk.batch(id, [
    shape(1, 2, { namedStyleType: 'HEADING_1' }),
    style(1, 3, { fontSize: pt(20) }),
    style(4, 7, { fontSize: pt(11) }),
  ]);
  expect(runs(desk.get(id)).slice(0, 3)).toEqual([
    ['Sở', { italic: true }],
    [' ', {}],
    ['Nội', { fontSize: pt(11) }],
  ]);
});

test('inserted text takes the style of the text before it; at the start of a paragraph, that of the text after it', () => {
  const { desk, id } = written('AB');
  desk.batch(id, [style(1, 2, { bold: true }), insert(2, 'x'), insert(1, 'y')]);
  expect(runs(desk.get(id))).toEqual([
    ['yAx', { bold: true }],
    ['B\n', {}],
  ]);
});

test('text is never inserted between a letter and its marks ("inserted immediately after the grapheme cluster")', () => {
  const { desk, id } = written('xa\u0303hội');
  desk.batch(id, [insert(3, '!')]);
  expect(desk.text(id)).toBe('xa\u0303!hội\n');
});

test('control and private characters are removed from inserted text', () => {
  const { desk, id } = written('a\u0001\u000C\u000D\uE907b\u000Bc\td');
  expect(desk.text(id)).toBe('ab\u000Bc\td\n');
});

test('a link colours and underlines its text, is not set on newlines, and removes both with it', () => {
  const { desk, id } = written('xem đây');
  desk.batch(id, [style(5, 9, { link: { url: 'https://dichvucong.gov.vn' } })]);
  const linked = {
    link: { url: 'https://dichvucong.gov.vn' },
    underline: true,
    foregroundColor: { color: { rgbColor: { red: 0.06666667, green: 0.33333334, blue: 0.8 } } },
  };
  expect(runs(desk.get(id))).toEqual([
    ['xem ', {}],
    ['đây', linked],
    ['\n', {}],
  ]);
  desk.batch(id, [insert(8, ' nữa'), style(5, 8, {}, 'link')]);
  expect(runs(desk.get(id))).toEqual([['xem đây nữa\n', {}]]);
});

test('zero parts of colours and magnitudes are left out of answers, as proto3 prints', () => {
  const { desk, id } = written();
  desk.batch(id, [
    style(1, 3, { foregroundColor: { color: { rgbColor: { red: 1, green: 0, blue: 0 } } } }),
    shape(1, 2, { spaceAbove: pt(6), indentStart: pt(0) }),
  ]);
  expect(runs(desk.get(id))[0][1]).toEqual({ foregroundColor: { color: { rgbColor: { red: 1 } } } });
  expect(paragraphs(desk.get(id))[0].paragraphStyle).toEqual({
    namedStyleType: 'NORMAL_TEXT',
    direction: 'LEFT_TO_RIGHT',
    spaceAbove: pt(6),
  });
});

test("a heading gets an id, loses the paragraph's own settings, and passes its style to the paragraph after a newline", () => {
  const { desk, id } = written('Phần I');
  desk.batch(id, [
    shape(1, 2, { alignment: 'CENTER' }),
    shape(1, 2, { namedStyleType: 'HEADING_2', spaceBelow: pt(3) }),
  ]);
  const [heading] = paragraphs(desk.get(id));
  expect(heading.paragraphStyle).toEqual({
    namedStyleType: 'HEADING_2',
    direction: 'LEFT_TO_RIGHT',
    spaceBelow: pt(3),
    headingId: expect.stringMatching(/^h\.[a-z0-9]{12}$/),
  });
  desk.batch(id, [insert(5, '\n')]);
  const [first, second] = paragraphs(desk.get(id));
  expect([first.paragraphStyle.namedStyleType, second.paragraphStyle.namedStyleType]).toEqual([
    'HEADING_2',
    'HEADING_2',
  ]);
  expect(first.paragraphStyle.headingId).not.toBe(second.paragraphStyle.headingId);
});

test('a paragraph style applies to every paragraph that overlaps the range', () => {
  const { desk, id } = written('một\nhai\nba');
  desk.batch(id, [shape(3, 6, { alignment: 'END' })]);
  expect(paragraphs(desk.get(id)).map((one) => one.paragraphStyle.alignment)).toEqual(['END', 'END', undefined]);
});

test('a change of a named style applies to everything that inherits it', () => {
  const { desk, id } = written();
  desk.batch(id, [
    {
      updateNamedStyle: {
        namedStyle: { namedStyleType: 'NORMAL_TEXT', textStyle: { fontSize: pt(14) } },
        fields: 'namedStyleType,textStyle.fontSize',
      },
    },
    style(1, 3, { fontSize: pt(14) }),
    style(4, 7, { fontSize: pt(11) }),
  ]);
  expect(runs(desk.get(id)).slice(0, 2)).toEqual([
    ['Sở ', {}],
    ['Nội', { fontSize: pt(11) }],
  ]);
  const normal = desk.get(id).namedStyles.styles[0];
  expect([normal.textStyle.fontSize, normal.textStyle.weightedFontFamily]).toEqual([
    pt(14),
    { fontFamily: 'Arial', weight: 400 },
  ]);
});

const refusals: readonly (readonly [string, object, string])[] = [
  [
    'no fields',
    style(1, 2, { bold: true }, ''),
    "updateTextStyle: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
  ],
  ['a field that there is not', style(1, 2, { bold: true }, 'bold,dam'), 'updateTextStyle: Invalid field: dam'],
  ['a read-only field', shape(1, 2, {}, 'headingId'), 'updateParagraphStyle: Unallowed field: headingId'],
  [
    'a size without a unit',
    style(1, 2, { fontSize: { magnitude: 13 } }),
    'updateTextStyle: Unsupported dimension unit: UNIT_UNSPECIFIED',
  ],
  [
    'a paragraph border without padding',
    shape(1, 2, { borderBottom: { color: { color: { rgbColor: {} } }, width: pt(1), dashStyle: 'SOLID' } }),
    'updateParagraphStyle: Unsupported dimension unit: UNIT_UNSPECIFIED',
  ],
  ['a font without a family', style(1, 2, { weightedFontFamily: { weight: 400 } }), 'updateTextStyle: '],
  [
    'a range without an end',
    { updateTextStyle: { range: { startIndex: 1 }, textStyle: {}, fields: 'bold' } },
    'updateTextStyle: Invalid range: must contain a start and end index',
  ],
  [
    'a named style without its type in the mask',
    { updateNamedStyle: { namedStyle: { namedStyleType: 'TITLE' }, fields: 'textStyle.bold' } },
    'updateNamedStyle: Named style type is required.',
  ],
  [
    'a transparent page',
    { updateDocumentStyle: { documentStyle: { background: { color: {} } }, fields: 'background' } },
    'updateDocumentStyle: Cannot set a transparent background',
  ],
  [
    'an id set by Google',
    { updateDocumentStyle: { documentStyle: { defaultHeaderId: 'kix.1' }, fields: 'defaultHeaderId' } },
    'updateDocumentStyle: Unallowed field: defaultHeaderId',
  ],
  ['a segment that there is not', insert(0, 'x', 'kix.khong'), 'insertText: Segment with ID kix.khong was not found.'],
  [
    'a tab that there is not',
    { insertText: { location: { index: 1, tabId: 't.9' }, text: 'x' } },
    'insertText: Tab with ID t.9 was not found.',
  ],
  [
    'a named range without a name',
    { deleteNamedRange: {} },
    'deleteNamedRange: ID or name for named range must be set',
  ],
];
test.each(refusals)('%s is refused', (_, request, words) => {
  const { desk, id } = written();
  const before = desk.get(id);
  let said = '';
  try {
    desk.batch(id, [request]);
  } catch (error) {
    said = (error as Error).message;
  }
  expect(said.startsWith(`Invalid requests[0].${words}`)).toBe(true);
  expect(desk.get(id)).toEqual(before);
});

test('"If this is not the latest revision of the document, the request is not processed and returns a 400 bad request error."', () => {
  const { desk, id } = written();
  const { revisionId } = desk.get(id);
  const control = { writeControl: { requiredRevisionId: revisionId } };
  const answer = desk.batch(id, [insert(1, 'a')], control);
  expect(answer.writeControl.requiredRevisionId).toBe(desk.get(id).revisionId);
  expect(answer.writeControl.requiredRevisionId).not.toBe(revisionId);
  expect(() => desk.batch(id, [insert(1, 'b')], control)).toThrow('does not match the latest revision');
  expect(desk.text(id)).toBe('aSở Nội vụ\n');
});

test('a mask keeps only what it names, and one that names tabs moves the content there', () => {
  const { desk, id } = written();
  expect(desk.get(id, { fields: 'title,body(content(endIndex))' })).toEqual({
    title: 'Báo cáo',
    body: { content: [{ endIndex: 1 }, { endIndex: 11 }] },
  });
  const tabs = desk.get(id, { includeTabsContent: true });
  expect([tabs.body, tabs.tabs.length, tabs.tabs[0].tabProperties.tabId]).toEqual([undefined, 1, 't.0']);
  expect(desk.get(id, { fields: 'tabs.documentTab.body.content.endIndex' }).tabs[0].documentTab.body.content).toEqual([
    { endIndex: 1 },
    { endIndex: 11 },
  ]);
  expect(() => desk.get(id, { fields: 'than' })).toThrow('Request contains an invalid argument.');
});

test('page margins clear those of the sections; header margins become custom', () => {
  const { desk, id } = written();
  const margins = (): Any => desk.get(id).body.content[0].sectionBreak.sectionStyle;
  desk.batch(id, [
    {
      updateSectionStyle: {
        range: range(1, 2),
        sectionStyle: { marginTop: pt(50), flipPageOrientation: true },
        fields: 'marginTop,flipPageOrientation',
      },
    },
  ]);
  expect([margins().marginTop, margins().flipPageOrientation]).toEqual([pt(50), true]);
  desk.batch(id, [
    {
      updateDocumentStyle: {
        documentStyle: { marginTop: pt(60), pageSize: { width: pt(595.28), height: pt(841.89) } },
        fields: 'marginTop,pageSize',
      },
    },
  ]);
  expect([margins().marginTop, margins().flipPageOrientation]).toEqual([undefined, true]);
  expect(desk.get(id).documentStyle).toMatchObject({
    marginTop: pt(60),
    marginBottom: pt(72),
    pageSize: { width: pt(595.28), height: pt(841.89) },
  });
  expect(() =>
    desk.batch(id, [{ updateSectionStyle: { range: range(1, 2), sectionStyle: {}, fields: 'marginTop' } }]),
  ).toThrow('Invalid requests[0].updateSectionStyle');
});
