/**
 * Programs that the tests need and npm cannot install: LibreOffice, Chromium, poppler, fonts with Vietnamese letters.
 * On Debian as root it installs the missing ones; elsewhere it prints what to install. It prints nothing when all are
 * present.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { programOnPath } from '../src/desk/machine/programs';

interface Need {
  readonly name: string;
  readonly packages: readonly string[];
  isMet(): boolean;
}

const PACKAGES = [
  'libreoffice-calc',
  'libreoffice-writer',
  'chromium',
  'poppler-utils',
  'fonts-noto-core',
  'fonts-liberation',
];

const NEEDS: readonly Need[] = [
  { name: 'soffice', packages: ['libreoffice-calc'], isMet: () => isOnPath(['soffice', 'libreoffice']) },
  { name: 'LibreOffice Writer', packages: ['libreoffice-writer'], isMet: opensDocuments },
  {
    name: 'chromium',
    packages: ['chromium'],
    isMet: () => isOnPath(['chromium', 'chromium-browser', 'google-chrome']),
  },
  { name: 'pdftoppm', packages: ['poppler-utils'], isMet: () => isOnPath(['pdftoppm']) },
  { name: 'Vietnamese fonts', packages: ['fonts-noto-core', 'fonts-liberation'], isMet: hasVietnameseFont },
];

const isOnPath = (programs: readonly string[]): boolean => programOnPath(programs) !== null;

/** `soffice` alone may be Calc only, which cannot read a .docx: the library of Writer decides. */
function opensDocuments(): boolean {
  const office = [
    '/usr/lib/libreoffice',
    '/usr/lib64/libreoffice',
    '/opt/libreoffice',
    '/usr/local/lib/libreoffice',
    '/Applications/LibreOffice.app/Contents',
  ];
  const libraries = ['program/libswlo.so', 'Frameworks/libswlo.dylib'];
  return office.some((folder) => libraries.some((library) => existsSync(join(folder, library)))) || convertsDocx();
}

/** For a LibreOffice in an unusual place: converts an empty document. Slower, but certain. */
function convertsDocx(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'writer-'));
  try {
    writeFileSync(join(folder, 'thu.txt'), 'thử');
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'docx', '--outdir', folder, join(folder, 'thu.txt')],
      { stdio: 'ignore', timeout: 60_000 },
    );
    return existsSync(join(folder, 'thu.docx'));
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
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
  console.error(
    `To install on Debian or Ubuntu: sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages}`,
  );
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
