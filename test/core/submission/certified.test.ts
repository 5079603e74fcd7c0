import { hasChecker, headQuestions, isYesOrNo } from '../../../src/core/submission/certified';
import { canonicalText, type Unsealed } from '../../../src/core/submission/seal';

const setting = (key: string, value: string) => ({ key, value, note: '' });

test('the questions keep their order, and a blank one is not asked', () => {
  const settings = [
    setting('head.question.3', 'Ai kiểm tra số liệu'),
    setting('head.question.1', ' Đã đối chiếu? '),
    setting('head.question.2', '  '),
  ];
  expect(headQuestions({ settings })).toEqual(['Đã đối chiếu?', 'Ai kiểm tra số liệu']);
  expect(headQuestions({ settings }).map(isYesOrNo)).toEqual([true, false]);
  expect(headQuestions({ settings: [] })).toEqual([]);
});

test('a unit has a checker when one of its own contacts checks', () => {
  const contact = { account: 'a@b.vn', name: '', phone: '', may: ['enter', 'check'] as const };
  expect(hasChecker({ contacts: [{ ...contact, unit: '568' }] }, '568')).toBe(true);
  expect(hasChecker({ contacts: [{ ...contact, unit: '570' }] }, '568')).toBe(false);
});

test('the answers are part of the sealed text, and a seal without them keeps the text that it had', () => {
  const seal: Unsealed = {
    unit: '568',
    period: '2019-Q1',
    version: 1,
    fileId: 'f',
    sealedAt: 1,
    sealedBy: null,
    evidence: { unseenAt: null, seenAt: 1, modifiedAt: null, modifiedBy: null },
    timeliness: 'onTime',
    forms: [],
    findings: [],
  };
  const text = canonicalText(seal);
  expect(text).not.toContain('certified');
  const with1 = canonicalText({ ...seal, certified: [{ point: 'Đã đối chiếu?', answer: 'Có' }] });
  expect(with1).not.toBe(text);
  expect(with1).not.toBe(canonicalText({ ...seal, certified: [{ point: 'Đã đối chiếu?', answer: 'Không' }] }));
});
