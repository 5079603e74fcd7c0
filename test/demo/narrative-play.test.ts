/**
 * The report texts that the players write: every required heading of both programmes, with the figures that the unit
 * typed.
 */
import { khanhHoa2019 } from '../../src/catalog/khanh-hoa-2019';
import { khanhHoa2026 } from '../../src/catalog/khanh-hoa-2026';
import { choiceLabel } from '../../src/text/books/unit-book';
import { dice, figuresFor, typedNumber } from '../../build/play/figures';
import { at, type Sheet } from '../../build/play/mistakes';
import { planNarrative } from '../../build/play/narrative-text';

describe.each([khanhHoa2019, khanhHoa2026])('in the programme of $province.year', (catalogue) => {
  const written = (seed: number): { readonly sheet: Sheet; readonly texts: readonly string[] } => {
    const luck = dice(seed);
    const asked = catalogue.indicators.filter((one) => one.kind?.type === 'count' || one.kind?.type === 'decimal');
    const sheet: Sheet = new Map(
      [...figuresFor(catalogue.indicators, new Set(asked.map((one) => one.code)), luck)].map(([code, figure]) => [
        at('indicator', code, 'value'),
        typedNumber(figure, luck),
      ]),
    );
    catalogue.tasks.forEach((task, n) =>
      sheet.set(at('task', task.id, 'state'), choiceLabel(n % 3 === 0 ? 'done' : 'doing')),
    );
    planNarrative(new Map(catalogue.headings.map((one) => [one.code, 1])), {
      catalogue,
      sheet,
      luck,
      periodName: 'kỳ báo cáo',
    });
    return { sheet, texts: [...sheet].filter(([key]) => key.startsWith('narrative|')).map(([, text]) => text) };
  };

  test.each([1, 2, 3])('every required heading is written within its length, seed %i', (seed) => {
    const { sheet } = written(seed);
    for (const one of catalogue.headings.filter((heading) => heading.asked && heading.required)) {
      const text = sheet.get(at('narrative', one.code, 'text')) ?? '';
      expect([one.code, text.length > 40, text.length <= one.longest, text.normalize('NFC') === text]).toEqual([
        one.code,
        true,
        true,
        true,
      ]);
    }
  });

  test.each([1, 2, 3])('each figure in the text was typed by the unit, seed %i', (seed) => {
    const { sheet, texts } = written(seed);
    const quoted = texts.flatMap((text) =>
      [...text.matchAll(/(?:: |; )([^:;]+): ([\d.,]+) /g)].map(([, label = '', figure = '']) => ({
        label: label.trim(),
        figure,
      })),
    );
    expect(quoted.length).toBeGreaterThan(15);
    const strange = quoted.filter(
      ({ label, figure }) =>
        !catalogue.indicators.some(
          (one) =>
            one.label.toLocaleLowerCase('vi') === label.toLocaleLowerCase('vi') &&
            sheet.get(at('indicator', one.code, 'value')) === figure,
        ),
    );
    expect(strange).toEqual([]);
  });

  test('the done tasks in the text are those of the form', () => {
    const done = catalogue.tasks.filter((_, n) => n % 3 === 0).length;
    expect(
      written(1).texts.some((text) => text.includes(`hoàn thành ${done}/${catalogue.tasks.length} nhiệm vụ`)),
    ).toBe(true);
  });
});
