/** Tests run the TypeScript directly; swc only removes the types. Packages with ES modules only are converted too. */
const esmOnly = [
  '@borgar',
  '@formulajs',
  'numfmt',
  'hono',
  '@hono',
  'fast-check',
  'pure-rand',
  'date-holidays',
  'marked',
];
export default {
  runtime: '<rootDir>/test/support/kept-code.cjs',
  testEnvironment: '<rootDir>/test/support/quick-globals.mjs',
  globalTeardown: '<rootDir>/test/support/worker-end.mjs',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  transform: {
    '\\.(m|c)?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: false } },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper: {},
  reporters: ['default', '<rootDir>/test/support/slowest-files.mjs'],
  testSequencer: '<rootDir>/test/support/long-first.mjs',
  // The only time limit, in ms, for a busy machine: a test never judges anything by the clock.
  testTimeout: 600_000,
};
