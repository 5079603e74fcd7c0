/**
 * A real administrative report (Nghị định 30/2020/NĐ-CP, Phụ lục I: giấy A4, Times New Roman, quốc hiệu, nơi nhận …) as
 * a program writes it through the API: content first, from the end to the beginning, then the styles. Number and date
 * stay blank in a draft.
 */
type Any = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- Google's requests and answers are free

export const BODY = [
  'Thực hiện Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh về cải cách hành chính nhà nước năm 2026, Sở Nội vụ báo cáo kết quả quý I năm 2026 như sau:',
  'I. KẾT QUẢ CHỦ YẾU',
  'Các cơ quan, đơn vị đã tiếp nhận 15.204 hồ sơ thủ tục hành chính; giải quyết 14.870 hồ sơ, trong đó đúng hạn và trước hạn 14.655 hồ sơ, đạt 98,55%. Một số phường, xã còn hồ sơ quá hạn do nghẽn ở khâu xác minh nguồn gốc đất.',
  'Kết quả giải quyết theo lĩnh vực như sau:',
];
export const AFTER = [
  'II. KIẾN NGHỊ',
  'Đề nghị Ủy ban nhân dân tỉnh xem xét, chỉ đạo các đơn vị xử lý dứt điểm hồ sơ quá hạn trước ngày 30 tháng 4 năm 2026.',
];
export const ROWS = [
  ['STT', 'Lĩnh vực', 'Tiếp nhận', 'Giải quyết', ''],
  ['', '', '', 'Đúng hạn', 'Quá hạn'],
  ['1', 'Đất đai; hộ tịch; chứng thực', '9.112', '8.790', '188'],
  ['2', 'Lao động, người có công và xã hội', '6.092', '5.865', '27'],
];
export const LEFT = ['ỦY BAN NHÂN DÂN TỈNH KHÁNH HÒA', 'SỞ NỘI VỤ', 'Số:      /BC-SNV'];
export const RIGHT = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Khánh Hòa, ngày    tháng    năm 2026',
];
export const TITLE = ['BÁO CÁO', 'Kết quả công tác cải cách hành chính quý I năm 2026'];
export const RECEIVERS = [
  'Nơi nhận:',
  '- Ủy ban nhân dân tỉnh (để báo cáo);',
  '- Các sở, ban, ngành;',
  '- Lưu: VT, CCHC.',
];
export const SIGNER = ['GIÁM ĐỐC', '', '', '', 'Nguyễn Thị Ngọc Huyền'];

const CM = 72 / 2.54;
const pt = (magnitude: number): object => ({ magnitude, unit: 'PT' });
const at = (index: number): object => ({ location: { index } });
const NONE = { color: { color: { rgbColor: {} } }, width: pt(0), dashStyle: 'SOLID' };

export interface Writer {
  batch(requests: unknown[]): Any;
  read(): Any;
}

/** Writes the whole report. */
export function writeReport(writer: Writer): void {
  writer.batch([
    {
      updateDocumentStyle: {
        documentStyle: {
          pageSize: { width: pt(595.28), height: pt(841.89) },
          marginTop: pt(2 * CM),
          marginBottom: pt(2 * CM),
          marginLeft: pt(3 * CM),
          marginRight: pt(2 * CM),
          useFirstPageHeaderFooter: true,
        },
        fields: 'pageSize,marginTop,marginBottom,marginLeft,marginRight,useFirstPageHeaderFooter',
      },
    },
    {
      updateNamedStyle: {
        namedStyle: {
          namedStyleType: 'NORMAL_TEXT',
          textStyle: { fontSize: pt(14), weightedFontFamily: { fontFamily: 'Times New Roman' } },
          paragraphStyle: { lineSpacing: 100 },
        },
        fields: 'namedStyleType,textStyle.fontSize,textStyle.weightedFontFamily,paragraphStyle.lineSpacing',
      },
    },
    { insertText: { ...at(1), text: [...TITLE, ...BODY, ...AFTER].join('\n') } },
  ]);
  placeTables(writer);
  fillTables(writer);
  dress(writer);
}

/** Three tables, last one first: the foot, the figures, the head. */
function placeTables(writer: Writer): void {
  const paragraphs = (): Any[] => writer.read().body.content.filter((one: Any) => one.paragraph);
  const endOf = (text: string): number => paragraphs().find((one) => textOf(one).startsWith(text)).endIndex - 1;
  writer.batch([{ insertTable: { rows: 1, columns: 2, endOfSegmentLocation: {} } }]);
  writer.batch([{ insertTable: { rows: ROWS.length, columns: 5, ...at(endOf(BODY[3] ?? '')) } }]);
  writer.batch([{ insertTable: { rows: 1, columns: 2, ...at(1) } }]);
}

const textOf = (one: Any): string =>
  (one.paragraph?.elements ?? []).map((part: Any) => part.textRun?.content ?? '').join('');
const tables = (writer: Writer): Any[] => writer.read().body.content.filter((one: Any) => one.table);

