/** Two workers without a bundle do not make it at once: the second waits and finds it. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oneAtATime } from '../support/one-at-a-time';

const folder = mkdtempSync(join(tmpdir(), 'one-at-a-time-'));
const lock = join(folder, 'lock');
const made = join(folder, 'made');
afterAll(() => rmSync(folder, { recursive: true }));

test('a lock of a running process is waited for', async () => {
  const holder = `const fs = require('node:fs');
    fs.writeFileSync(${JSON.stringify(lock)}, String(process.pid));
    console.log('held');
    setTimeout(() => { fs.writeFileSync(${JSON.stringify(made)}, ''); fs.rmSync(${JSON.stringify(lock)}); }, 300);`;
  const other = spawn(process.execPath, ['-e', holder]);
  await new Promise((resolve) => other.stdout.once('data', resolve));
  expect(oneAtATime(lock, () => existsSync(made))).toBe(true);
  expect(existsSync(lock)).toBe(false);
});

test('a lock that a stopped process left behind is taken over, and a failed act leaves none', () => {
  writeFileSync(lock, String(spawnSync(process.execPath, ['-e', '']).pid));
  expect(() =>
    oneAtATime(lock, () => {
      throw new Error('not made');
    }),
  ).toThrow('not made');
  expect(existsSync(lock)).toBe(false);
});
