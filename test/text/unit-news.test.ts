/** Every state, flag and finding of the office's lists has its sentence on the unit's cover. */
import { STATES, type State } from '../../src/core/submission/submission';
import { NOTHING_TOLD, type Notice, type NoticeCode, type NoticeFacts } from '../../src/core/submission/told';
import { FLAG_LABELS, STATE_LABELS, TIMELINESS_LABELS } from '../../src/text/books/master-book';
import { standingWords } from '../../src/text/books/standing';
import { timelinessSentence } from '../../src/text/books/cover';
import { NEWS_ORDER, noticeSentence, noticeSubject, UNIT_NEWS } from '../../src/text/books/unit-news';
import type { Timeliness } from '../../src/core/submission/submission-time';

const AT = Date.parse('2019-03-18T17:36:00+07:00');
const QUARTER = {
  code: '2019-Q1',
  name: 'Quý I năm 2019',
  from: '2018-12-15',
  to: '2019-03-14',
  cutOff: '2019-03-14',
  estimated: false,
};
const FACTS: NoticeFacts = {
  accepted: { version: 1 },
  closed: { version: 1 },
  undone: { action: 'return' },
  quality: { lines: '4.1 Rà soát: chưa đạt (Thiếu danh mục)' },
  timeDecided: { timeliness: 'late', reason: 'Theo lịch sử phiên bản' },
  extended: { due: AT, reason: 'Mưa lũ', document: '12/SNV' },
  dueMoved: { from: AT, due: AT + 86_400_000, kept: AT + 86_400_000 },
  periodChanged: { was: QUARTER, is: { ...QUARTER, name: 'Quý I/2019', cutOff: '2019-03-20' } },
  overdue: { due: AT },
  oldTemplate: {},
  templateChanged: { way: 'changed', formsIn: 'Nhiệm vụ', formsOut: 'Nội dung báo cáo', left: 2 },
  editedAfterSeal: { version: 1, state: 'submitted', cells: 'Số liệu!F9 22 → 33' },
  authorUnknown: {},
  authorNotAllowed: { by: 'la@example.com' },
  tickGone: { version: 1 },
  remarks: { texts: 'Biểu có 2 bản trong tệp.' },
  early: { texts: 'Đánh dấu nộp trước ngày tính số liệu.' },
  coverDamaged: {},
  fileGone: {},
  contactsChanged: { added: 'moi@example.com', removed: 'cu@example.com' },
  sharedOutside: { who: 'mọi người có đường dẫn' },
  inspected: { lines: 'KT-01: Chưa công khai thủ tục (kết luận số 12/KL-SNV; hạn 15/03/2019)' },
  mendingLate: { lines: 'KT-01 (hạn 15/03/2019)' },
  ordered: { lines: 'KL-01: Rà soát thủ tục (hạn 15/03/2019)' },
  orderLate: { lines: 'KL-01 (hạn 15/03/2019)' },
  toExplain: { lines: 'GT-2019-Q1: giải trình nguyên nhân việc nộp trễ hạn, trước hết ngày 30/03/2019' },
  counted: { lines: 'Số liệu 1.3.1 Số cơ quan, đơn vị được kiểm tra: 5' },
  guidance: { lines: 'Số liệu 1.2: trả lời: đếm cả văn bản của cấp xã' },
  crossed: { lines: 'Mục 4.2 là 1, khác mục 6.4 (2) do Sở Tài chính báo cáo.' },
  leadNote: { lines: 'Sở Tư pháp: đề nghị rà soát văn bản' },
  corrected: { lines: '1.1: 12 → 15', reason: 'Tính trùng một văn bản', document: 'văn bản 25/BC-STC ngày 05/04/2019' },
  priorCorrected: { period: 'Quý I năm 2019', lines: '1.1: 12 → 15' },
  settled: { lines: 'LV 8 Tác động: 8,5 điểm (dự báo: Sở Nội vụ 8, Sở Tài chính 9). Lý do: theo họp' },
  ownReport: { link: 'https://docs.google.com/document/d/tep/edit (Google Tài liệu)' },
  adjusted: { lines: '1.1: +2 (Theo biên bản)', mark: 'k' },
};
const noticeAt = (code: NoticeCode): Notice => ({ code, at: AT, facts: FACTS[code] }) as Notice;

/** Flags of the office's list by the notice that the unit gets. */
const NOTICE_OF_FLAG: Readonly<Record<keyof typeof FLAG_LABELS, NoticeCode>> = {
  overdue: 'overdue',
  oldTemplate: 'oldTemplate',
  otherDates: 'periodChanged',
  editedAfterSeal: 'editedAfterSeal',
  authorUnknown: 'authorUnknown',
  authorNotAllowed: 'authorNotAllowed',
  sharedOutside: 'sharedOutside',
  tickGone: 'tickGone',
  remarks: 'remarks',
  coverDamaged: 'coverDamaged',
  fileGone: 'fileGone',
  extendedTo: 'extended',
};

