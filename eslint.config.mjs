/** House rules that a linter can check. Others: .dependency-cruiser.cjs (floors) and test/house/ (letters, words). */
import tseslint from 'typescript-eslint';

const clockOrDice = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The core has no clock: take the moment as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The core has no clock: take the moment as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'No dice: take a seeded source as an argument.',
  },
];
const nestedTernary = {
  selector: 'ConditionalExpression ConditionalExpression ConditionalExpression',
  message: 'More than two nested choices: make it a function or a table.',
};
const bannedNames = 'helper|util|common|manager|handle|process|misc';

const namesOfTheDomain = [
  {
    selector: `:matches(FunctionDeclaration, ClassDeclaration) > Identifier.id[name=/^(${bannedNames})/i]`,
    message: 'Name it in words of the domain (docs/glossary.md).',
  },
  {
    selector: `VariableDeclarator > Identifier.id[name=/(${bannedNames.replace('|process', '')})s?$/i]`,
    message: 'Name it in words of the domain (docs/glossary.md).',
  },
];
/** Rooms in which a file and a function must have one subject. */
const formed = ['src/app', 'src/core', 'src/desk', 'src/gas', 'src/tables', 'src/text', 'src/ui', 'build'];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'out/**', '.desk/**', 'src/desk/google/**'] },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs'],
    languageOptions: { parser: tseslint.parser, parserOptions: { sourceType: 'module' } },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-empty': 'error',
      'no-fallthrough': 'error',
      'no-debugger': 'error',
      'no-self-compare': 'error',
      'no-duplicate-imports': ['error', { allowSeparateTypeImports: false }],
      'no-unreachable': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    },
  },
  { files: ['src/**/*.ts', 'src/**/*.tsx'], rules: { 'no-restricted-syntax': ['error', ...namesOfTheDomain] } },
  {
    // A longer file or function has a second subject. Rows of src/catalog are not code.
    files: formed.map((room) => `${room}/**/*.{ts,tsx}`),
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 50 }],
      'no-restricted-syntax': ['error', ...namesOfTheDomain, nestedTernary],
    },
  },
  // A test file past this length has a second subject.
  { files: ['test/**/*.ts'], rules: { 'max-lines': ['error', { max: 450 }] } },
  {
    files: ['src/core/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...namesOfTheDomain, nestedTernary, ...clockOrDice] },
  },
  {
    files: ['src/ui/**/*.tsx', 'src/ui/**/*.ts', 'src/desk/page/**/*.tsx', 'src/desk/page/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Text of the sheet enters the page as text only.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Text of the sheet enters the page as text only.',
        },
        {
          selector: "JSXAttribute[name.name='href'] Literal[value=/^#/]",
          message: "A link within the page resolves against Google's frame and does not scroll (docs/google.md, H10).",
        },
      ],
    },
  },
);
