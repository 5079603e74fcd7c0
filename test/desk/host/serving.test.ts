/**
 * What the desk changes in a page before it is shown in a window: by default everything that was ever reported of
 * Google's serving pass, each cut by itself.
 */
import { served, STRICT_SERVING, type ServingCut } from '../../../src/desk/script/serving';
import { OFFICE, bundleWith, newSpreadsheet, person, smallDesk, value } from './support/small-desk';

const page = (code: string): string => `<p>//</p><script>${code}</script>`;

describe('a cut', () => {
  test.each([
    ['templates', 'a(`https://x.vn`)\nb', 'a(`https:\nb'],
    ['templates', 'a("https://x.vn")\nb', 'a("https://x.vn")\nb'],
    ['templates', "a('//')/* c */\nb", "a('//')\nb"],
    ['strings', 'a("https://x.vn")\nb', 'a("https:\nb'],
    ['strings', 'a("/*");b("*/")', 'a("")'],
    ['htmlComments', 'a("<!-- b -->")', 'a("")'],
    ['longLines', `${'a'.repeat(501)}\nb`, `${'a'.repeat(500)}\nb`],
    ['replacement', 'a.replace(/(b)/,"<$1>$$")', 'a.replace(/(b)/,"<{{page}}>$")'],
    ['replacement', 'a$&&b', 'a{{page}}&b'],
    ['charset', 'a("ố")', 'a("á»\u0091")'],
  ] as const)('%s makes of %s', (cut, code, left) => {
    expect(served(page(code), [cut])).toBe(page(left));
  });

  test('of the charset takes its tag away', () => {
    expect(served('<head><meta charset="utf-8"><title>a</title></head>', ['charset'])).toBe(
      '<head><title>a</title></head>',
    );
  });
});

const CODE = `function show(file) { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(file)); }
  function showText(text) { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(text)); }
  function raw(file) { return HtmlService.createTemplateFromFile(file).getRawContent(); }
  function evaluate(file) { return HtmlService.createTemplateFromFile(file).evaluate(); }
  function content(file) { return HtmlService.createHtmlOutputFromFile(file).getContent(); }
  function ownContent(text) { return HtmlService.createHtmlOutput(text).getContent(); }`;
const PAGE = '<!-- a --><p>Chào</p><script>f("//")</script>';

function shown(fn: string, argument: string, serving?: readonly ServingCut[]): unknown {
  const desk = smallDesk({
    bundleDir: bundleWith(CODE, undefined, { 'panel.html': PAGE }),
    ...(serving === undefined ? {} : { serving }),
  });
  value(desk, fn, [argument], { activeSpreadsheetId: newSpreadsheet(desk, person(OFFICE)) });
  return (desk.lastUi[0] as { readonly html?: string } | undefined)?.html;
}

test('a window gets its page with every cut, unless the desk is asked for less', () => {
  expect(shown('show', 'panel')).toBe('<p>ChÃ\u00a0o</p><script>f("</script>');
  expect(shown('showText', PAGE)).toBe(shown('show', 'panel'));
  expect(shown('show', 'panel', ['htmlComments'])).toBe('<p>Chào</p><script>f("//")</script>');
  expect(shown('show', 'panel', [])).toBe(PAGE);
  expect(STRICT_SERVING).toHaveLength(6);
});

describe('the text of a file', () => {
  const desk = smallDesk({
    bundleDir: bundleWith(CODE, undefined, {
      'panel.html': PAGE,
      'words.html': '{"a":"b//c"}',
      'ask.html': '<?= 1 ?>',
    }),
  });

  test('as a template is what was pushed, scriptlets included', () => {
    expect(value(desk, 'raw', ['panel'])).toBe(PAGE);
    expect(value(desk, 'raw', ['words'])).toBe('{"a":"b//c"}');
    expect(value(desk, 'raw', ['ask'])).toBe('<?= 1 ?>');
    expect(() => value(desk, 'raw', ['absent'])).toThrow('No HTML file named absent was found.');
  });

  test('as the content of an output is a cleaned copy, and none of what is no page', () => {
    expect(value(desk, 'content', ['panel'])).toBe('<p>ChÃ\u00a0o</p><script>f("</script>');
    expect(() => value(desk, 'content', ['words'])).toThrow('Malformed HTML content');
    expect(value(desk, 'ownContent', [PAGE])).toBe(PAGE);
  });

  test('is not evaluated here', () => {
    expect(() => value(desk, 'evaluate', ['ask'])).toThrow('chưa mô phỏng: HtmlTemplate.evaluate');
  });
});
