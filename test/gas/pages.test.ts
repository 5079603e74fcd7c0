/**
 * Pages as they are pushed: they contain nothing that a reported serving pass of Google cuts or changes, and the build
 * refuses any page that does.
 */
import fc from 'fast-check';
import { scriptText } from '../../build/bundle/script-text';
import { assertServable, markupText, servableMarkup } from '../../build/bundle/servable';
import { builtPages, builtText, CATALOGUES, PROBE_PAGE, PROOF_PAGE } from './built';

const page = (script: string, head = ''): string =>
  `<!DOCTYPE html>\n<html>\n<head>${head}</head>\n<body>\n<script>\n${script}\n</script>\n</body>\n</html>\n`;

describe('the build refuses a page, with its line and the reason, that contains', () => {
  test.each([
    ['a scriptlet opening', 'x="<?"', 'a scriptlet opening <?'],
    ['an external script', 'y=\'src="//cdn.vn"\'', 'an external address'],
    ['an external style', '@import', 'an external style'],
    ['a Vietnamese letter', 'x="ố"', 'a letter beyond ASCII'],
    ['a tab', 'x="\t"', 'a letter beyond ASCII'],
    ['an HTML comment', 'x="<!-- a"', 'an HTML comment'],
    ['the end of an HTML comment', 'while(n-->0){}', 'an HTML comment'],
    ['a template', 'x=`a`', 'a backtick'],
    ['an address in quotes', 'x="http://a.vn"', 'a // as of a comment'],
    ['a comment', 'x=1// a', 'a // as of a comment'],
    ['a regular expression that ends in a slash', 'x=/a\\//', 'a // as of a comment'],
    ['a comment over lines', 'x=1/* a */', 'a /* as of a comment'],
    ['$ and a digit', 'x="$1"', 'a $ that a replacement would read'],
    ['$ and &', '$&&y', 'a $ that a replacement would read'],
    ['$ and a quote', "x='$'", 'a $ that a replacement would read'],
    ['two $', 'x="$$"', 'a $ that a replacement would read'],
    ['a long line', `x="${'a'.repeat(160)}"`, 'a line over 160 letters'],
    ['a second script', '</script><script>', 'a second closing script tag'],
  ])('%s', (_, planted, reason) => {
    expect(() => assertServable('plan', page(`y=1;\n${planted}`))).toThrow(`holds ${reason}`);
    expect(() => assertServable('plan', page(`y=1;\n${planted}`))).toThrow(/^dist\/plan\.html line \d+ holds/);
  });

  test('the script of the Picker, in every page but its own', () => {
    const loading = page('x="apis.google.com"');
    expect(() => assertServable('plan', loading)).toThrow("holds the address of Google's Picker");
    expect(() => assertServable('handover', loading)).not.toThrow();
    expect(builtPages().filter((file) => builtText(file).includes('apis.google.com'))).toEqual(['handover.html']);
  });

  test('the named line is the line of the fault', () => {
    expect(() => assertServable('plan', page('y=1;\nx=`a`'))).toThrow('dist/plan.html line 7 holds a backtick: x=`a`');
  });

  test('and accepts a page without any of it', () => {
    expect(() => assertServable('plan', page('y=1'))).not.toThrow();
  });
});

describe('a script in its safe spelling', () => {
  const value = (code: string): unknown => new Function(`${code};return result`)();
  const same = (code: string): void => {
    const safe = scriptText(code);
    assertServable('plan', page(safe));
    expect(value(safe)).toEqual(value(code));
  };

  test.each([
    ['addresses', 'var result="https://docs.google.com//a/*b*/"'],
    ['replacement texts', 'var result="a-b".replace(/(a)-(b)/,"$2-$1 $& $$ $`")'],
    ['a name with $', 'var $=1,b$1=2,result=$&&b$1'],
    ['a property with $', 'var result={$a:1}.$a'],
    ['a class with $ and /', 'var result="a$/&".match(/[$/&]+/)[0]'],
    ['a regular expression that ends in a slash', 'var result="a//".replace(/a\\//,"")'],
    ['a letter $', 'var result=/\\$1/.test("$1")'],
    ['an end of text', 'var result=/a$/.test("ba")'],
    ['tags', 'var result="<!-- a --></script><?x?>"'],
    ['Vietnamese and picture letters', 'var result="Tổng hợp 😀".replace(/[ổ😀]/gu,"")'],
    ['a long text', `var result="${'Số liệu $1 // '.repeat(60)}"`],
    ['a text after return', `var result=(function(){return"${'a b '.repeat(90)}"})()`],
    ['a long text as a part of a sum', `var result=1+"${'a b '.repeat(90)}".length`],
    ['a quote, a backslash, lines', 'var result="\\"\\\\\\n\\r\\t\\u2028\\0"'],
    ['many short texts', `var result=[${Array.from({ length: 200 }, (_, n) => `"ố${n}"`).join(',')}]`],
    ['a division and a regular expression', 'var a=4,g=2,result=[a/g/1,a/ +/2/.test("2")]'],
    ['a line that needs its end', 'var a=1\nvar result=a\n++a'],
  ])('keeps %s', (_, code) => same(code));

  test('keeps any text', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: fc.constantFrom('/', '*', '$', '`', '&', "'", '"', '\\', '1', '<', '!', '-', '>', '?', 'ố') }),
    );
    fc.assert(
      fc.property(texts, texts, (one, two) =>
        same(`var result=[${JSON.stringify(one)},${JSON.stringify(two)},{"k":${JSON.stringify(two)}}]`),
      ),
    );
  });

  test('is refused where it cannot be parsed', () => {
    expect(() => scriptText('var a=;')).toThrow('page script:');
  });

  test('a template is kept, and its page is refused', () => {
    expect(() => assertServable('plan', page(scriptText('var a=`x`')))).toThrow('a backtick');
  });
});

test('markup is written in ASCII and short lines', () => {
  const text = `${'Sổ tổng hợp '.repeat(40)}<b>&amp;</b>`;
  expect(servableMarkup(text)).toMatch(/^(?:[\x20-\x7e]{1,160}\n)+[\x20-\x7e]{1,160}$/);
  expect(servableMarkup(text).replace(/\n/g, ' ')).toBe(
    text.replace(/[^\x20-\x7e]/gu, (letter) => `&#${letter.codePointAt(0)};`),
  );
  expect(markupText('a < b & ố')).toBe('a &#60; b &#38; &#7889;');
});

describe('dist', () => {
  test.each([...builtPages(), PROOF_PAGE, CATALOGUES])('%s passes', (file) => {
    expect(() => assertServable(file.replace('.html', ''), builtText(file))).not.toThrow();
  });

  test.each([...builtPages(), PROBE_PAGE, PROOF_PAGE])('%s is under 60 KB', (file) => {
    expect(Buffer.byteLength(builtText(file))).toBeLessThan(60 * 1024);
  });

  const scripted = builtPages().filter((file) => builtText(file).includes('<script'));
  test.each(scripted)('%s shows a sentence before its script runs', (file) => {
    expect(builtText(file).replace(/\s+/g, ' ')).toContain(markupText('Đang mở…'));
  });
});
