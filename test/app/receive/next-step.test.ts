/** The one button for the next step on the first screen, situation by situation. */
import { nextStep, type Situation } from '../../../src/app/receive/next-step';

const NONE = { waiting: [], undecided: [], notYet: [], returned: [], noAccount: [] };
const OPEN: Situation = {
  ...NONE,
  units: 3,
  made: 3,
  published: 3,
  submitted: 3,
  closed: 0,
  isOver: true,
  isShown: () => false,
};
const at = (part: Partial<Situation>) => nextStep({ ...OPEN, ...part });

test.each<[string, Partial<Situation>, string | null, RegExp]>([
  ['no unit has its file', { made: 0, published: 0, submitted: 0 }, 'openGenerate', /^Chưa tạo biểu/],
  ['some units have their file', { made: 2, published: 2, submitted: 2 }, 'openGenerate', /^Mới tạo biểu cho 2\/3 /],
  ['files are made and not published', { published: 1, submitted: 1 }, 'openGenerate', /mới phát hành cho 1\/3 /],
  ['a time is not settled', { undecided: ['A'], waiting: ['A'] }, 'openReceive', /thời gian nộp/],
  ['reports wait', { waiting: ['A', 'B'], notYet: ['C'], submitted: 2 }, 'openReceive', /^2 báo cáo chờ/],
  [
    'units are missing before the due hour',
    { notYet: ['C'], submitted: 2, isOver: false },
    'openTrack',
    /^Còn 1 đơn vị/,
  ],
  [
    'a report was returned, the due hour has passed and the master is outdated',
    { returned: ['C'], submitted: 2 },
    'openConsolidate',
    /phần thiếu được ghi rõ/,
  ],
  [
    'the due hour has passed and the master names the missing units',
    { notYet: ['C'], submitted: 2, isShown: () => true },
    'openTrack',
    /đôn đốc hoặc gia hạn/,
  ],
  [
    'the due hour has passed and no unit has handed in',
    { notYet: ['A', 'B', 'C'], submitted: 0 },
    'openTrack',
    /còn 3 đơn vị/,
  ],
  ['everything is accepted and the master is outdated', {}, 'openConsolidate', /Hãy tổng hợp/],
  ['the master shows everything', { isShown: () => true }, 'openLeaders', /Trang lãnh đạo/],
  ['everything is closed', { isShown: () => true, closed: 3 }, 'openNextPeriod', /đã chốt/],
])('when %s', (_, part, handler, text) => {
  expect(at(part)).toMatchObject({ handler, text: expect.stringMatching(text) as string });
});

test('a unit without an account does not block the period', () => {
  expect(at({ published: 2, submitted: 2, noAccount: ['C'], notYet: ['C'], isOver: false }).handler).toBe('openTrack');
});
