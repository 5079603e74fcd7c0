/** On time, late, undecided: a report is never late by default, and the office can correct the time. */
import { PERIOD, Quarter } from '../quarter';

const UNIT = '576';

/** A published period. `looksHourly` false = the trigger is lost, so no run looks before the due hour. */
function published(looksHourly: boolean): Quarter {
  const quarter = new Quarter().generated([UNIT]);
  if (!looksHourly) quarter.desk.triggers.removeOf(quarter.office);
  return quarter;
}

const DUE = Date.parse('2019-03-18T17:00:00+07:00');

/**
 * Moves the clock to `hours` after the due moment. Nothing happens in the days before, and the hourly run has looked by
 * then.
 */
function afterDue(quarter: Quarter, hours: number): void {
  quarter.desk.clock.jump((DUE - quarter.desk.clock.now()) / 1000 - 3 * 3600);
  quarter.desk.advance(3 * 3600 + hours * 3600);
}

const standing = (quarter: Quarter) =>
  quarter
    .value('status', {
      period: PERIOD,
    })
    .lines.find((line) => line.unit === UNIT);

test('a unit that no run looked at before the due hour is not late by default: the office decides, with a reason', () => {
  const quarter = published(false);
  afterDue(quarter, 3);
  expect(standing(quarter)).toMatchObject({ state: 'published', flags: ['overdue'] });
  quarter.submitted([UNIT]);
  expect(quarter.job({ job: 'collect', period: PERIOD }).lines).toMatchObject([
    { unit: UNIT, result: 'sealed', message: expect.stringContaining('chưa đủ căn cứ') as string },
  ]);
  expect(standing(quarter)).toMatchObject({ timeliness: 'undecided' });
  expect(quarter.cover(UNIT)['receipt']?.shown).toContain('Thời gian nộp chờ Sở Nội vụ xác định.');
  expect(quarter.ask('decideTime', { unit: UNIT, period: PERIOD, timeliness: 'onTime' })).toMatchObject({
    ok: false,
    code: 'reasonNeeded',
  });
  quarter.value('decideTime', {
    unit: UNIT,
    period: PERIOD,
    timeliness: 'onTime',
    reason: 'Lịch sử phiên bản cho thấy đánh dấu lúc 16:40.',
  });
  expect(quarter.cover(UNIT)['receipt']?.shown).toContain('Nộp đúng hạn.');
  expect(quarter.ask('decideTime', { unit: UNIT, period: PERIOD, timeliness: 'late', reason: 'x' })).toMatchObject({
    ok: false,
    code: 'timeSettled',
  });
});

test('a tick set after the query to Drive and before the reading of the file does not prove a report on time', () => {
  const quarter = published(false);
  quarter.desk.clock.jump((DUE - quarter.desk.clock.now()) / 1000 - 1800);
  quarter.job({ job: 'collect', period: PERIOD });
  quarter.desk.clock.jump(600);
  quarter.fill(UNIT);
  quarter.desk.clock.jump(2400);
  let ticked = false;
  quarter.desk.nemesis.meanwhile({
    method: 'sheets.spreadsheets.get',
    nth: 5,
    action: () => {
      ticked = true;
      quarter.tick(UNIT);
    },
  });
  expect(quarter.job({ job: 'collect', period: PERIOD }).lines).toMatchObject([{ unit: UNIT, result: 'sealed' }]);
  expect(ticked).toBe(true);
  expect(standing(quarter)).toMatchObject({ timeliness: 'undecided' });
});

test('a unit without a tick after the due hour is late, and an extension given later makes it on time', () => {
  const quarter = published(true);
  quarter.fill(UNIT);
  afterDue(quarter, 3);
  expect(standing(quarter)).toMatchObject({ state: 'draft', flags: ['overdue'] });
  quarter.tick(UNIT);
  quarter.desk.advance(2 * 3600);
  expect(standing(quarter)).toMatchObject({ state: 'submitted', timeliness: 'late' });
  expect(quarter.cover(UNIT)['receipt']?.shown).toContain('Nộp trễ hạn.');
  quarter.value('extend', { unit: UNIT, period: PERIOD, to: '2019-03-20', reason: 'Mất điện toàn huyện' });
  expect(standing(quarter)).toMatchObject({ timeliness: 'onTime' });
  expect(quarter.cover(UNIT)['receipt']?.shown).toContain('Nộp đúng hạn.');
});

test('an extension moves the due moment of that unit only', () => {
  const quarter = published(true);
  expect(
    quarter.value('extend', {
      unit: UNIT,
      period: PERIOD,
      to: '2019-03-22',
      reason: 'Bão',
      document: '12/SNV',
    }).dueAt,
  ).toBe(Date.parse('2019-03-22T17:00:00+07:00'));
  afterDue(quarter, 3);
  expect(standing(quarter)).toMatchObject({ flags: ['extended'] });
  quarter.submitted([UNIT]);
  quarter.desk.advance(2 * 3600);
  expect(standing(quarter)).toMatchObject({ state: 'submitted', timeliness: 'onTime', flags: ['extended'] });
});

test('a report can only be closed after it is accepted, and a closed report cannot be returned', () => {
  const quarter = published(false);
  quarter.submitted([UNIT]).job({ job: 'collect', period: PERIOD });
  expect(quarter.ask('close', { unit: UNIT, period: PERIOD })).toMatchObject({ ok: false, code: 'moveNotAllowed' });
  quarter.value('accept', { unit: UNIT, period: PERIOD });
  expect(quarter.value('close', { period: PERIOD })).toMatchObject({ closed: [UNIT] });
  expect(quarter.ask('return', { unit: UNIT, period: PERIOD, reasons: [{ reason: 'x' }] })).toMatchObject({
    ok: false,
    code: 'moveNotAllowed',
  });
  expect(quarter.job({ job: 'consolidate', period: PERIOD })).toMatchObject({ counts: { submitted: 1 } });
});

test('the decision of the office about a time survives acceptance and a later extension', () => {
  const quarter = published(false);
  afterDue(quarter, 3);
  quarter.submitted([UNIT]).job({ job: 'collect', period: PERIOD });
  quarter.value('decideTime', {
    unit: UNIT,
    period: PERIOD,
    timeliness: 'late',
    reason: 'Lịch sử phiên bản cho thấy đánh dấu lúc 19:10.',
  });
  quarter.value('accept', { unit: UNIT, period: PERIOD });
  quarter.value('extend', { unit: UNIT, period: PERIOD, to: '2019-03-25', reason: 'Bão' });
  expect(standing(quarter)).toMatchObject({ state: 'accepted', timeliness: 'late' });
});
