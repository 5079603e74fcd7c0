/**
 * Which time counts: the tick with its evidence, or the day on which the văn bản was signed. A report is never late by
 * default.
 */
import { documentTroubles, timeByOf, type SignedDocument } from '../../../src/core/submission/document';
import { isReused, timeFactsOf, timelinessBy, type Evidence } from '../../../src/core/submission/submission-time';
import { dueDay, type Due } from '../../../src/core/catalogue/period';
import { khanhHoa2019 } from '../../../src/catalog/khanh-hoa-2019';

const signed: SignedDocument = { number: '125', symbol: 'BC-UBND', signedOn: '2019-03-18', signedBy: 'Nguyễn Văn An' };
const evidence: Evidence = { unseenAt: null, seenAt: 0, modifiedAt: null, modifiedBy: null };
const period = khanhHoa2019.periods[0]!;
const due = (mode: Due['mode'], date: string, nextWorkingDay = false): string =>
  dueDay({ ...period, due: { date, hour: '17:00', mode, nextWorkingDay } }, khanhHoa2019.holidays);

test.each([
  // signing day, due day, whether already named for other figures
  ['2019-03-18', due('on', '2019-03-18'), false, 'onTime'],
  ['2019-03-19', due('on', '2019-03-18'), false, 'late'],
  ['2019-03-17', due('before', '2019-03-18'), false, 'onTime'],
  ['2019-03-18', due('before', '2019-03-18'), false, 'late'],
  // 16/3/2019 is a Saturday: the due day moves to Monday.
  ['2019-03-18', due('on', '2019-03-16', true), false, 'onTime'],
  ['2019-03-18', due('on', '2019-03-16', false), false, 'late'],
  // An extension is the unit's own due day.
  ['2019-03-22', '2019-03-22', false, 'onTime'],
  ['2019-03-18', due('on', '2019-03-18'), true, 'undecided'],
  ['2019-03-19', due('on', '2019-03-18'), true, 'late'],
  [null, due('on', '2019-03-18'), false, 'undecided'],
] as const)('signed on %s, due on %s, the văn bản used before: %s → %s', (signedOn, day, reused, expected) => {
  expect(
    timelinessBy({ evidence: { ...evidence, seenAt: 9e12 }, by: 'document', signedOn, reused }, { at: 0, day }),
  ).toBe(expected);
});

test('where the tick counts, the signing day decides nothing', () => {
  const facts = timeFactsOf({
    evidence: { ...evidence, unseenAt: 20, seenAt: 30 },
    document: { ...signed, signedOn: '2019-01-01' },
  });
  expect(timelinessBy(facts, { at: 10, day: '2019-03-18' })).toBe('late');
  expect(timelinessBy({ ...facts, evidence: { ...evidence, seenAt: 5 } }, { at: 10, day: '2018-12-31' })).toBe(
    'onTime',
  );
});

test.each([
  [signed, []],
  [{ ...signed, number: '', signedBy: '' }, ['documentBlank number', 'documentBlank signedBy']],
  [{ ...signed, signedOn: null }, ['documentBlank signedOn']],
  [{ ...signed, signedOn: '2018-12-14' }, ['signedBeforePeriod signedOn']],
  [{ ...signed, signedOn: '2018-12-15' }, []],
  [{ ...signed, signedOn: '2019-03-20' }, []],
  [{ ...signed, signedOn: '2019-03-21' }, ['signedAfterTick signedOn']],
] as const)('a văn bản %j in a period from 15/12/2018 with a tick seen on 20/3/2019: %j', (document, expected) => {
  expect(
    documentTroubles(document, { from: '2018-12-15', seenOn: '2019-03-20' }).map((one) => `${one.code} ${one.field}`),
  ).toEqual(expected);
});

test('a văn bản named again for other figures does not count as signed for them', () => {
  const before = { document: signed, printCode: 'AAAA-AAAA' };
  expect(isReused({ document: signed, printCode: 'AAAA-AAAA' }, [before])).toBe(false);
  expect(isReused({ document: signed, printCode: 'BBBB-BBBB' }, [before, { ...before, printCode: 'BBBB-BBBB' }])).toBe(
    true,
  );
  expect(isReused({ document: { ...signed, signedOn: '2019-03-20' }, printCode: 'BBBB-BBBB' }, [before])).toBe(false);
  expect(isReused({ document: signed, printCode: null }, [{ ...before, printCode: null }])).toBe(true);
});

test('a master without the setting counts the tick, and no other word is accepted for one of the two', () => {
  const set = (value: string | null) => ({
    ...khanhHoa2019,
    settings: [
      ...khanhHoa2019.settings.filter((one) => one.key !== 'submission.time'),
      ...(value === null ? [] : [{ key: 'submission.time', value, note: '' }]),
    ],
  });
  expect([null, '', 'tick', 'document '].map((value) => timeByOf(set(value)))).toEqual([
    'tick',
    'tick',
    'tick',
    'document',
  ]);
  expect(() => timeByOf(set('văn bản'))).toThrow('văn bản');
});
