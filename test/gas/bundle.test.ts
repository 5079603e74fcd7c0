import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { gunzipSync } from 'node:zlib';
import ts from 'typescript';
import { MENU, RARE_MENU, type MenuEntry } from '../../src/text/windows/menu';
import { whereIn } from '../../build/bundle/where';
import { built, builtPages, builtParts, builtText } from './built';

interface Gas {
  require(folder: string, globals: Record<string, unknown>): Record<string, unknown>;
}
const gas = createRequire(`${process.cwd()}/package.json`)('gas-local') as Gas;

const SERVICES = [
  'SpreadsheetApp',
  'PropertiesService',
  'CacheService',
  'LockService',
  'ScriptApp',
  'Session',
  'MailApp',
  'UrlFetchApp',
  'Utilities',
  'HtmlService',
  'Sheets',
  'Drive',
  'Docs',
];

/** A service that must not be touched; any access to it fails. */
const untouchable = (name: string): unknown =>
  new Proxy(
    {},
    {
      get: (_, member) => {
        throw new Error(`${name}.${String(member)} was touched`);
      },
    },
  );

const closedWorld = (): Record<string, unknown> =>
  Object.fromEntries(SERVICES.map((name) => [name, untouchable(name)]));

/** The account has ticked every permission. */
const allGranted = (): object => ({ AuthMode: { FULL: 'FULL' }, requireScopes: () => undefined });

const loaded = (world: Record<string, unknown>): Record<string, unknown> => gas.require(built(), world);

/** The code of a part, unpacked as the script does it. */
const codeOf = (file: string): string =>
  gunzipSync(Buffer.from((JSON.parse(builtText(file)) as readonly string[]).join(''), 'base64url')).toString('utf8');

