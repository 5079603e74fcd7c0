/** Which prepared starts a planted fault takes from the sound bundle (build/mutate). */
import { startName } from '../support/kept-starts';

const FAULT = { folder: 'out/mutants/planted', jobs: ['collect'] };

function namesUnder(fault: typeof FAULT | undefined) {
  const issued = startName('', 'job {"job":"issue","period":"2019-Q1"}', fault);
  const collected = startName(issued, 'job {"job":"collect","period":"2019-Q1"}', fault);
  return {
    issued,
    collected,
    consolidated: startName(collected, 'job {"job":"consolidate","period":"2019-Q1"}', fault),
  };
}

test('a fault takes the starts before the first job of its room, and plays that job and all after it', () => {
  const [sound, faulty] = [namesUnder(undefined), namesUnder(FAULT)];
  expect(faulty.issued).toBe(sound.issued);
  expect(faulty.collected).not.toBe(sound.collected);
  expect(faulty.consolidated).not.toBe(sound.consolidated);
});
