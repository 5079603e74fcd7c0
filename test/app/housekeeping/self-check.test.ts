/**
 * *Tự kiểm tra trên Google* on the desk: every probe passes, nothing is left behind, and a difference stops the jobs
 * that depend on it.
 */
import { Quarter } from '../quarter';

const DEMANDED = 58;

describe('the self-check', () => {
  const quarter = new Quarter(51).withBlankBook();
  const before = [...quarter.files().keys()];
  const outcome = quarter.job({ job: 'selfCheck' });

  test('finds that every probe passes on the desk', () => {
    expect(
      outcome.lines.filter((line) => line.result !== 'right').map((line) => `${line.unit}: ${line.message}`),
    ).toEqual([]);
    expect(outcome.lines.length).toBeGreaterThanOrEqual(DEMANDED);
  });

  test('shows what was expected, what was returned and how long it took, in Vietnamese', () => {
    const line = outcome.lines.find((one) => one.unit === 'typedThousands');
    expect(line).toMatchObject({
      name: 'Gõ 1.245 vào ô số đếm',
      message: expect.stringMatching(/^Mong đợi: 1245\. Thấy: 1245\. đúng \([\d,]+ giây\)\.$/),
    });
  });

  test('removes everything it created', () => {
    expect([...quarter.files().keys()]).toEqual(before);
  });

  test('returns the result as JSON, with figures under the names of the latency file', () => {
    const report = JSON.parse(outcome.download?.text ?? '') as {
      probes: { id: string; rows: string[] }[];
      latency: Record<string, number>;
    };
    expect(report.probes).toHaveLength(outcome.lines.length);
    expect(Object.keys(report.latency)).toEqual(['apiRoundTrip', 'apiReadPerCell', 'apiWriteTrip', 'apiWritePerCell']);
    expect(report.latency['apiWritePerCell']).toBeGreaterThan(0);
  });
});

test('a run that was killed continues with the next probe and leaves at most one scratch folder', () => {
  const quarter = new Quarter(52).withBlankBook();
  const before = [...quarter.files().keys()];
  quarter.plan({ kind: 'killRun', method: 'properties.set', nth: 20, when: 'after' });
  const outcome = quarter.job({ job: 'selfCheck' });
  expect(outcome.lines.filter((line) => line.result !== 'right')).toEqual([]);
  expect([...quarter.files().keys()]).toEqual(before);
});

test('a probe with a different answer from Google stops the jobs that depend on it, by name, and no others', () => {
  const quarter = new Quarter().setUp();
  // The locale of the scratch workbook is changed before it is read.
  quarter.desk.nemesis.meanwhile({
    method: 'sheets.spreadsheets.values.update',
    action: () => {
      const id = [...quarter.files()].find(([name]) => name === 'Tệp thử của Sổ CCHC')?.[1][0] ?? '';
      quarter.desk.call(
        {
          method: 'sheets.spreadsheets.batchUpdate',
          params: { spreadsheetId: id },
          body: { requests: [{ updateSpreadsheetProperties: { properties: { locale: 'en_US' }, fields: 'locale' } }] },
        },
        { email: quarter.office, project: null },
      );
    },
  });
  const outcome = quarter.job({ job: 'selfCheck' });
  const different = outcome.lines.filter((line) => line.result === 'different').map((line) => line.unit);
  expect(different).toEqual(expect.arrayContaining(['typedThousands', 'typedDecimal', 'formulaComma', 'locale']));
  expect(outcome.message).toMatch(/điều KHÁC/);
  const refused = quarter.ask('startJob', { job: 'issue', period: '2019-Q1', units: ['568'] });
  expect(refused).toMatchObject({
    ok: false,
    code: 'selfCheckDiffers',
    message: expect.stringContaining('Ngôn ngữ của tệp là tiếng Việt'),
  });
  expect(quarter.ask('startJob', { job: 'publish', period: '2019-Q1' })).toMatchObject({ code: 'selfCheckDiffers' });
  const [night] = quarter.desk.advance(2 * 3600);
  expect(night?.result).toContain('selfCheckDiffers');
  expect(quarter.ask('startJob', { job: 'remind', period: '2019-Q1' })).not.toMatchObject({ code: 'selfCheckDiffers' });
  quarter.job({ job: 'selfCheck' });
  expect(quarter.ask('startJob', { job: 'issue', period: '2019-Q1', units: ['568'] })).toMatchObject({ ok: true });
});
