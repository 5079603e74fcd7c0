/**
 * What the tests need from the machine and npm cannot bring: LibreOffice, Chromium, poppler, fonts with Vietnamese letters.
 * On Debian as root it installs what is missing; elsewhere it says what to install. Quiet when all is there.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

interface Need {
  readonly name: string;
  readonly packages: readonly string[];
  isMet(): boolean;
}

const PACKAGES = ['libreoffice-calc', 'chromium', 'poppler-utils', 'fonts-noto-core', 'fonts-liberation'];

const NEEDS: readonly Need[] = [
  { name: 'soffice', packages: ['libreoffice-calc'], isMet: () => isOnPath(['soffice', 'libreoffice']) },
  { name: 'chromium', packages: ['chromium'], isMet: () => isOnPath(['chromium', 'chromium-browser', 'google-chrome']) },
  { name: 'pdftoppm', packages: ['poppler-utils'], isMet: () => isOnPath(['pdftoppm']) },
  { name: 'Vietnamese fonts', packages: ['fonts-noto-core', 'fonts-liberation'], isMet: hasVietnameseFont },
];

function isOnPath(programs: readonly string[]): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => programs.some((program) => isExecutable(join(folder, program))));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function hasVietnameseFont(): boolean {
  try {
    return /Noto Sans|Liberation Sans/.test(execFileSync('fc-list', [':lang=vi', 'family'], { encoding: 'utf8' }));
  } catch {
    return false;
  }
}

function missing(): Need[] {
  return NEEDS.filter((need) => !need.isMet());
}

function install(): void {
  const options = { stdio: 'inherit' as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  execFileSync('apt-get', ['update'], options);
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...PACKAGES], options);
}

function fail(needs: readonly Need[], why: string): never {
  const packages = needs.flatMap((need) => need.packages).join(' ');
  console.error(`The tests need programs that are missing: ${needs.map((need) => need.name).join(', ')}${why}`);
  console.error(`To install on Debian or Ubuntu: sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages}`);
  process.exit(1);
}

const before = missing();
if (before.length > 0) {
  const canInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (!canInstall) fail(before, '.');
  try {
    install();
  } catch (cause) {
    fail(before, ` (apt-get: ${String(cause)}).`);
  }
  const after = missing();
  if (after.length > 0) fail(after, ' (still missing after the installation).');
}
