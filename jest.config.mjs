/** Tests run the TypeScript as it is; swc only takes the types away. Packages that ship ES modules alone go through it too. */
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
  testEnvironment: 'node',
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
  // A ceiling for a crowded machine, in ms, and the only one: nothing here is judged by the clock.
  testTimeout: 600_000,
};
