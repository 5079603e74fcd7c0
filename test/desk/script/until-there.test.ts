import { untilThere } from '../../../src/desk/script/until-there';

test('a thread that is woken before its answer is there waits for that answer', () => {
  const arriving = [undefined, undefined, 'mine', 'of the next question'];
  let pauses = 0;
  const answer = untilThere(
    () => arriving.shift(),
    () => (pauses += 1),
  );
  expect([answer, pauses, arriving]).toEqual(['mine', 2, ['of the next question']]);
});
