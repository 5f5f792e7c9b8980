// @ts-check
import { defineConfig } from "vitest/config";

// The tests of the core alone, without the browser that the main configuration prepares.
export default defineConfig({
  test: { include: ["packages/core/src/**/*.test.ts", "packages/core/test/**/*.test.ts"] },
});
