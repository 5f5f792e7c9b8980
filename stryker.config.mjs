// @ts-check
/**
 * What every group of the mutation tests has in common; `scripts/mutation.mjs` runs them and judges the result.
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
  ],
  // Words are data that no rule depends on; a mutated sentence is not a fault of the computation.
  mutator: { excludedMutations: ["StringLiteral"] },
  ignorePatterns: [".stryker-tmp", "dist", "docs", "examples/ledgers", "reports"],
  thresholds: { high: 90, low: 85, break: null },
  reporters: ["json"],
  jsonReporter: { fileName: process.env.MUTATION_REPORT ?? "reports/mutation.json" },
  tempDirName: ".stryker-tmp",
  concurrency: 2,
  timeoutMS: 5_000,
};
