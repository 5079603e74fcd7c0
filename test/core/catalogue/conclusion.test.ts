/** What counts about an order of a meeting: the office's word, then the agency's; late from the day after its term. */
import {
  conclusionAnswer,
  nextConclusionCode,
  standingOf,
  type Conclusion,
} from '../../../src/core/catalogue/conclusion';

const ORDER: Conclusion = {
  code: 'KL-01',
  meeting: '2019-03-01',
  notice: '',
  order: 'Rà soát',
  agency: 'Sở Tài chính',
  unit: 'CQ-STC',
  deadline: '2019-03-10',
  state: null,
  result: '',
};

test.each([
  ['Đã hoàn thành: QĐ 12', 'done'],
  ['Xong', 'done'],
  ['Đang thực hiện', 'doing'],
  ['Chưa thực hiện do thiếu kinh phí', 'open'],
  ['QĐ 12/QĐ-STC', null],
  ['Hoàn toàn chưa', null],
])('%s is read as %s', (text, state) => {
  expect(conclusionAnswer(text, 1).state).toBe(state);
});

test('the deadline itself is in time; done is never overdue; without a deadline nothing is', () => {
  const late = (own: Partial<Conclusion>, today: string): boolean =>
    standingOf({ ...ORDER, ...own }, { answer: null, today }).overdue;
  expect(late({}, '2019-03-10')).toBe(false);
  expect(late({}, '2019-03-11')).toBe(true);
  expect(late({ state: 'done' }, '2019-03-11')).toBe(false);
  expect(late({ deadline: '' }, '2019-03-11')).toBe(false);
});

test("the office's word stands over the agency's answer", () => {
  const answer = conclusionAnswer('Đã hoàn thành: QĐ 12', 1);
  const today = '2019-03-11';
  expect(standingOf(ORDER, { answer, today })).toMatchObject({ state: 'done', overdue: false, result: answer.text });
  expect(standingOf({ ...ORDER, state: 'doing', result: 'Chưa có sản phẩm' }, { answer, today })).toMatchObject({
    state: 'doing',
    overdue: true,
    result: 'Chưa có sản phẩm',
  });
});

test('codes go on after the highest one', () => {
  expect(nextConclusionCode([])).toBe('KL-01');
  expect(nextConclusionCode([{ code: 'KL-09' }, { code: 'x' }, { code: 'KL-02' }])).toBe('KL-10');
});
