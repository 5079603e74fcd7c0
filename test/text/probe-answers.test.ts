/** Every answer that a probe may expect is shown in Vietnamese, unless it is a value that Google stores or shows. */
import { PROBES } from '../../src/app/self-check/probes';
import { answerWords } from '../../src/text/windows/probe-answers';

/** Values, ids and formulas. */
const LITERAL = /^(?:[\d.]+|"[^"]*"|=.*|vi(?:_VN)?|probe(?:_fence)?|[0-9a-f]{12})$/;

test.each(PROBES.map((probe) => [probe.id, probe.expected] as const))('%s', (_id, expected) => {
  for (const answer of expected) if (!LITERAL.test(answer)) expect(answerWords(answer)).not.toBe(answer);
});

test.each([
  ['write 0.43, read 1.20, 100000 cells', 'ghi 0,43 giây, đọc 1,2 giây, 100.000 ô'],
  ['look 2', 'lần xem thứ 2'],
  ['not in 8 looks', 'không hiện sau 8 lần xem'],
  ['2 merges, value lost', '2 ô gộp, mất giá trị'],
  ['stays 41', 'vẫn là 41'],
  ['English, not known: Argument too large', 'tiếng Anh, không nhận ra: Argument too large'],
  ['1245', '1245'],
  ['403', '403'],
])('%s → %s', (answer, words) => {
  expect(answerWords(answer)).toBe(words);
});
