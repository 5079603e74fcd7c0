/**
 * No package under the GPL family is used, and everything in the bundle has a permissive licence. Read from the lock
 * file, package by package.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Locked {
  readonly license?: string;
  readonly resolved?: string;
}

const lock = JSON.parse(readFileSync(join(__dirname, '../../package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};

/** A package with a choice of licences is refused only when all of them belong to the GPL family. */
export function refused(licence: string): boolean {
  const offers = licence.replace(/[()]/g, '').split(/\s+OR\s+/);
  return offers.every((offer) => /\b[AL]?GPL/i.test(offer));
}

test('no package of the lock file is offered under the GPL family alone', () => {
  const bad = Object.entries(lock.packages)
    .filter(([, one]) => one.license !== undefined && refused(one.license))
    .map(([name, one]) => `${name}: ${one.license}`);
  expect(bad).toEqual([]);
});

test('a planted GPL licence is refused, a choice of licences is not', () => {
  expect(refused('GPL-3.0-only')).toBe(true);
  expect(refused('AGPL-3.0')).toBe(true);
  expect(refused('(MIT OR GPL-3.0-or-later)')).toBe(false);
  expect(refused('Apache-2.0')).toBe(false);
});

test('the lock file names no download address outside the npm registry', () => {
  const elsewhere = Object.values(lock.packages)
    .map((one) => one.resolved)
    .filter((at) => at !== undefined && !at.startsWith('https://registry.npmjs.org/'));
  expect([...new Set(elsewhere)]).toEqual([]);
});
