import path from "node:path";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { viteSingleFile } from "vite-plugin-singlefile";
import { defineConfig } from "vitest/config";
import { launchOptions } from "./scripts/browser.mjs";

// Vitest sets VITEST before it reads this file. The app's root is its own folder; the tests' root is the repository.
const testing = Boolean(process.env["VITEST"]);
// "source" makes @liantu/* resolve to src, so neither the app nor the tests need a build first.
const source = ["source", "module", "browser", "development|production"];

export default defineConfig(async ({ command }) => ({
  root: testing ? import.meta.dirname : "packages/atlas",
  base: "./",
  plugins: [react(), command === "build" && viteSingleFile({ removeViteModuleLoader: true })],
  resolve: { conditions: source },
  ssr: { resolve: { conditions: source.map((condition) => (condition === "browser" ? "node" : condition)) } },
  worker: { format: "iife" as const }, // a module worker from a blob: URL fails on file://
  build: { outDir: "dist", emptyOutDir: true, target: "chrome90", sourcemap: false, chunkSizeWarningLimit: 4000 },
  server: { host: "127.0.0.1" },
  test: {
    projects: [
      {
        extends: true as const,
        test: {
          name: "node",
          setupFiles: [path.join(import.meta.dirname, "scripts/vitest-setup.mjs")],
          include: ["packages/*/src/**/*.test.ts", "packages/*/test/**/*.test.ts"],
          exclude: ["**/*.browser.test.*"],
        },
      },
      {
        extends: true as const,
        // everything pre-bundled at start: a late find reloads the page in the middle of a test
        optimizeDeps: {
          include: [
            "antd",
            "antd/locale/zh_CN.js",
            "antd/locale/en_US.js",
            "cytoscape",
            "graphology",
            "pdfkit",
            "graphology-traversal",
            "react",
            "react-dom",
            "react-dom/client",
            "react/jsx-dev-runtime",
            "valibot",
          ],
        },
        test: {
          name: "browser",
          include: ["packages/*/src/**/*.browser.test.{ts,tsx}", "packages/*/test/**/*.browser.test.{ts,tsx}"],
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
