// @ts-check
import { defineConfig } from "vitest/config";

// The tests of the core alone, without the browser that the main configuration prepares. MUTATION_TESTS narrows them to what
// covers one folder: a mutant in code that runs while tests are loaded costs a run of all of them.
const { MUTATION_TESTS = "packages/core/src/**/*.test.ts,packages/core/test/**/*.test.ts" } = process.env;

export default defineConfig({
  test: { include: MUTATION_TESTS.split(","), setupFiles: ["./scripts/vitest-setup.mjs"] },
});
