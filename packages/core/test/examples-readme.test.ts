import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ChainDocument } from "../src/index.js";

const folder = new URL("../../../examples/", import.meta.url);
const readme = readFileSync(new URL("README.md", folder), "utf8");
const [chinese = "", english = ""] = readme.split(/^# Examples$/mu);
const files = (kind: string): string[] => readdirSync(new URL(`${kind}/`, folder)).map((name) => `${kind}/${name}`);

/** Row of a table that links to a file. */
const rowOf = (text: string, file: string): string =>
  text.split("\n").find((line) => line.startsWith("|") && line.includes(`(${file})`)) ?? "";

describe.each([...files("chains"), ...files("templates")])("the list of examples has %s", (file) => {
  const { links, flows = [], projects = [] } = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as ChainDocument;

  test("in Chinese and in English, with the size that it has", () => {
    const zh = `${String(links.length)} 个环节、${String(flows.length)} 条供给关系`;
    const en = `${String(links.length)} links, ${String(flows.length)} flows`;
    const isTemplate = file.startsWith("templates/");
    expect(rowOf(chinese, file)).toContain(isTemplate ? zh : `${zh}、${String(projects.length)} 个项目`);
    expect(rowOf(english, file)).toContain(isTemplate ? en : `${en}, ${String(projects.length)} projects`);
  });
});

test("the list of examples has every portfolio in both languages", () => {
  const missing = files("portfolios").filter((file) => rowOf(chinese, file) === "" || rowOf(english, file) === "");
  expect(missing).toEqual([]);
});

test("every link of the list leads to a file", () => {
  const targets = Array.from(readme.matchAll(/\]\(([^)#]+)\)/gu), ([, target = ""]) => target);
  expect(targets.length).toBeGreaterThan(30);
  expect(targets.filter((target) => !existsSync(new URL(target, folder)))).toEqual([]);
});
