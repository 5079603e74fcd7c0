/** The window *Hướng dẫn* as it is built from docs/vi: it contains every guide, fetches nothing, and stays small. */
import { readFileSync } from 'node:fs';
import { assertSmall, guideOf } from '../../build/bundle/guide-page';
import { builtText } from './built';

const GUIDES = ['so-noi-vu', 'don-vi', 'co-quan-chu-tri', 'lanh-dao'];
const source = (name: string): string => readFileSync(`docs/vi/${name}.md`, 'utf8');

/** Markup as a browser reads it: numeric character references become letters, new lines become spaces. */
const asRead = (html: string): string =>
  html.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replace(/\n/g, ' ');

describe('the built page', () => {
  const html = asRead(builtText('guide.html'));

  test('has a fold for every role, and only the first is open', () => {
    expect([...html.matchAll(/<summary><b>(.*?)<\/b>/g)].map(([, role]) => `# ${role}`)).toEqual(
      GUIDES.map((name) => source(name).split('\n')[0]),
    );
    expect(html.match(/<details name="role" open>/g)).toHaveLength(1);
  });

  test.each(GUIDES)('has every section of %s', (name) => {
    const sections = [...source(name).matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    expect(sections.length).toBeGreaterThan(1);
    for (const section of sections) expect(html).toContain(`<h2>${section}</h2>`);
  });

  test('has the table of typed texts and what Google stores', () => {
    expect(html).toContain('<td><code>8/8</code> ở ô số đếm</td>');
  });

  test('has no picture, no link, no script, and is NFC', () => {
    expect(html).not.toMatch(/<(?:img|a|script|iframe|link)\b/);
    expect(html).toBe(html.normalize('NFC'));
  });
});

describe('a guide', () => {
  test('loses its pictures and keeps the words of its links', () => {
    const { role, html } = guideOf('# Vai trò\n\n![Hình](a.png)\n\nXem [hướng dẫn](https://a.example/b).\n');
    expect(role).toBe('Vai trò');
    expect(html).toBe('<p>Xem hướng dẫn.</p>\n');
  });

  test('is refused with raw HTML, or without a role', () => {
    expect(() => guideOf('# Vai trò\n\n<img src="https://a.example/b.png">\n')).toThrow('raw HTML');
    expect(() => guideOf('Không có vai trò')).toThrow('heading');
  });

  test('is refused when the page grows over 60 KB', () => {
    expect(() => assertSmall('ạ'.repeat(20 * 1024))).not.toThrow();
    expect(() => assertSmall('ạ'.repeat(20 * 1024 + 1))).toThrow('at most 61440');
  });
});
