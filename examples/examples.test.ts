import { readdirSync, readFileSync } from "node:fs";
import { format } from "node:util";
import { afterEach, expect, test, vi } from "vitest";

const folder = new URL("./", import.meta.url);
const programs = import.meta.glob<unknown>(["./*.ts", "!./*.test.ts"]);
const outputs = readdirSync(new URL("output/", folder)).filter((name) => name.endsWith(".txt"));

afterEach(() => {
  vi.restoreAllMocks();
});

test("there is a program for every output", () => {
  expect(outputs.map((name) => `./${name.slice(0, -4)}.ts`).sort()).toEqual(Object.keys(programs).sort());
  expect(outputs.length).toBeGreaterThanOrEqual(12);
});

test.each(Object.keys(programs))("%s prints what is kept", { timeout: 60_000 }, async (path) => {
  let printed = "";
  const collect = (...words: unknown[]): void => void (printed += `${format(...words)}\n`);
  vi.spyOn(console, "log").mockImplementation(collect);
  vi.spyOn(console, "error").mockImplementation(collect);
  await programs[path]!();
  const kept = readFileSync(new URL(path.replace("./", "output/").replace(/ts$/, "txt"), folder), "utf8");
  expect(printed).toBe(kept.replaceAll("\r\n", "\n"));
});

test.each(Object.keys(programs))("%s is short and says what it shows", (path) => {
  const text = readFileSync(new URL(path, folder), "utf8");
  expect(text).toMatch(/^\/\*\* [^:\n]* · [^\n]*: [^\n]* \*\/\n/u);
  expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(40);
});
