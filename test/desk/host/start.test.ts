/** `npm start` as a user sees it: a process that prints its address and answers there. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

function start(...args: string[]): ReturnType<typeof spawn> {
  return spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'build/start.ts', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

test('the desk prints its address when it is ready', async () => {
  const child = start('--port', '0', '--no-open');
  try {
    if (child.stdout === null) throw new Error('no output');
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    expect(line).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const people = (await (await fetch(`${line}/desk/people`)).json()) as { units: unknown[] };
    expect(people.units).toHaveLength(30);
  } finally {
    child.kill();
  }
});

test('an unknown start state is refused by name', async () => {
  const child = start('--at', 'overflowing', '--port', '0', '--no-open');
  const [code] = (await once(child, 'exit')) as [number];
  expect(code).toBe(1);
});
