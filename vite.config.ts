import path from "node:path";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { heavyParts, singleFile } from "./scripts/atlas-build.mjs";
import { launchOptions } from "./scripts/browser.mjs";

// Vitest sets VITEST before it reads this file. The app's root is its own folder; the tests' root is the repository.
const testing = Boolean(process.env["VITEST"]);
// Of thousands of clicks a browser under test loses one. What passed only at the second try is named in the summary.
const SECOND_TRY = 1;
const SCENARIOS = "packages/atlas/test/scenarios/*.test.ts";
// "source" makes @liantu/* resolve to src, so neither the app nor the tests need a build first.
const source = ["source", "module", "browser", "development|production"];

// `vite build` makes the one file that opens by double click, `vite build --mode served` the folder for a web server.
export default defineConfig(async ({ command, mode }) => ({
  root: testing ? import.meta.dirname : "packages/atlas",
  base: "./",
  plugins: [
    react(),
    heavyParts(command === "serve" ? "dev" : mode === "served" ? "served" : "single"),
    command === "build" && mode !== "served" && singleFile(),
  ],
  resolve: {
    conditions: source,
    // Its own minified form is one and a half kilobytes smaller, packed, than what becomes of its source here.
    alias:
      command === "build"
        ? [
            {
              find: /^cytoscape$/,
              replacement: path.join(import.meta.dirname, "node_modules/cytoscape/dist/cytoscape.esm.min.mjs"),
            },
          ]
        : [],
  },
  ssr: { resolve: { conditions: source.map((condition) => (condition === "browser" ? "node" : condition)) } },
  worker: { format: "iife" as const }, // a module worker from a blob: URL fails on file://
  build: {
    outDir: mode === "served" ? "dist/served" : "dist",
    // The single file stands beside the folder that is served, and is made first.
    emptyOutDir: mode === "served",
    target: "chrome90",
    sourcemap: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 8000,
  },
  server: { host: "127.0.0.1" },
  test: {
    coverage: {
      provider: "v8" as const,
      include: ["packages/*/src/**/*.{ts,tsx}"],
      exclude: ["**/*.test.*", "**/*.test-d.ts", "**/*.d.ts"],
      reportsDirectory: "reports/coverage",
      reporter: ["json-summary"],
      reportOnFailure: true,
    },
    projects: [
      {
        extends: true as const,
        test: {
          name: "node",
          setupFiles: [path.join(import.meta.dirname, "scripts/vitest-setup.mjs")],
          include: [
            "packages/*/src/**/*.test.ts",
            "packages/*/test/**/*.test.ts",
            "examples/**/*.test.ts",
            "scripts/*.test.ts",
          ],
          exclude: ["**/*.browser.test.*", SCENARIOS],
          // a busy machine is no failed test
          testTimeout: 60_000,
        },
      },
      {
        extends: true as const,
        test: {
          name: "scenarios",
          setupFiles: [path.join(import.meta.dirname, "scripts/vitest-setup.mjs")],
          include: [SCENARIOS],
          // alone with the machine, after all others: they are the work of a hand and an eye
          sequence: { groupOrder: 1 },
          maxWorkers: 1,
          retry: SECOND_TRY,
        },
      },
      {
        extends: true as const,
        // what a bundler tells Vue; without it, it complains
        define: {
          __VUE_OPTIONS_API__: "false",
          __VUE_PROD_DEVTOOLS__: "false",
          __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
        },
        // everything pre-bundled at start: a late find reloads the page in the middle of a test
        optimizeDeps: {
          include: [
            "antd",
            "antd/locale/zh_CN.js",
            "antd/locale/en_US.js",
            "cytoscape",
            "docx",
            "graphology",
            "hucre/xlsx",
            "pdfkit",
            "pinyin-pro",
            "pptxgenjs",
            "graphology-traversal",
            "react",
            "react-dom",
            "react-dom/client",
            "react/jsx-dev-runtime",
            "valibot",
            "vue",
          ],
        },
        test: {
          name: "browser",
          include: [
            "packages/*/src/**/*.browser.test.{ts,tsx}",
            "packages/*/test/**/*.browser.test.{ts,tsx}",
            "examples/**/*.browser.test.{ts,tsx}",
          ],
          retry: SECOND_TRY,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: testing ? await launchOptions() : {},
              contextOptions: { locale: "zh-CN", timezoneId: "Asia/Shanghai" },
            }),
            instances: [{ browser: "chromium" as const, viewport: { width: 1920, height: 1080 } }],
          },
        },
      },
    ],
  },
}));
