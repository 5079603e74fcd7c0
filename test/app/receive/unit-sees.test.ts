/**
 * Whatever the office sees of a unit, the unit reads on its cover, with a letter where it changes what the unit must
 * do: refused, returned, extended, moved, edited after the seal, accepted, closed, adjusted, taken back.
 */
import { FEW, PERIOD, Quarter } from '../quarter';

const [UNIT] = FEW;
const HOUR = 3600;
const submitted = new Quarter().generated().submitted();
const issued = new Quarter().generated();

const collect = (quarter: Quarter) => quarter.job({ job: 'collect', period: PERIOD });
const shown = (quarter: Quarter, key: string, unit: string = UNIT): string => quarter.cover(unit)[key]?.shown ?? '';
const line = (quarter: Quarter) => {
  const found = quarter.value('receive', { period: PERIOD }).lines.find((one) => one.unit === UNIT);
  if (!found) throw new Error(`${UNIT} is not in the list`);
  return found;
};
const subjects = (quarter: Quarter, unit: string = UNIT): readonly string[] =>
  quarter.desk.outbox
    .all()
    .filter((mail) => mail.to.includes(quarter.account(unit)))
    .map((mail) => mail.subject);
const lettersWith = (quarter: Quarter, words: string): number =>
  subjects(quarter).filter((subject) => subject.includes(words)).length;
/** An entry of the unit that the checks require. */
const ENTRY = { row: '1.4.1', field: 'value' };
const entry = (quarter: Quarter): string => quarter.cellOf(UNIT, ENTRY).at;

