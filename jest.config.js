const sources = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
];

const common = {
  testEnvironment: '<rootDir>/tests/jest/environment.ts',
  runtime: '<rootDir>/tests/jest/runtime.cjs',
  transform: { '\\.[jt]sx?$': sources },
  moduleNameMapper: { '^eld/extrasmall$': '<rootDir>/node_modules/eld/src/entries/static.extrasmall.js' },
};

export default {
  maxWorkers: 2,
  testSequencer: '<rootDir>/tests/jest/sequencer.js',
  forceExit: true,
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'parts',
      testMatch: ['<rootDir>/tests/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/browser/'],
    },
    {
      ...common,
      displayName: 'browser',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/support/browser-setup.ts',
    },
  ],
};
