/**
 * Everything that the documentation names exists: links and their headings, paths of the repository, pictures, npm
 * scripts, cited documents.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts);

function filesUnder(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(join(root, path)).isDirectory()) return path === 'src/desk/google' ? [] : filesUnder(path, ending);
    return ending.test(name) ? [path] : [];
  });
}

/** The anchor that GitHub makes of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

const anchorsOf = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/^#{1,6} (.*)$/gm)].map(([, heading = '']) => anchorOf(heading));

/** Relative links and pictures that lead nowhere. Links to other sites are not followed. */
function brokenLinks(path: string, markdown: string): string[] {
  return [...markdown.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [file = '', anchor] = target.split('#');
      const to = file === '' ? path : normalize(join(dirname(path), file));
      if (!existsSync(join(root, to))) return true;
      const inside = file === '' ? markdown : to.endsWith('.md') ? read(to) : '';
      return anchor !== undefined && !anchorsOf(inside).includes(decodeURIComponent(anchor));
    });
}

/**
 * Paths of the repository in code spans that do not exist. A pattern such as `test/core/*.test.ts` means its folder.
 */
function missingPaths(markdown: string): string[] {
  return [...markdown.matchAll(/(?<![\w/.-])(?:src|build|test|docs|\.ci|\.github)\/[\w./*-]*\w\/?/g)]
    .map(([path]) => path)
    .filter((path) => !existsSync(join(root, path.includes('*') ? dirname(path) : path)));
}

/** Scripts that are named but are not in package.json. */
function missingScripts(markdown: string): string[] {
  return [...markdown.matchAll(/\bnpm (?:run ([\w:-]+)|(test|start)\b)/g)]
    .map(([, run, short]) => run ?? short ?? '')
    .filter((script) => !scripts.includes(script));
}

/**
 * Documents cited in a comment or in prose (links have their own test) that exist neither beside the file, nor at the
 * written path, nor in docs/sources.
 */
function missingCitations(path: string, source: string): string[] {
  return [...source.replace(/\[[^\]]*\]\([^)]*\)/g, '').matchAll(/(?<![\w*<>}-])[\w./-]*[\w-]+\.md\b/g)]
    .map(([cited]) => cited)
    .filter((cited) => !existsSync(join(root, cited)) && !existsSync(join(root, dirname(path), cited)));
}

const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...filesUnder('docs', /\.md$/),
  ...filesUnder('src', /\.md$/),
  ...filesUnder('test', /\.md$/),
];
const guides = documents.filter((path) => !/^(?:src|test)\//.test(path));
const sources = [
  ...documents,
  ...['src', 'build', 'test'].flatMap((folder) => filesUnder(folder, /\.(?:ts|tsx|json)$/)),
  'eslint.config.mjs',
  'jest.config.mjs',
].filter((path) => path !== 'test/house/docs.test.ts');

test.each(documents)('every link of %s leads somewhere', (path) => {
  expect(brokenLinks(path, read(path))).toEqual([]);
});

test.each(guides)('every path and every npm script that %s names exists', (path) => {
  expect([...missingPaths(read(path)), ...missingScripts(read(path))]).toEqual([]);
});

test('every picture is shown somewhere and is taken by npm run pictures', () => {
  const pictures = readdirSync(join(root, 'docs/screenshots')).sort();
  const shown = guides.flatMap((path) =>
    [...read(path).matchAll(/screenshots\/([\w-]+\.png)/g)].map(([, name]) => name),
  );
  const taken = [
    ...read('test/browser/pictures.shots.ts').matchAll(/(?:shot|sidebar)\(page, (?:'[^']*', )?'([\w-]+)'/g),
  ];
  expect([...new Set(shown)].sort()).toEqual(pictures);
  expect(taken.map(([, name]) => `${name}.png`).sort()).toEqual(pictures);
});

test('every document that a comment or a document cites is in the repository', () => {
  expect(sources.flatMap((path) => missingCitations(path, read(path)).map((cited) => `${path}: ${cited}`))).toEqual([]);
});

test('the README names the commands that a newcomer and a developer need', () => {
  for (const command of ['npm ci && npm run demo', 'npm ci && npm test', 'npm start', 'npm run check', 'npm run bench'])
    expect(read('README.md')).toContain(command);
});

describe('a planted offender is found', () => {
  test('in links, pictures and headings', () => {
    const markdown =
      '[a](docs/none.md) ![b](docs/none.png) [c](README.md#none) [d](#here) [e](https://a.vn/none.md)\n# Here\n';
    expect(brokenLinks('README.md', markdown)).toEqual(['docs/none.md', 'docs/none.png', 'README.md#none']);
  });

  test('in paths and scripts', () => {
    expect(missingPaths('`src/core/none.ts`, `src/core/`, `test/core/*.none.ts`, https://a.vn/src/none')).toEqual([
      'src/core/none.ts',
    ]);
    expect(missingScripts('`npm run none`, `npm run check`, `npm test`')).toEqual(['none']);
  });

  test('in a citation', () => {
    const comment = '/** none.md §3; docs/README2.md; src/desk/README.md; see NOTES.md */';
    expect(missingCitations('test/desk/values/typed.table.ts', comment)).toEqual(['none.md', 'docs/README2.md']);
  });
});
