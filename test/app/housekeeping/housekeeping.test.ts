/**
 * The office's housekeeping: reminders within the quota and once a day, the state of every file, and the export of
 * everything as .xlsx with a manifest.
 */
import { createHash } from 'node:crypto';
import { FEW, PERIOD, Quarter } from '../quarter';

const SENT = (quarter: Quarter) => quarter.desk.outbox.all().filter((mail) => mail.subject.includes('Đôn đốc'));

describe('đôn đốc', () => {
  const quarter = new Quarter().generated(FEW);
  quarter.submitted(['CQ-SNV']).job({ job: 'collect', period: PERIOD });
  const remind = () => quarter.job({ job: 'remind', period: PERIOD, units: [...FEW] });

  const planned = () => quarter.value('startJob', { job: 'remind', period: PERIOD }).plan.lines;

  test('before it is started, the window counts only the letters that go out now', () => {
    expect(planned().slice(0, 2)).toEqual([
      '29 đơn vị chưa nộp; gửi thư cho 2 đơn vị (4 tài khoản), hôm nay còn gửi được tới 1492 địa chỉ.',
      'Không gửi cho 27 đơn vị chưa được phát hành biểu; hãy chạy “Tạo biểu và phát hành…”.',
    ]);
  });

  test('each unit that has not handed in gets one letter, and the text for Zalo lists the units by group', () => {
    const outcome = remind();
    expect(outcome.lines.map((line) => [line.unit, line.result])).toEqual([
      ['CQ-STC', 'sent'],
      ['568', 'sent'],
    ]);
    expect(SENT(quarter)).toHaveLength(2);
    expect(outcome.texts?.map((one) => one.title)).toEqual([
      'Nội dung nhắn Zalo: Sở, ban, ngành',
      'Nội dung nhắn Zalo: UBND cấp huyện',
    ]);
    expect(outcome.texts?.[0]?.text).toMatch(/Sở Tài chính/);
    expect(quarter.ledgerTab('Nhật ký').filter((row) => row[2] === 'remind')).toHaveLength(2);
  });

  test('a second request on the same day sends nothing; the next day it sends again', () => {
    expect(remind().lines.map((line) => line.result)).toEqual(['sentBefore', 'sentBefore']);
    expect(SENT(quarter)).toHaveLength(2);
    expect(planned()[0]).toContain('gửi thư cho 0 đơn vị (0 tài khoản)');
    expect(planned()).toContain('Không gửi nữa cho 2 đơn vị đã có thư đôn đốc hôm nay.');
    quarter.desk.clock.jump(24 * 3600);
    expect(remind().lines.map((line) => line.result)).toEqual(['sent', 'sent']);
    expect(SENT(quarter)).toHaveLength(4);
  });

  test('a letter that may have been sent is not sent again', () => {
    quarter.desk.clock.jump(24 * 3600);
    quarter.plan({ kind: 'killRun', method: 'mail.*', nth: 1, when: 'after' });
    const outcome = remind();
    expect(outcome.lines.map((line) => line.result).sort()).toEqual(['sent', 'unsure']);
    expect(SENT(quarter)).toHaveLength(6);
  });
});

