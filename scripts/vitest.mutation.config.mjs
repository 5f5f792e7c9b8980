// @ts-check
/**
 * Vitest as the mutation tests run it: the tests of the core alone, without the browser that the main configuration
 * prepares. MUTATION_TESTS narrows them to what covers one group, see `scripts/mutation.mjs`.
 */
import { defineConfig } from "vitest/config";

const { MUTATION_TESTS = "packages/core/src/**/*.test.ts,packages/core/test/**/*.test.ts" } = process.env;

/**
 * Gives a test file that cannot be loaded one failed test. Stryker looks at tests only: without it, a mutant that makes
 * a file throw while it is loaded would count as survived.
 *
 * @type {import("vitest/reporters").Reporter}
 */
const failedFilesAsTests = {
  onTestModuleCollected(module) {
    // Stryker reads the raw tasks behind Vitest's own view of them.
    const { task: file } = /** @type {{ task: import("vitest").RunnerTestFile }} */ (/** @type {unknown} */ (module));
    const { result } = file;
    if (result?.state !== "fail" || file.tasks.length > 0) return;
    const test = {
      id: `${file.id}_load`,
      type: "test",
      name: "loads",
      mode: "run",
      file,
      suite: file,
      result,
      meta: {},
    };
    file.tasks.push(/** @type {import("vitest").RunnerTestCase} */ (/** @type {unknown} */ (test)));
  },
};

export default defineConfig({
  test: {
    include: MUTATION_TESTS.split(","),
    setupFiles: ["./scripts/vitest-setup.mjs"],
    reporters: [failedFilesAsTests],
    // a slow machine must not count as a failed test; what never ends is Stryker's to stop
    testTimeout: 120_000,
  },
});