function fillTables(writer: Writer): void {
  const wanted = [[[LEFT.join('\n'), RIGHT.join('\n')]], ROWS, [[RECEIVERS.join('\n'), SIGNER.join('\n')]]];
  const inserts = tables(writer).flatMap((one, place) =>
    one.table.tableRows.flatMap((row: Any, r: number) =>
      row.tableCells.map((cell: Any, c: number) => ({
        insertText: { ...at(cell.content[0].startIndex), text: wanted[place]?.[r]?.[c] ?? '' },
      })),
    ),
  );
  writer.batch(inserts.filter((one) => one.insertText.text !== '').reverse());
  const start = { index: tables(writer)[1].startIndex };
  const merge = (rowIndex: number, columnIndex: number, rowSpan: number, columnSpan: number): object => ({
    mergeTableCells: {
      tableRange: { tableCellLocation: { tableStartLocation: start, rowIndex, columnIndex }, rowSpan, columnSpan },
    },
  });
  writer.batch([merge(0, 0, 2, 1), merge(0, 1, 2, 1), merge(0, 2, 2, 1), merge(0, 3, 1, 2)]);
}

function dress(writer: Writer): void {
  const [head, figures, foot] = tables(writer);
  const column = (start: number, index: number, width: number): object => ({
    updateTableColumnProperties: {
      tableStartLocation: { index: start },
      columnIndices: [index],
      tableColumnProperties: { widthType: 'FIXED_WIDTH', width: pt(width) },
      fields: 'widthType,width',
    },
  });
  const bare = (start: number): object => ({
    updateTableCellStyle: {
      tableStartLocation: { index: start },
      tableCellStyle: { borderTop: NONE, borderBottom: NONE, borderLeft: NONE, borderRight: NONE },
      fields: 'borderTop,borderBottom,borderLeft,borderRight',
    },
  });
  const widths = [36, 190, 76, 76, 75];
  writer.batch([
    bare(head.startIndex),
    bare(foot.startIndex),
    column(head.startIndex, 0, 190),
    column(head.startIndex, 1, 263),
    column(foot.startIndex, 0, 226),
    column(foot.startIndex, 1, 227),
    ...widths.map((width, index) => column(figures.startIndex, index, width)),
    { pinTableHeaderRows: { tableStartLocation: { index: figures.startIndex }, pinnedHeaderRowsCount: 2 } },
    {
      updateTableCellStyle: {
        tableStartLocation: { index: figures.startIndex },
        tableCellStyle: { contentAlignment: 'MIDDLE' },
        fields: 'contentAlignment',
      },
    },
  ]);
  writer.batch(looks(writer));
}

interface Look {
  readonly text?: object;
  readonly paragraph?: object;
}
const centred = { alignment: 'CENTER' };

function lookOf(line: string): Look {
  if (line === LEFT[0]) return { text: { fontSize: pt(12) }, paragraph: centred };
  if (line === RIGHT[0] || line === LEFT[1]) return { text: { fontSize: pt(12), bold: true }, paragraph: centred };
  if (line === RIGHT[1])
    return { text: { fontSize: pt(13), bold: true, underline: true }, paragraph: { ...centred, spaceBelow: pt(6) } };
  if (line === LEFT[2]) return { text: { fontSize: pt(13) }, paragraph: centred };
  if (line === RIGHT[2]) return { text: { fontSize: pt(13), italic: true }, paragraph: centred };
  if (TITLE.includes(line))
    return {
      text: { bold: true },
      paragraph: { ...centred, ...(line === TITLE[0] ? { spaceAbove: pt(12) } : { spaceBelow: pt(12) }) },
    };
  if (line === RECEIVERS[0]) return { text: { fontSize: pt(12), bold: true, italic: true } };
  if (RECEIVERS.includes(line)) return { text: { fontSize: pt(11) } };
  if (line === SIGNER[0] || line === SIGNER.at(-1)) return { text: { bold: true }, paragraph: centred };
  if (/^I+\. /.test(line))
    return { text: { bold: true }, paragraph: { indentFirstLine: pt(1.27 * CM), spaceAbove: pt(6) } };
  if ([...BODY, ...AFTER].includes(line))
    return {
      paragraph: { alignment: 'JUSTIFIED', indentFirstLine: pt(1.27 * CM), spaceAbove: pt(6), lineSpacing: 115 },
    };
  return /^[\d.]*$/.test(line) || (ROWS[0] ?? []).includes(line) || (ROWS[1] ?? []).includes(line)
    ? { text: { fontSize: pt(12) }, paragraph: centred }
    : { text: { fontSize: pt(12) } };
}

function looks(writer: Writer): object[] {
  const out: object[] = [];
  const visit = (content: Any[]): void =>
    content.forEach((one) => {
      if (one.table)
        one.table.tableRows.forEach((row: Any) => row.tableCells.forEach((cell: Any) => visit(cell.content)));
      if (!one.paragraph) return;
      const range = { startIndex: one.startIndex, endIndex: one.endIndex };
      const { text, paragraph } = lookOf(textOf(one).replace(/\n$/, ''));
      if (text) out.push({ updateTextStyle: { range, textStyle: text, fields: Object.keys(text).join() } });
      if (paragraph)
        out.push({ updateParagraphStyle: { range, paragraphStyle: paragraph, fields: Object.keys(paragraph).join() } });
    });
  visit(writer.read().body.content);
  return out;
}
