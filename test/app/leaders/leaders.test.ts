/**
 * The leaders' page and the books of the lead agencies on the desk: who reads what, what holds a page back, what a
 * second run does.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leadersCopy } from '../../../build/play/leaders-copies';
import { openOf } from '../../../src/app/leaders/job';
import type { JobOutcome } from '../../../src/app/api';
import { pdfText } from '../../support/office';
import { DIRECTION, JOB, PAGE, person, published, type LeadersQuarter } from './leaders-quarter';
import { FEW, PERIOD } from '../quarter';

const LEADERS_KEY = 'headline.3.5.1.1';

describe('a quarter with its leaders', () => {
  let quarter: LeadersQuarter;
  let first: JobOutcome;
  let cost: { readonly all: number; readonly byMethod: Readonly<Record<string, number>> };

  beforeAll(() => {
    quarter = published();
    cost = quarter.calls(() => {
      first = quarter.job(JOB);
    });
  });

  test('the plan lists the readers of the page and the questions for the leaders', () => {
    const { plan } = quarter.value('startJob', JOB);
    expect(plan.lines.join('\n')).toContain(`Chia sẻ quyền xem cho: ${quarter.leader}`);
    expect(plan.lines.join('\n')).toContain(DIRECTION);
  });

  test('the page, its PDF and the books of the lead agencies are made, with the link to send', () => {
    expect(first).toMatchObject({ result: 'done' });
    expect(first.lines.map((line) => line.unit)).toEqual([
      'page',
      'pdf',
      'html',
      'CQ-VPUBND',
      'CQ-SNV',
      'CQ-STP',
      'CQ-SKHDT',
      'CQ-STC',
      'CQ-STTTT',
      'CQ-SKHCN',
    ]);
    expect(first.texts?.[0]?.text).toContain(quarter.fileNamed(PAGE));
  });

  test('every file costs a fixed number of calls, whatever the number of units', () => {
    expect(cost.byMethod['sheets.spreadsheets.values.batchUpdate']).toBe(9);
    expect(cost.byMethod['drive.files.list']).toBeLessThanOrEqual(4);
    expect(cost.all).toBeLessThanOrEqual(12 + 9 * 10);
  });

  test('a leader reads the page, may not write on it and has no menu there', () => {
    expect(quarter.page()['submitted']?.slice(0, 4)).toEqual(['Đơn vị đã nộp báo cáo', 2, '', '2/30']);
    const write = () =>
      quarter.desk.call(
        {
          method: 'sheets.spreadsheets.values.update',
          params: { spreadsheetId: quarter.fileNamed(PAGE), range: "'Trang lãnh đạo'!C6", valueInputOption: 'RAW' },
          body: { values: [[30]] },
        },
        person(quarter.leader),
      );
    expect(write).toThrow(/permission/i);
    expect(quarter.desk.openFile(quarter.fileNamed(PAGE), quarter.leader).error?.message).toContain('not installed');
  });

  test('an agency reads its own field, and neither another agency nor a unit reads it', () => {
    const book = quarter.fileNamed('Sổ lĩnh vực Sở Nội vụ, Quý I năm 2019');
    expect(quarter.read(book, 'Sổ lĩnh vực', quarter.account('CQ-SNV'))[1]?.[1]).toContain('SỔ LĨNH VỰC');
    expect(() => quarter.read(book, 'Sổ lĩnh vực', quarter.account('CQ-STC'))).toThrow(/not found|permission/i);
    expect(() => quarter.read(book, 'Sổ lĩnh vực', quarter.leader)).toThrow(/not found|permission/i);
  });

  test('rows of an area without a lead agency are listed as not shown', () => {
    const cover = quarter
      .read(quarter.fileNamed('Sổ lĩnh vực Sở Nội vụ, Quý I năm 2019'), 'Sổ lĩnh vực')
      .flat()
      .join('\n');
    const shown = new Set(
      ['VP UBND tỉnh', 'Sở Nội vụ', 'Sở Tư pháp', 'Sở KH&ĐT', 'Sở Tài chính', 'Sở TT&TT', 'Sở KH&CN'].flatMap(
        (agency) =>
          quarter
            .read(quarter.fileNamed(`Sổ lĩnh vực ${agency}, Quý I năm 2019`), 'Số liệu lĩnh vực')
            .map((line) => String(line[0])),
      ),
    );
    const missing = quarter
      .masterTab('Số liệu')
      .slice(4)
      .filter((line) => line[4] !== undefined && line[4] !== '' && !shown.has(String(line[0])))
      .map((line) => String(line[0]));
    const told = /Không hiện trong sổ lĩnh vực nào[^(]*\(([^)]*)\)/.exec(cover)?.[1]?.split(', ') ?? [];
    expect(missing.filter((row) => !told.includes(row))).toEqual([]);
  });

  test('every number of the page leads to a block that names its parts', () => {
    const sheet = quarter
      .book(quarter.fileNamed(PAGE), quarter.leader)
      .sheets.find((one) => one.properties.title === 'Trang lãnh đạo');
    const explained = quarter.read(quarter.fileNamed(PAGE), 'Giải thích', quarter.leader);
    const links = (sheet?.data?.[0]?.rowData ?? []).flatMap((row) => {
      const [key, , , , , link] = row.values ?? [];
      const uri = (
        link as
          | { readonly userEnteredFormat?: { readonly textFormat?: { readonly link?: { readonly uri: string } } } }
          | undefined
      )?.userEnteredFormat?.textFormat?.link?.uri;
      return uri === undefined
        ? []
        : [
            {
              key: key?.effectiveValue?.stringValue ?? '',
              row: Number(
                /^https:\/\/docs\.google\.com\/spreadsheets\/d\/[\w-]+\/edit#gid=2102&range=B(\d+):G\d+$/.exec(
                  uri,
                )?.[1],
              ),
            },
          ];
    });
    expect(links.length).toBeGreaterThan(15);
    for (const { key, row } of links) expect([key, `${key}.value`]).toContain(explained[row - 1]?.[0]);
    const block = explained
      .filter((line) => String(line[0]).startsWith(`${LEADERS_KEY}.value/`))
      .map((line) => [line[1], line[3]]);
    expect(block).toEqual([
      ['Sở Nội vụ', '1'],
      ['Sở Tài chính', '2'],
    ]);
  });

  test('a second run without a change writes nothing', () => {
    const again = quarter.calls(() => {
      expect(quarter.job(JOB).message).toContain('Chạy lại không ghi gì thêm');
    });
    expect(Object.keys(again.byMethod).filter((method) => /batchUpdate|create|update|export/.test(method))).toEqual([]);
  });

  describe('an account of the office writes over the files', () => {
    const FIELD = 'Sổ lĩnh vực Sở Nội vụ, Quý I năm 2019';
    const written = (name: string, range: string, value: unknown) => {
      quarter.desk.call(
        {
          method: 'sheets.spreadsheets.values.update',
          params: { spreadsheetId: quarter.fileNamed(name), range, valueInputOption: 'RAW' },
          body: { values: [[value]] },
        },
        person(quarter.office),
      );
    };
    const everyCell = (): unknown =>
      [PAGE, `${PAGE} (bản in)`, FIELD].map((name) =>
        ['Trang lãnh đạo', 'Giải thích', 'Sổ lĩnh vực', 'Số liệu lĩnh vực'].map((tab) => {
          try {
            const lines = quarter.read(quarter.fileNamed(name), tab);
            return lines.map((line) => line.map((cell) => String(cell).replace(/trang lập lúc.*/, '')));
          } catch {
            return null;
          }
        }),
      );

    test('a figure, words beside it and a figure of a field book are named before the click, laid again, kept in the log', () => {
      const stood = everyCell();
      const at =
        1 + quarter.read(quarter.fileNamed(PAGE), 'Trang lãnh đạo').findIndex((line) => line[0] === 'submitted');
      written(PAGE, `'Trang lãnh đạo'!C${at}`, 30);
      written(PAGE, `'Trang lãnh đạo'!F${at}`, 'đã xong');
      written(FIELD, "'Số liệu lĩnh vực'!E6", 4444);
      const told = quarter.value('startJob', JOB).plan.lines.join('\n');
      expect(told).toContain(`Trang lãnh đạo: Trang lãnh đạo!C${at} đang là “30”, đã công bố “2”`);
      expect(told).toContain(`Trang lãnh đạo!F${at} đang là “đã xong”`);
      expect(told).toContain('Số liệu lĩnh vực!E6 đang là “4444”');
      expect(quarter.job(JOB)).toMatchObject({ result: 'done', counts: { written: 2 } });
      expect(everyCell()).toEqual(stood);
      const log = quarter.ledgerTab('Nhật ký').map((line) => line.join(' '));
      expect(log.filter((line) => line.includes('“đã xong”') && line.includes('“4444”'))).toHaveLength(1);
    });

    test('tabs of the page that are deleted are named and laid again', () => {
      const stood = everyCell();
      const id = quarter.fileNamed(PAGE);
      quarter.desk.call(
        {
          method: 'sheets.spreadsheets.batchUpdate',
          params: { spreadsheetId: id },
          body: { requests: [2101, 2103].map((sheetId) => ({ deleteSheet: { sheetId } })) },
        },
        person(quarter.office),
      );
      expect(quarter.value('startJob', JOB).plan.lines.join('\n')).toContain('trang tính Trang lãnh đạo đã bị xóa');
      expect(quarter.job(JOB)).toMatchObject({ result: 'done' });
      expect(everyCell()).toEqual(stood);
    });
  });

  test('once a third unit has handed in, the page is refused until Tổng hợp', () => {
    const [, , third] = FEW;
    quarter.fill(third, 7).tick(third).job({ job: 'collect', period: PERIOD });
    expect(quarter.ask('startJob', JOB)).toMatchObject({ ok: false, code: 'masterOld' });
    quarter.job({ job: 'consolidate', period: PERIOD });
  });

  test('a number changed by hand in the master holds the page and the PDF back, and the old ones stay', () => {
    const stood = quarter.masterTab('Tổng quan').find((line) => line[0] === 'tasks.notStarted')?.[2];
    quarter.typeInMaster('Tổng quan', 'tasks.notStarted', 'total', 1);
    const outcome = quarter.job(JOB);
    quarter.typeInMaster('Tổng quan', 'tasks.notStarted', 'total', Number(stood));
    expect(outcome.result).toBe('doneMissing');
    expect(outcome.lines.find((line) => line.unit === 'page')?.message).toContain(
      `tasks.notStarted/figure: ${String(stood)} ≠ 1`,
    );
    expect(outcome.lines.find((line) => line.unit === 'pdf')?.result).toBe('failed');
    expect(quarter.page()['submitted']?.slice(1, 4)).toEqual([2, '', '2/30']);
  });

  test('after two killed runs and another click the page lists what has changed and the questions for the leaders', () => {
    quarter.plan({ kind: 'killRun', method: 'sheets.spreadsheets.batchUpdate', nth: 3, when: 'after' });
    quarter.plan({ kind: 'killRun', method: 'sheets.spreadsheets.batchUpdate', nth: 7, when: 'before' });
    expect(quarter.job(JOB)).toMatchObject({ result: 'done' });
    expect(quarter.files().get(PAGE)).toHaveLength(1);
    expect(quarter.page()['submitted']?.slice(1, 4)).toEqual([3, '', '3/30']);
    expect(quarter.page()[LEADERS_KEY]?.slice(1, 4)).toEqual([10, 10, '3/30']);
    expect(quarter.words()).toContain('Đơn vị đã nộp: 2/30 → 3/30');
    expect(quarter.words()).toContain(DIRECTION);
  });

  test('the PDF is one page of A4 with the figures of the page', async () => {
    const bytes = leadersCopy(quarter.desk, 'pdf', { as: quarter.leader, period: PERIOD });
    const folder = mkdtempSync(join(tmpdir(), 'leaders-pdf-'));
    writeFileSync(join(folder, 'page.pdf'), bytes ?? '');
    const pages = await pdfText(join(folder, 'page.pdf'));
    rmSync(folder, { recursive: true });
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatch(/Đơn vị đã nộp báo cáo\s+3\s+3\/30/);
  });

  test('the HTML page contains the numbers of the master, in one file that fetches nothing', () => {
    const html = quarter.html();
    expect(html).not.toMatch(/(?:src|href)="(?!#)|url\(|@import|<script/);
    expect(html).toContain(`<p>${DIRECTION}</p>`);
    expect(html).toContain('Đơn vị đã nộp: 2/30 → 3/30');
    const keyed = (tab: string) => new Map(quarter.masterTab(tab).map((line) => [String(line[0]), line]));
    const [overview, figures] = [keyed('Tổng quan'), keyed('Số liệu')];
    const total = (row: string): string => String(figures.get(row)?.[4]);
    for (const row of ['3.5.1.1', '3.5.2.1', '3.5.3.2']) {
      const label = String(figures.get(row)?.[2]).replace(' (*)', '');
      expect(html).toMatch(new RegExp(`${label}[^<]*</th><td class="number main"[^>]*>${total(row)}</td>`));
    }
    expect(html).toContain(`<div class="figure">${String(overview.get('submitted')?.[3])}</div>`);
    expect(html).toMatch(
      new RegExp(`Quá hạn</th><td class="number main"[^>]*>${String(overview.get('tasks.overdue')?.[2])}<`),
    );
  });
});

test('an outdated result of an earlier step is made again, after the steps not tried yet; a failed part waits for the next click', () => {
  const target = (code: string, isDone = false) => ({
    code,
    name: code,
    isDone,
    overwritten: [],
    run: () => ['written'] as const,
  });
  const targets = [target('page'), target('pdf'), target('CQ-SNV'), target('CQ-STP', true)];
  expect(openOf(targets, { page: ['written', 1, 'id'], pdf: ['failed', 'gone'] }).map((one) => one.code)).toEqual([
    'CQ-SNV',
    'page',
  ]);
  expect(openOf(targets, {}).map((one) => one.code)).toEqual(['page', 'pdf', 'CQ-SNV']);
});
