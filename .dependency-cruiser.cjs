/**
 * The floors of the house: an import may only go down. core ← text ← tables ← app ← gas; ui → app (types only) and
 * text; the desk imports none of them.
 */
const may = (room, allowed) => ({
  name: `${room}-imports-only-below`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
});

module.exports = {
  forbidden: [
    may('core', []),
    may('catalog', ['core']),
    may('text', ['core']),
    may('tables', ['core', 'text']),
    may('app', ['core', 'text', 'tables', 'catalog']),
    may('gas', ['core', 'text', 'tables', 'app', 'catalog']),
    may('ui', ['text', 'app', 'core']),
    may('desk', []),
    {
      name: 'ui-takes-only-types-of-app',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/(app|core)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'recount-shares-no-code',
      comment:
        'The independent recount must not use the code that it checks. The words on the screen (text/) are not a calculation.',
      severity: 'error',
      from: { path: '^src/app/recount/' },
      to: { path: '^src/(core|tables|app)/', pathNot: '^src/app/recount/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'year-proof-shares-no-code',
      comment: 'The count of the synthetic province must not use the code that it checks.',
      severity: 'error',
      from: { path: '^src/app/year-proof/expected/' },
      to: { path: '^src/', pathNot: '^src/app/year-proof/expected/' },
    },
    {
      name: 'no-circles-in-the-desk',
      comment: 'Imports of types count too.',
      severity: 'error',
      from: { path: '^src/desk/' },
      to: { circular: true },
    },
    {
      name: 'no-circles',
      comment: 'Types count too.',
      severity: 'error',
      from: { path: '^(src|build)/', pathNot: '^src/desk/' },
      to: { circular: true },
    },
    {
      name: 'no-circles-of-values-in-the-desk',
      comment:
        'The rooms of the desk still import each other for types; without those circles no-circles covers the desk too.',
      severity: 'error',
      from: { path: '^src/desk/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'product-needs-no-node',
      severity: 'error',
      from: { path: '^src/(core|catalog|text|tables|app|gas)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'product-takes-no-package-but-preact',
      severity: 'error',
      from: { path: '^src/(core|catalog|text|tables|gas|ui)/', pathNot: '^src/ui/table-file/package-parts\\.ts$' },
      to: { path: 'node_modules', pathNot: 'node_modules/(preact|@types)/' },
    },
    {
      name: 'office-files-take-no-package-but-fflate',
      comment: 'A window unzips .xlsx and .docx in one place.',
      severity: 'error',
      from: { path: '^src/ui/table-file/package-parts\\.ts$' },
      to: { path: 'node_modules', pathNot: 'node_modules/(fflate|@types)/' },
    },
    {
      name: 'app-takes-no-package-but-valibot',
      comment: 'The body of a request is checked against a schema (src/app/request.ts).',
      severity: 'error',
      from: { path: '^src/app/' },
      to: { path: 'node_modules', pathNot: 'node_modules/(valibot|@types)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
};