describe('kiểm tra tình trạng tệp', () => {
  const quarter = new Quarter().generated(FEW);
  const office = { email: quarter.office, project: null };
  const lines = () =>
    new Map(quarter.job({ job: 'healthCheck', period: PERIOD }).lines.map((line) => [line.unit, line]));

  /** Types over one cell of the ledger, found by its column key. */
  function inLedger(range: string, isRow: (at: number) => boolean, key: string): void {
    const id = [...quarter.files()].find(([name]) => name.startsWith('Sổ gốc'))?.[1][0] ?? '';
    const { values } = quarter.desk.call(
      { method: 'sheets.spreadsheets.values.get', params: { spreadsheetId: id, range } },
      office,
    ) as { values: string[][] };
    const column = String.fromCharCode(65 + (values[0] ?? []).indexOf(key));
    const row = values.findIndex((_, at) => isRow(at)) + 1;
    quarter.desk.call(
      {
        method: 'sheets.spreadsheets.values.update',
        params: { spreadsheetId: id, range: `${range.split('!')[0]}!${column}${row}`, valueInputOption: 'RAW' },
        body: { values: [['0'.repeat(64)]] },
      },
      office,
    );
  }

  test('untouched files are reported as healthy, in few calls', () => {
    const counted = quarter.calls(() => {
      expect([...lines().values()].map((line) => [line.unit, line.result, line.message])).toEqual(
        ['master', 'ledger', ...FEW].map((unit) => [unit, 'healthy', 'Không có gì khác thường.']),
      );
    });
    // Master and ledger for the plan and the step, two lists, each unit's file, the log, the master's own tabs with
    // their lists to choose from, the ledger's locks, and the rows of all its periods.
    expect(counted.all).toBeLessThanOrEqual(4 + 2 + FEW.length + 1 + 3 + 1);
    expect(counted.byMethod['drive.files.list']).toBe(2);
    expect(quarter.ledgerTab('Nhật ký').some((row) => row[2] === 'healthCheck')).toBe(true);
  });

  test.each([
    [
      'a file opened to anyone with the link',
      '568',
      /bất kỳ ai có đường liên kết/,
      () =>
        quarter.desk.call(
          {
            method: 'drive.permissions.create',
            params: { fileId: quarter.fileOf('568') },
            body: { type: 'anyone', role: 'writer' },
          },
          office,
        ),
    ],
    [
      'a file shared with an outsider',
      'CQ-STC',
      /không có trong Danh bạ đầu mối: la@ngoai\.example/,
      () =>
        quarter.desk.call(
          {
            method: 'drive.permissions.create',
            params: { fileId: quarter.fileOf('CQ-STC'), sendNotificationEmail: false },
            body: { type: 'user', role: 'reader', emailAddress: 'la@ngoai.example' },
          },
          office,
        ),
    ],
    [
      'a ledger shown to a unit',
      'ledger',
      /không có trong Danh bạ/,
      () =>
        quarter.desk.call(
          {
            method: 'drive.permissions.create',
            params: {
              fileId: [...quarter.files()].find(([name]) => name.startsWith('Sổ gốc'))?.[1][0] ?? '',
              sendNotificationEmail: false,
            },
            body: { type: 'user', role: 'reader', emailAddress: quarter.account('568') },
          },
          office,
        ),
    ],
    [
      'a missing hidden key',
      'CQ-SNV',
      /Mã ẩn ở trang tính Số liệu bị xóa/,
      () =>
        quarter.desk.call(
          {
            method: 'sheets.spreadsheets.values.update',
            params: { spreadsheetId: quarter.fileOf('CQ-SNV'), range: "'Số liệu'!A9", valueInputOption: 'RAW' },
            body: { values: [['']] },
          },
          office,
        ),
    ],
    [
      'a missing lock',
      '568',
      /Mất khóa bảo vệ ở trang tính Số liệu/,
      () => {
        const book = quarter.desk.call(
          {
            method: 'sheets.spreadsheets.get',
            params: {
              spreadsheetId: quarter.fileOf('568'),
              fields: 'sheets(properties(title),protectedRanges(protectedRangeId))',
            },
          },
          office,
        ) as { sheets: { properties: { title: string }; protectedRanges?: { protectedRangeId: number }[] }[] };
        const ids = (book.sheets.find((sheet) => sheet.properties.title === 'Số liệu')?.protectedRanges ?? []).map(
          (one) => one.protectedRangeId,
        );
        quarter.desk.call(
          {
            method: 'sheets.spreadsheets.batchUpdate',
            params: { spreadsheetId: quarter.fileOf('568') },
            body: { requests: ids.map((protectedRangeId) => ({ deleteProtectedRange: { protectedRangeId } })) },
          },
          office,
        );
      },
    ],
    [
      'a row of the log that was edited',
      'ledger',
      /Nhật ký.*dòng 4/,
      () => inLedger("'Nhật ký'!A1:Z", (row) => row === 3, 'text'),
    ],
    [
      'a seal that was edited',
      'ledger',
      /bản nộp được lưu.*UBND thành phố Nha Trang lần 1/,
      () => {
        quarter.submitted(['568']).job({ job: 'collect', period: PERIOD });
        inLedger("'Bản nộp được lưu'!A1:Z", (row) => row === 2, 'fingerprint');
      },
    ],
    [
      'a file in the bin',
      'CQ-STC',
      /trong Thùng rác/,
      () =>
        quarter.desk.call(
          { method: 'drive.files.update', params: { fileId: quarter.fileOf('CQ-STC') }, body: { trashed: true } },
          office,
        ),
    ],
  ])('%s is named, with the action to take', (_what, unit, words, plant) => {
    expect(lines().get(unit)?.message ?? '').not.toMatch(words);
    plant();
    expect(lines().get(unit)).toMatchObject({ result: 'troubled', message: expect.stringMatching(words) as string });
    const results = [...lines().values()].map(({ result }) => result);
    expect(results.lastIndexOf('troubled')).toBeLessThan(results.indexOf('healthy'));
  });
});

