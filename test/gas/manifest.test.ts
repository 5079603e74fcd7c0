import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { builtPages, builtParts, builtText, CATALOGUES, PROBE_PAGE, PROOF_PAGE } from './built';

interface Manifest {
  readonly timeZone: string;
  readonly runtimeVersion: string;
  readonly oauthScopes: readonly string[];
  readonly urlFetchWhitelist: readonly string[];
  readonly executionApi: { readonly access: string };
  readonly addOns?: unknown;
  readonly webapp?: unknown;
  readonly dependencies: {
    readonly enabledAdvancedServices: readonly {
      readonly userSymbol: string;
      readonly serviceId: string;
      readonly version: string;
    }[];
  };
}
const manifest = (): Manifest => JSON.parse(builtText('appsscript.json')) as Manifest;

describe('the manifest that is pushed', () => {
  test('requests exactly the narrow scopes for which it was approved', () => {
    expect([...manifest().oauthScopes].sort()).toEqual([
      'https://www.googleapis.com/auth/drive.file',
      'https://www.googleapis.com/auth/script.container.ui',
      'https://www.googleapis.com/auth/script.external_request',
      'https://www.googleapis.com/auth/script.scriptapp',
      'https://www.googleapis.com/auth/script.send_mail',
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/userinfo.email',
    ]);
  });

  test("lets the add-in fetch only from Google's two interfaces", () => {
    expect(manifest().urlFetchWhitelist).toEqual(['https://sheets.googleapis.com/', 'https://www.googleapis.com/']);
  });

  test('keeps Vietnam time, the V8 engine, and no web app or card add-on', () => {
    const { timeZone, runtimeVersion, executionApi, addOns, webapp } = manifest();
    expect({ timeZone, runtimeVersion, executionApi, addOns, webapp }).toEqual({
      timeZone: 'Asia/Ho_Chi_Minh',
      runtimeVersion: 'V8',
      executionApi: { access: 'MYSELF' },
      addOns: undefined,
      webapp: undefined,
    });
  });

  test('enables the three advanced services that the adapters use', () => {
    expect(manifest().dependencies.enabledAdvancedServices).toEqual([
      { userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' },
      { userSymbol: 'Drive', serviceId: 'drive', version: 'v3' },
      { userSymbol: 'Docs', serviceId: 'docs', version: 'v1' },
    ]);
  });
});

describe('what clasp would push', () => {
  test('is the script, the pages and the manifest, nothing else', () => {
    const pages = [...builtPages(), ...builtParts(), PROBE_PAGE, PROOF_PAGE];
    const run = spawnSync('npx', ['clasp', 'show-file-status', '--json'], { encoding: 'utf8' });
    const status = JSON.parse(run.stdout.slice(run.stdout.indexOf('{'))) as {
      readonly filesToPush: readonly string[];
      readonly untrackedFiles: readonly string[];
    };
    expect([...status.filesToPush].sort()).toEqual(
      ['dist/appsscript.json', 'dist/code.js', `dist/${CATALOGUES}`, ...pages.map((page) => `dist/${page}`)].sort(),
    );
    expect(status.untrackedFiles).toEqual([]);
  });

  test('is pushed although the manifest has changed', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { push: string } };
    expect(scripts.push).toMatch(/clasp push -f$/);
  });

  test('comes from the folder that the build writes', () => {
    expect(JSON.parse(readFileSync('.clasp.json', 'utf8'))).toMatchObject({ rootDir: 'dist' });
  });
});
