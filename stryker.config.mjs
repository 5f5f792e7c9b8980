// @ts-check
/**
 * Mutation testing of what computes: `npm run test:mutation`, or one folder with `-- --mutate 'packages/core/src/graph/**'`.
 */
export default {
  packageManager: "npm",
  plugins: ["@stryker-mutator/vitest-runner"],
  testRunner: "vitest",
  vitest: { configFile: "scripts/vitest.mutation.config.mjs", related: true },
  coverageAnalysis: "perTest",
  mutate: [
    "packages/core/src/analysis/**/*.ts",
    "packages/core/src/graph/**/*.ts",
    "packages/core/src/quantity/**/*.ts",
    "!**/*.test.ts",
    "!**/*.corpus.ts",
  ],
  // Words are data that no rule depends on; a mutated sentence is not a fault of the computation.
  mutator: { excludedMutations: ["StringLiteral"] },
  ignorePatterns: ["dist", "docs", "examples/ledgers"],
  thresholds: { high: 90, low: 85, break: 85 },
  reporters: ["clear-text", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: true },
  jsonReporter: { fileName: "reports/mutation.json" },
  tempDirName: ".stryker-tmp",
  concurrency: 2,
  timeoutMS: 20_000,
};