describe('xuất toàn bộ', () => {
  const quarter = new Quarter().generated(['568']);
  const exported = () => quarter.job({ job: 'exportAll', period: PERIOD, units: ['568'] });
  const office = { email: quarter.office, project: null };
  interface Listed {
    readonly id: string;
    readonly name: string;
  }
  const listed = (): readonly Listed[] =>
    (
      quarter.desk.call(
        { method: 'drive.files.list', params: { q: 'trashed=false', pageSize: 1000, fields: 'files(id,name)' } },
        office,
      ) as { files: Listed[] }
    ).files;
  const kept = (): readonly Listed[] => listed().filter((file) => file.name.endsWith('.xlsx'));
  const content = (name: string): Buffer => {
    const file = listed().find((one) => one.name === name);
    const answer = quarter.desk.call(
      { method: 'drive.files.get', params: { fileId: file?.id ?? '', alt: 'media' } },
      office,
    ) as { bytes: Uint8Array };
    return Buffer.from(answer.bytes);
  };
  interface Line {
    readonly code: string;
    readonly file: string;
    readonly sha256: string;
    readonly bytes: number;
  }
  const manifest = (): readonly Line[] =>
    (JSON.parse(content('manifest.json').toString('utf8')) as { files: Line[] }).files;
  /** Compares the folder with the manifest, byte for byte. */
  const expectTrue = (): void => {
    expect(manifest()).toHaveLength(3);
    for (const line of manifest())
      expect({
        file: line.file,
        sha256: createHash('sha256').update(content(line.file)).digest('hex'),
        bytes: content(line.file).length,
      }).toEqual({ file: line.file, sha256: line.sha256, bytes: line.bytes });
  };

  test('every book is in one folder with its SHA-256, and the manifest lists it', () => {
    const counted = quarter.calls(() => {
      expect(exported()).toMatchObject({ result: 'done', counts: { exported: 3 } });
    });
    // The last one brings the rows of the ledger's other periods.
    expect(counted.all).toBeLessThanOrEqual(14 + 2 * 3 + 1);
    expect(
      kept()
        .map((file) => file.name.split(' ')[0])
        .sort(),
    ).toEqual(['568', 'ledger', 'master']);
    expectTrue();
    expect(quarter.ledgerTab('Nhật ký').some((row) => row[2] === 'exportAll')).toBe(true);
  });

  test('a second export without a change writes only the ledger, and no file is duplicated', () => {
    const before = listed()
      .map((file) => file.id)
      .sort();
    expect(exported().lines.map((line) => [line.unit, line.result])).toEqual([
      ['proof', 'proof'],
      ['master', 'unchanged'],
      ['ledger', 'exported'],
      ['568', 'unchanged'],
    ]);
    expect(
      listed()
        .map((file) => file.id)
        .sort(),
    ).toEqual(before);
    expectTrue();
  });

  test('a changed book is exported again into the same file', () => {
    const mark = (): string | undefined => manifest().find((line) => line.code === '568')?.sha256;
    const before = mark();
    quarter.fill('568', 3);
    expect(exported().lines.find((line) => line.unit === '568')?.result).toBe('exported');
    expect(mark()).not.toBe(before);
    expect(kept()).toHaveLength(3);
    expectTrue();
  });

  test.each(['before', 'after'] as const)(
    'a run that is killed %s a file is written continues and duplicates nothing',
    (when) => {
      quarter.fill('568', when === 'before' ? 4 : 5);
      quarter.plan({ kind: 'killRun', method: 'drive.files.update', nth: 1, when });
      expect(exported().result).toBe('done');
      expect(kept()).toHaveLength(3);
      expectTrue();
    },
  );
});
