/** The two words in formulas, as keyboards spell them: the sheet takes what the add-in's own reading takes. */
import { readCell } from '../../../src/core/reading/read-cell';
import { isNothing } from '../../../src/tables/unit-book/amounts';
import { spellings } from '../../../src/tables/unit-book/formulas/formula';

test('a text is spelt composed, with its tone apart, and with every mark apart', () => {
  expect(spellings('Không áp dụng')).toEqual([
    'Không áp dụng',
    'Không a\u0301p du\u0323ng',
    'Không áp dụng'.normalize('NFD'),
  ]);
  expect(spellings('ộ')).toEqual(['ộ', 'ô\u0323', 'o\u0323\u0302']);
  expect(spellings('khong')).toEqual(['khong']);
});

test('each spelling is in the formula, and is read as the word by the record', () => {
  for (const words of spellings('Không phát sinh')) {
    expect(isNothing('A1')).toContain(`|${words.toLowerCase()}|`);
    expect(readCell({ content: words, shown: words }, { type: 'count' }, { choices: new Map() })).toEqual({
      is: 'value',
      value: { kind: 'notArisen' },
    });
  }
});