/** Private names, static fields and static blocks, as found by the compiler's own parser. */
function refusedSyntax(code: string): string[] {
  const found: string[] = [];
  const source = ts.createSourceFile('code.js', code, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
  const look = (node: ts.Node): void => {
    const isStaticField =
      ts.isPropertyDeclaration(node) &&
      node.modifiers?.some((one) => one.kind === ts.SyntaxKind.StaticKeyword) === true;
    if (ts.isPrivateIdentifier(node) || ts.isClassStaticBlockDeclaration(node) || isStaticField)
      found.push(node.getText(source));
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

/** Only what a menu needs, as Google allows in AuthMode.NONE. */
function menuOnly(items: Items): Record<string, unknown> {
  const menuOf = (into: Items) => {
    const menu = {
      addItem: (label: string, handler: string) => {
        into.push([label, handler]);
        return menu;
      },
      addSubMenu: (sub: { name: string; items: Items }) => {
        into.push([sub.name, sub.items]);
        return menu;
      },
      addToUi: () => undefined,
    };
    return menu;
  };
  const subMenu = (name: string) => {
    const inside: Items = [];
    return { ...menuOf(inside), name, items: inside };
  };
  return {
    ...closedWorld(),
    SpreadsheetApp: { getUi: () => ({ createAddonMenu: () => menuOf(items), createMenu: subMenu }) },
  };
}

type Items = [string, string | Items][];
const shownMenu = (): Items => {
  const of = (place: 'rare' | 'last' | null): Items =>
    (MENU as readonly MenuEntry[])
      .filter((entry) => (entry.rare ? 'rare' : entry.last ? 'last' : null) === place)
      .map((entry) => [entry.label, entry.handler]);
  return [...of(null), [RARE_MENU, of('rare')], ...of('last')];
};

/** Words of the script with the file of each. A long line ends within a text, so a word may be in two pieces. */
const MARKS: readonly (readonly [word: string, source: RegExp])[] = [
  ['lockBeforeDue', /src\/core\/catalogue\/period\.ts:\d+:\d+/],
  ['unknownRequest', /src\/app\/call\.ts:\d+:\d+/],
];

describe('the bundle that is pushed', () => {
  test("loads without touching any of Google's services", () => {
    expect(() => loaded(closedWorld())).not.toThrow();
  });

  test('has a global function for every menu entry, for the trigger and for the entry point', () => {
    const bundle = loaded(closedWorld());
    for (const name of ['onInstall', 'onOpen', 'call', 'hourly', ...MENU.map((entry) => entry.handler)])
      expect(typeof bundle[name]).toBe('function');
  });

  test.each(['NONE', 'LIMITED', 'FULL'])(
    'shows its menu of at most six entries and a sub-menu when authorisation is %s',
    (authMode) => {
      const items: Items = [];
      (loaded(menuOnly(items))['onOpen'] as (event: unknown) => void)({ authMode });
      expect(items).toEqual(shownMenu());
      expect(items.findIndex(([label]) => label === RARE_MENU)).toBeLessThanOrEqual(6);
      expect(items.at(-1)).toEqual(['Hướng dẫn', 'openGuide']);
    },
  );

  test('shows its menu immediately when it is installed into an open file', () => {
    const items: Items = [];
    (loaded(menuOnly(items))['onInstall'] as (event: unknown) => void)({ authMode: 'FULL' });
    expect(items).toEqual(shownMenu());
  });

  test('opens an existing page for every menu entry', () => {
    const opened: string[] = [];
    const page = { setTitle: () => page, setWidth: () => page, setHeight: () => page };
    const bundle = loaded({
      ...closedWorld(),
      HtmlService: {
        createHtmlOutputFromFile: (file: string) => {
          opened.push(`${file}.html`);
          return page;
        },
      },
      SpreadsheetApp: { getUi: () => ({ showSidebar: () => undefined, showModalDialog: () => undefined }) },
      ScriptApp: allGranted(),
    });
    for (const entry of MENU) (bundle[entry.handler] as () => void)();
    expect([...opened].sort()).toEqual([...builtPages()].sort());
  });

  test('stays within its size, and its lines are short enough for a stack trace to name the place', () => {
    const code = builtText('code.js');
    // From 600 KB on, more parts leave the script (build/bundle/late-parts.ts).
    expect(Buffer.byteLength(code)).toBeLessThan(600 * 1024);
    const long = code.split('\n').filter((line) => line.length > 1000);
    expect(long.map((line) => line.slice(0, 80))).toEqual([]);
  });

  test('contains no province: the units of the country are stored beside it', () => {
    expect(builtText('code.js')).not.toMatch(/Ba Đình|Trường Sa/);
    expect(Object.keys((JSON.parse(builtText('catalogues.html')) as { provinces: object }).provinces)).toHaveLength(35);
  });

  test('reads no file by the content of an output, which may be a cleaned copy', () => {
    for (const code of [builtText('code.js'), ...builtParts().map(codeOf)]) expect(code).not.toMatch(/\.getContent\(/);
    expect(builtText('code.js')).toMatch(/createTemplateFromFile\(\s*"part-"\+\w+\)\.getRawContent\(\)/);
    expect(codeOf('part-set-up.html')).toMatch(/createTemplateFromFile\("catalogues"\)\.getRawContent\(\)/);
  });

  test('exposes only its entry points', () => {
    const made = Object.entries(loaded(closedWorld()))
      .filter(([, held]) => typeof held === 'function')
      .map(([name]) => name)
      .sort();
    expect(made).toEqual([...MENU.map((entry) => entry.handler), 'call', 'hourly', 'onInstall', 'onOpen'].sort());
  });

  test('every line leads back to the source from which it was made', () => {
    const code = builtText('code.js').split('\n');
    const isWhole = ([word]: readonly [string, RegExp]): boolean => code.some((line) => line.includes(word));
    const [word, source] = MARKS.find(isWhole) ?? ['no mark is whole', /^$/];
    const at = code.findIndex((line) => line.includes(word));
    const buildId = /[0-9a-f]{12}/.exec(code[0] ?? '')?.[0] ?? '';
    const place = spawnSync(
      'npx',
      ['tsx', 'build/bundle/where.ts', buildId, `${at + 1}:${(code[at] ?? '').indexOf(word) + 1}`],
      { encoding: 'utf8' },
    );
    expect(place.stdout).toMatch(source);
  });

  test('contains no syntax that Apps Script documents as a parse error', () => {
    const code = builtText('code.js');
    for (const one of [code, ...builtParts().map(codeOf)]) expect(refusedSyntax(one)).toEqual([]);
    expect(refusedSyntax('class A { #b = 1; static c = 2; static { } has(one) { return #b in one; } }')).toEqual([
      '#b',
      'static c = 2;',
      'static { }',
      '#b',
    ]);
    expect(code).not.toMatch(/\\u1e[0-9a-f]{2}/i);
  });

  test('answers an unknown request in Vietnamese and does nothing', () => {
    const world = { ...closedWorld(), console };
    const answer = JSON.parse(
      (loaded(world)['call'] as (name: string, request: string) => string)('noSuchThing', '{}'),
    ) as unknown;
    expect(answer).toEqual({
      ok: false,
      code: 'unknownRequest',
      message: 'Sổ CCHC không có yêu cầu “noSuchThing”. Hãy đóng cửa sổ này, tải lại Sổ tổng hợp rồi làm lại.',
    });
  });
});

describe.each(builtParts())('%s', (file) => {
  test('is small, and each of its exports is a request, a job or a function, as its stand-in is', () => {
    expect(Buffer.byteLength(builtText(file))).toBeLessThan(60 * 1024);
    const anything: unknown = new Proxy(() => anything, {
      get: (_, key) => (key === Symbol.toPrimitive ? () => '' : anything),
    });
    const held = new Proxy([], { get: () => anything });
    const exported = (runInNewContext(codeOf(file)) as (values: unknown) => Record<string, unknown>)(held);
    expect(Object.keys(exported).length).toBeGreaterThan(0);
    for (const value of Object.values(exported)) expect(typeof value).toMatch(/object|function/);
  });

  test('each of its lines leads back to the source', () => {
    const buildId = /[0-9a-f]{12}/.exec(builtText('code.js'))?.[0] ?? '';
    const lines = codeOf(file).split('\n');
    const asked = lines.map((_, at) => at + 1).slice(1, -3);
    const some = asked.filter((_, at) => at % Math.ceil(asked.length / 8) === 0);
    const places = some.map((line) => whereIn(`${buildId}.${file.replace('.html', '')}`, line, 80));
    expect(places.filter((place) => !/(src|node_modules)\/.*:\d+:\d+$/.test(place))).toEqual([]);
  });
});

/** Windows about no single period: their handlers take none. */
const WITHOUT_PERIOD: readonly string[] = [
  'openSetUp',
  'openHealthCheck',
  'openExportAll',
  'openUnitChanges',
  'openExplain',
  'openSelfCheck',
  'openYearProof',
  'openHandover',
  'openTable',
  'openRehearsal',
  'openGuide',
];

describe('the pages', () => {
  test.each([...new Set(MENU.map((entry) => entry.page))])(
    '%s is self-contained: no scriptlet, nothing fetched from elsewhere',
    (page) => {
      const html = builtText(`${page}.html`);
      expect(html).not.toContain('<?');
      expect(html).not.toMatch(/<link|<script[^>]+src|@import|(?:src|srcset)\s*=\s*["']?http/i);
      expect(html).toMatch(/<html lang="vi">/);
    },
  );

  test('shadow no name that an object has by itself', () => {
    const made = [...MENU.map((entry) => entry.handler), 'call', 'hourly', 'onInstall', 'onOpen'];
    expect(made.filter((name) => name in {})).toEqual([]);
  });

  test.each(MENU.map((entry) => [entry.handler]))(
    '%s opens no window on a period other than the requested one',
    (handler) => {
      const shown: string[] = [];
      const opened = (text: string): void => {
        const page = { setTitle: () => page, setWidth: () => page, setHeight: () => page };
        const bundle = loaded({
          ...closedWorld(),
          HtmlService: {
            createHtmlOutputFromFile: () => page,
            createTemplateFromFile: () => ({ getRawContent: () => text }),
            createHtmlOutput: (html: string) => {
              shown.push(html);
              return page;
            },
          },
          SpreadsheetApp: { getUi: () => ({ showSidebar: () => undefined, showModalDialog: () => undefined }) },
          ScriptApp: allGranted(),
        });
        (bundle[handler] as (period: string) => void)("2026-Q3'");
      };
      if (WITHOUT_PERIOD.includes(handler)) return opened('');
      opened('<p></p><body data-open="x"></body>');
      expect(shown).toEqual([`<p></p><body data-period="2026-Q3'" data-open="x"></body>`]);
      for (const text of ['', '<p></p>', '<body>', '<body a><body b>'])
        expect(() => opened(text)).toThrow('no one place for the period in the page');
      expect(shown).toHaveLength(1);
    },
  );

  test("reach the server only through the entry point and the menu's own handlers", () => {
    const sources = readFileSync('src/ui/call.ts', 'utf8');
    const globals = Object.keys(loaded(closedWorld()));
    expect(sources).toMatch(/\.call\(name, JSON\.stringify\(request\)\)/);
    expect(globals).toContain('call');
  });
});