describe('refused', () => {
  /** One required figure is missing, the tick is there, and the look comes 46 minutes later. */
  function refusedOne(): Quarter {
    const quarter = issued.twin();
    quarter.fill(UNIT, 1);
    quarter.type(UNIT, entry(quarter), '');
    quarter.tick(UNIT);
    quarter.desk.clock.jump(46 * 60);
    collect(quarter);
    return quarter;
  }

  test('both sides show since when and how many points are open; each open point leads to its cell; one letter', () => {
    const quarter = refusedOne();
    const words = /^Chưa được nhận: còn \d+ điểm phải sửa, từ \d\d:\d\d \d\d\/\d\d\/2019$/;
    expect(shown(quarter, 'state')).toMatch(words);
    expect(line(quarter).label).toBe(shown(quarter, 'state'));
    expect(quarter.value('status', { period: PERIOD }).refused).toEqual([
      expect.stringContaining(shown(quarter, 'state')),
    ]);
    const seen = /Thấy dấu nộp lúc (\d\d:\d\d) .*?\(tệp sửa lần cuối (\d\d:\d\d) /.exec(shown(quarter, 'message'));
    expect(seen?.[1]).not.toBe(seen?.[2]);
    expect(shown(quarter, 'open1')).toContain('1.4.1');
    const [cover] = quarter.book(quarter.fileOf(UNIT), quarter.account(UNIT)).sheets;
    const formulas = JSON.stringify(cover).match(/HYPERLINK\(\\"#gid=\d+&range=[A-Z]+\d+/g) ?? [];
    expect(formulas.length).toBeGreaterThan(0);
    expect(lettersWith(quarter, 'chưa được nhận')).toBe(1);
    expect(line(quarter).said).toBe(shown(quarter, 'message'));
  });

  test('an extension is a letter about the extension: the refusal is not sent again, the cover has the new date', () => {
    const quarter = refusedOne();
    quarter.value('extend', { unit: UNIT, period: PERIOD, to: '2019-03-22', reason: 'Mưa lũ', document: '12/SNV' });
    expect(lettersWith(quarter, 'chưa được nhận')).toBe(1);
    expect(lettersWith(quarter, 'Gia hạn')).toBe(1);
    expect(shown(quarter, 'sentence')).toContain('trước 17 giờ 00 ngày 22/3/2019');
    expect(shown(quarter, 'message')).toContain(
      'gia hạn: hạn nộp của đơn vị là 17:00 22/03/2019. Lý do: Mưa lũ (12/SNV)',
    );
    expect(shown(quarter, 'state')).toContain('Chưa được nhận');
    // An extension that is made shorter: the unit is judged by the later day that it knew.
    quarter.value('extend', { unit: UNIT, period: PERIOD, to: '2019-03-20', reason: 'Nhầm ngày' });
    expect(shown(quarter, 'message')).toContain('là 17:00 20/03/2019. Lý do: Nhầm ngày. Nộp đến 17:00 22/03/2019 (hạn');
    quarter.desk.clock.jump((Date.parse('2019-03-21T09:00+07:00') - quarter.desk.clock.now()) / 1000);
    expect(line(quarter).flags).not.toContain('Quá hạn');
    // A tick that answers the refusal is not removed by a later extension.
    quarter.type(UNIT, entry(quarter), 7);
    quarter.tick(UNIT);
    quarter.value('extend', { unit: UNIT, period: PERIOD, to: '2019-03-25', reason: 'Mưa lũ kéo dài' });
    collect(quarter);
    expect(line(quarter)).toMatchObject({ state: 'submitted', timeliness: 'onTime' });
    expect(shown(quarter, 'open1')).toBe('');
    expect(shown(quarter, 'state')).toBe('Đã nộp, chờ tiếp nhận');
  });
});

test('reasons of a return are a checklist: the office reads the answers beside them, and what changed cell by cell', () => {
  const quarter = submitted.twin();
  collect(quarter);
  quarter.value('return', {
    unit: UNIT,
    period: PERIOD,
    reasons: [{ reason: 'Xem lại số này', form: 'indicator', row: '1.4.1' }, { reason: 'Thiếu phụ lục' }],
  });
  expect(shown(quarter, 'point1')).toContain('Xem lại số này');
  expect(shown(quarter, 'point2')).toBe('Thiếu phụ lục');
  quarter.type(UNIT, quarter.cover(UNIT)['answer1']?.at ?? '', 'Đã sửa theo biên bản 12/3');
  // A refusal in between keeps the reasons and the answers.
  const before = quarter.cellOf(UNIT, ENTRY).shown;
  quarter.type(UNIT, entry(quarter), '');
  quarter.tick(UNIT);
  collect(quarter);
  expect(shown(quarter, 'message')).toContain('Thiếu phụ lục');
  expect(shown(quarter, 'answer1')).toContain('biên bản');
  quarter.type(UNIT, entry(quarter), 9);
  quarter.tick(UNIT);
  collect(quarter);
  expect(line(quarter)).toMatchObject({
    state: 'submitted',
    version: 2,
    answers: [
      { point: expect.stringContaining('Xem lại số này') as string, answer: 'Đã sửa theo biên bản 12/3' },
      { point: 'Thiếu phụ lục', answer: '' },
    ],
  });
  expect(quarter.value('sealedReport', { unit: UNIT, period: PERIOD }).since).toEqual({
    version: 1,
    changes: [expect.objectContaining({ form: 'indicator', row: '1.4.1', was: before, now: '9' })],
  });
  expect([shown(quarter, 'point1'), shown(quarter, 'answer1')]).toEqual(['', '']);
});

test('cells edited after the seal are named: what counts, what was changed, what to do, before and after acceptance', () => {
  const quarter = submitted.twin();
  collect(quarter);
  const before = quarter.cellOf(UNIT, ENTRY).shown;
  // Unticked, edited and ticked again between two looks.
  quarter.tick(UNIT, false);
  quarter.type(UNIT, entry(quarter), 4321);
  quarter.tick(UNIT);
  collect(quarter);
  expect(shown(quarter, 'message')).toMatch(/Bản nộp lần 1 vẫn được tính\./);
  expect(shown(quarter, 'message')).toMatch(new RegExp(`${before} → 4[.]?321`));
  expect(shown(quarter, 'message')).toContain('bỏ dấu “Nộp báo cáo”');
  expect(shown(quarter, 'state')).toContain('có ô sửa sau khi nộp');
  expect(lettersWith(quarter, 'bị sửa sau khi nộp')).toBe(1);
  quarter.value('accept', { unit: UNIT, period: PERIOD });
  expect(shown(quarter, 'message')).toContain('đề nghị Sở Nội vụ trả lại báo cáo');
  expect(shown(quarter, 'message')).toContain('Sở Nội vụ đã tiếp nhận báo cáo lúc');
  quarter.type(UNIT, entry(quarter), Number(before));
  collect(quarter);
  expect(shown(quarter, 'message')).not.toContain('vẫn được tính');
  expect(shown(quarter, 'state')).toBe('Đã tiếp nhận');
  // Without the tick an edit is an edit too, and a closed report is not one to be returned.
  quarter.tick(UNIT, false);
  quarter.type(UNIT, entry(quarter), 4322);
  quarter.type(UNIT, quarter.cover(UNIT)['docNumber']?.at ?? '', '77');
  collect(quarter);
  expect(shown(quarter, 'message')).toMatch(new RegExp(`${before} → 4[.]?322; Bìa!C\\d+ \\(trống\\) → 77`));
  expect(line(quarter)).toMatchObject({ label: shown(quarter, 'state'), said: shown(quarter, 'message') });
  expect(shown(quarter, 'message')).toMatch(/Dấu “Nộp báo cáo” .* đề nghị Sở Nội vụ trả lại báo cáo/);
  quarter.value('close', { unit: UNIT, period: PERIOD });
  collect(quarter);
  expect(shown(quarter, 'message')).toContain('Dấu “Nộp báo cáo” đã bị bỏ');
  expect(shown(quarter, 'message')).not.toContain('đề nghị Sở Nội vụ trả lại báo cáo');
  expect(shown(quarter, 'message')).toContain('gửi Sở Nội vụ văn bản đề nghị đính chính');
});

test('a return, an acceptance and a closing are taken back within the hour, and not after it', () => {
  const quarter = submitted.twin();
  collect(quarter);
  const at = { unit: UNIT, period: PERIOD } as const;
  quarter.value('return', { ...at, reasons: [{ reason: 'Nhầm đơn vị' }] });
  expect(shown(quarter, 'submit')).toBe('FALSE');
  quarter.value('undo', at);
  expect(line(quarter)).toMatchObject({ state: 'submitted', version: 1 });
  expect(shown(quarter, 'submit')).toBe('TRUE');
  expect(shown(quarter, 'receipt')).toContain('Đã nhận bản nộp lần 1');
  expect(shown(quarter, 'message')).toContain('đơn vị không phải nộp lại');
  expect(shown(quarter, 'point1')).toBe('');
  expect(lettersWith(quarter, 'Hủy việc trả lại')).toBe(1);
  collect(quarter);
  expect(line(quarter)).toMatchObject({ state: 'submitted', version: 1 });
  quarter.value('accept', at);
  quarter.value('undo', at);
  expect(line(quarter).state).toBe('submitted');
  quarter.value('accept', at);
  quarter.value('close', { period: PERIOD });
  expect(quarter.value('status', { period: PERIOD }).undoClose).toBe(1);
  expect(quarter.value('undoClose', { period: PERIOD }).reopened).toEqual([UNIT]);
  expect(line(quarter).state).toBe('accepted');
  quarter.value('close', at);
  quarter.desk.clock.jump(HOUR + 60);
  expect(line(quarter).may).not.toContain('undo');
  expect(quarter.ask('undo', at)).toMatchObject({ ok: false, code: 'nothingToUndo' });
  collect(quarter);
  expect(shown(quarter, 'message')).toContain('Sở Nội vụ đã chốt báo cáo lúc');
});

test('a return that the unit has answered is not taken back', () => {
  const quarter = submitted.twin();
  collect(quarter);
  quarter.value('return', { unit: UNIT, period: PERIOD, reasons: [{ reason: 'Thiếu phụ lục' }] });
  quarter.tick(UNIT);
  collect(quarter);
  expect(line(quarter)).toMatchObject({ state: 'submitted', version: 2 });
  expect(quarter.ask('undo', { unit: UNIT, period: PERIOD })).toMatchObject({ ok: false, code: 'nothingToUndo' });
});

test('an adjustment by the office is on the cover with its reason, and in one letter', () => {
  const quarter = submitted.twin();
  collect(quarter);
  const { rows } = quarter.value('adjustable', { unit: UNIT, period: PERIOD });
  const [row] = rows;
  quarter.value('adjust', {
    unit: UNIT,
    period: PERIOD,
    form: 'indicator',
    row: row?.row ?? '',
    field: row?.fields[0]?.field ?? '',
    amount: 2,
    reason: 'Theo biên bản đối chiếu',
  });
  collect(quarter);
  expect(shown(quarter, 'message')).toContain('+2 (Theo biên bản đối chiếu)');
  expect(lettersWith(quarter, 'Điều chỉnh số liệu')).toBe(1);
});

test('a copied tab is named on the cover with the tab that counts', () => {
  const quarter = issued.twin();
  const id = quarter.fileOf(UNIT);
  const sheet = quarter.book(id, quarter.account(UNIT)).sheets.find((one) => one.properties.title === 'Số liệu')
    ?.properties.sheetId;
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.batchUpdate',
      params: { spreadsheetId: id },
      body: {
        requests: [{ duplicateSheet: { sourceSheetId: sheet, newSheetName: 'Số liệu sửa', insertSheetIndex: 3 } }],
      },
    },
    { email: quarter.account(UNIT), project: null },
  );
  collect(quarter);
  expect(shown(quarter, 'message')).toMatch(/Số liệu sửa.*“Số liệu”/);
  expect(line(quarter).flags).toContain('Có lưu ý về tệp');
});

test('a tick that is not one, and a file in the bin, are told by letter and named in the list; both end when mended', () => {
  const quarter = issued.twin();
  const id = quarter.fileOf(UNIT);
  const bin = (trashed: boolean): void => {
    quarter.desk.call(
      { method: 'drive.files.update', params: { fileId: id }, body: { trashed } },
      { email: quarter.office, project: null },
    );
  };
  const row = quarter.cover(UNIT)['message']?.at ?? '';
  const rewrite = (value: string): void => {
    quarter.desk.call(
      {
        method: 'sheets.spreadsheets.values.update',
        params: { spreadsheetId: id, range: row.replace('C', 'A'), valueInputOption: 'RAW' },
        body: { values: [[value]] },
      },
      { email: quarter.office, project: null },
    );
  };
  rewrite('');
  quarter.tick(UNIT);
  collect(quarter);
  expect(lettersWith(quarter, 'bị hỏng')).toBe(1);
  expect(line(quarter).flags).toContain('Trang bìa bị hỏng');
  rewrite('message');
  collect(quarter);
  expect(line(quarter).flags).not.toContain('Trang bìa bị hỏng');
  bin(true);
  collect(quarter);
  collect(quarter);
  expect(line(quarter).flags).toContain('Không thấy tệp');
  expect(lettersWith(quarter, 'Không thấy tệp')).toBe(1);
  bin(false);
  collect(quarter);
  expect(line(quarter).flags).not.toContain('Không thấy tệp');
});