test.each(Object.keys(FLAG_LABELS) as (keyof typeof FLAG_LABELS)[])(
  'the flag %s is a sentence on the cover',
  (flag) => {
    const code = NOTICE_OF_FLAG[flag];
    expect(UNIT_NEWS[code]).toBeDefined();
    expect(noticeSentence(noticeAt(code)).length).toBeGreaterThan(20);
  },
);

test.each(NEWS_ORDER)('%s: a whole sentence, and the facts it was given', (code) => {
  const sentence = noticeSentence(noticeAt(code));
  expect(sentence).toMatch(/^[\p{Lu}“].*[.)]$/su);
  expect(sentence).toBe(sentence.normalize('NFC'));
  expect(sentence).not.toMatch(/undefined|null|NaN/);
  for (const fact of Object.values(FACTS[code]))
    if (typeof fact === 'string' && /[ @]/.test(fact)) expect(sentence).toContain(fact);
});

test('a letter goes out exactly where the unit must do or know something else than before', () => {
  expect(NEWS_ORDER.filter((code) => noticeSubject(noticeAt(code), 'Quý I năm 2019') !== null).sort()).toEqual([
    'adjusted',
    'authorNotAllowed',
    'corrected',
    'coverDamaged',
    'crossed',
    'dueMoved',
    'editedAfterSeal',
    'extended',
    'fileGone',
    'inspected',
    'leadNote',
    'mendingLate',
    'orderLate',
    'ordered',
    'ownReport',
    'periodChanged',
    'priorCorrected',
    'settled',
    'sharedOutside',
    'templateChanged',
    'tickGone',
    'timeDecided',
    'toExplain',
    'undone',
  ]);
  expect(noticeSubject({ code: 'undone', at: AT, facts: { action: 'accept' } }, 'Quý I năm 2019')).toBeNull();
});

test.each(STATES)('the state %s has the same words on both sides', (state: State) => {
  const one = { state, flags: { editedAfterSeal: false }, decision: null, told: NOTHING_TOLD };
  expect(standingWords(one)).toBe(STATE_LABELS[state]);
});

test('a refused report shows since when and how many points are open', () => {
  const told = { ...NOTHING_TOLD, open: { at: AT, count: 3, points: [] } };
  const one = { flags: { editedAfterSeal: false }, decision: 'refused', told };
  const words = 'Chưa được nhận: còn 3 điểm phải sửa, từ 17:36 18/03/2019';
  for (const state of ['draft', 'returned'] as const) expect(standingWords({ ...one, state })).toBe(words);
  // Received since then.
  expect(standingWords({ ...one, state: 'submitted', decision: null })).toBe(STATE_LABELS.submitted);
});

test.each(Object.keys(TIMELINESS_LABELS) as Timeliness[])('the time %s is in the receipt', (timeliness) => {
  expect(timelinessSentence(timeliness)).toMatch(/^(Nộp|Thời gian nộp) .*\.$/);
});

test('an earlier due date names until when a report still counts as on time; a later one does not', () => {
  const kept = noticeSentence({ code: 'dueMoved', at: AT, facts: { from: AT, due: AT - 86_400_000, kept: AT } });
  expect(kept).toContain('Nộp đến 17:36 18/03/2019 (hạn đã báo trước) vẫn tính là đúng hạn.');
  expect(noticeSentence(noticeAt('dueMoved'))).not.toContain('vẫn tính');
});

test.each([
  ['submitted', 'Nếu số khác đi: bỏ dấu “Nộp báo cáo”'],
  ['accepted', 'đề nghị Sở Nội vụ trả lại báo cáo'],
  ['closed', 'văn bản đề nghị đính chính'],
] as const)('a report that is %s keeps its days, and the unit is asked to look again', (state, way) => {
  const facts = { ...FACTS.periodChanged, held: { state, version: 2, keeps: true } };
  const kept = noticeSentence({ code: 'periodChanged', at: AT, facts });
  expect(kept).toContain('Bản nộp lần 2 giữ như khi nộp. Đề nghị đơn vị xem lại số liệu theo ngày mới.');
  expect(kept).toContain(way);
  const named = { was: QUARTER, is: { ...QUARTER, name: 'Quý I/2019' }, held: facts.held };
  expect(noticeSentence({ code: 'periodChanged', at: AT, facts: named })).toBe(
    'Sở Nội vụ sửa Kỳ báo cáo: Tên Quý I năm 2019 → Quý I/2019. Bản nộp lần 2 giữ như khi nộp.',
  );
  const back = { ...facts, held: { ...facts.held, keeps: false } };
  expect(noticeSentence({ code: 'periodChanged', at: AT, facts: back })).toContain('giữ nguyên và đúng với kỳ này');
});
