import { readFileSync } from "node:fs";
import { analyzeChain, readChain } from "@liantu/core";
import { expect, test } from "vitest";
import { projectRule } from "../words/count-words.js";
import { projectCount } from "./project-count.js";

function countOf(document: object) {
  const { chain } = readChain(document);
  if (chain === null) throw new Error("no chain");
  return projectCount(analyzeChain(chain));
}

test("what is on the map, what does not count and what is not counted twice make up the records", () => {
  const project = (id: string, more: object) => ({ id, link: "a", name: id, status: "built", ...more });
  const count = countOf({
    format: "liantu-chain",
    version: 1,
    id: "c",
    name: "c",
    links: [{ id: "a", name: "a", stage: "upstream", unit: "t/a" }],
    projects: [
      project("whole", { capacity: 9 }),
      project("one", { capacity: 4, parent: "whole" }),
      project("two", { capacity: 5, parent: "whole" }),
      project("lead", { stage: "lead", status: undefined }),
      project("ended", { stage: "terminated", status: undefined }),
    ],
  });
  expect(count).toEqual({ recorded: 5, inactive: 1, twice: 1, shown: 3 });
  expect(projectRule(count)).toEqual({
    zh: "共记录 5 个项目：图上 3 个；暂缓、终止或状态不明 1 个；分期与总项目不重复计 1 个",
    en: "5 projects recorded: 3 on the map; 1 on hold, ended or unclear; 1 not counted twice beside phases",
  });
});

test("where every record is on the map, nothing has to be said", () => {
  expect(projectRule({ recorded: 2, inactive: 0, twice: 0, shown: 2 })).toBeNull();
});

test.each(["demo-40", "jinchang-battery"])("%s: the records of the file, one by one", (name) => {
  const url = new URL(`../../../../examples/chains/${name}.json`, import.meta.url);
  const document = JSON.parse(readFileSync(url, "utf8")) as { projects: readonly object[] };
  const { recorded, inactive, twice, shown } = countOf(document);
  expect(recorded).toBe(document.projects.length);
  expect(inactive + twice + shown).toBe(recorded);
});
