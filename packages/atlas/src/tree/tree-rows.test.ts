import { analyzeChain, readChain } from "@liantu/core";
import { describe, expect, test } from "vitest";
import { exampleText } from "../../test/example-text.js";
import { laneRowKey, linkRowKey, treeRows } from "./tree-rows.js";

const { chain } = readChain(JSON.parse(exampleText("jinchang-battery")));
if (chain === null) throw new Error("no chain");
const analysis = analyzeChain(chain);
const everything = new Set(
  [...analysis.links.values()].flatMap(({ id, stage }) => [laneRowKey(stage), linkRowKey(id)]),
);

describe("treeRows()", () => {
  test("shows the lanes alone as long as nothing is unfolded, each with what it holds", () => {
    const rows = treeRows(chain, analysis, new Set(), "zh");
    expect(rows.map(({ name, level, fold }) => [name, level, fold])).toEqual([
      ["上游", 1, "closed"],
      ["中游", 1, "closed"],
      ["下游", 1, "closed"],
      ["配套", 1, "closed"],
    ]);
    expect(rows[1]?.detail).toBe("18 个环节，1 处缺口");
  });

  test("unfolded it holds every link and every project once, each numbered among its siblings", () => {
    const rows = treeRows(chain, analysis, everything, "zh");
    expect(rows.filter(({ level }) => level === 2).map(({ link }) => link)).toHaveLength(analysis.links.size);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    expect(rows.filter(({ level }) => level === 3)).toHaveLength(chain.projects.size);
    for (const row of rows) {
      const siblings = rows.filter(({ parent, level }) => parent === row.parent && level === row.level);
      expect([row.size, row.position]).toEqual([siblings.length, siblings.indexOf(row) + 1]);
    }
  });

  test("says of a link what the gap table says, and of a project its capacity under its status", () => {
    const rows = treeRows(chain, analysis, everything, "zh");
    const separator = rows.find(({ key }) => key === linkRowKey("separator"));
    expect(separator?.amounts[4]).toBe("≥ 2080 万㎡");
    const foil = rows.find(({ level, link }) => level === 3 && link === "copper-foil");
    expect(foil?.amounts.filter((text) => text !== "")).toEqual(["3 万吨"]);
    expect(foil?.amounts[1]).toBe("3 万吨");
  });

  test("speaks English", () => {
    const words = treeRows(chain, analysis, everything, "en")
      .filter(({ level }) => level < 3)
      .map(({ name, detail }) => name + detail)
      .join();
    expect(words).not.toMatch(/[一-鿿]/);
  });
});
