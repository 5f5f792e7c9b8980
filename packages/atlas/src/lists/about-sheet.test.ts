import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadDocument } from "../document/loaded-chain.js";
import { aboutSheet, sourceCount } from "./about-sheet.js";

const url = new URL("../../../../examples/chains/demo-40.json", import.meta.url);
const { loaded } = loadDocument(JSON.parse(readFileSync(url, "utf8")), { kind: "example", id: "demo-40" });
if (loaded === null) throw new Error("no chain");
const frame = { name: "清单", title: "缺口表", notes: [], filter: "类别：断点" };

test("the sheet says of what, of when, how reckoned and filtered, and what signs and classes mean", () => {
  const { name, rows } = aboutSheet(loaded, frame, 3, "zh");
  expect(name).toBe("说明");
  const facts = new Map(rows.map(([key, value]) => [String(key), String(value)]));
  expect(facts.get("内容")).toBe("缺口表");
  expect(facts.get("行数")).toBe("3");
  expect(facts.get("筛选")).toBe("类别：断点");
  expect(facts.get("数据截至")).toBe("2024-06-30");
  expect(facts.get("测算口径")).toBe("按本地产能");
  expect(facts.get("≥（至少）")).toContain("取最低值");
  for (const key of ["断点", "空白点", "弱点", "培育中", "待测算", "稳定", "优势", "未调查"]) {
    expect(facts.get(key)).not.toBe("");
    expect(facts.has(key)).toBe(true);
  }
});

test("without a filter it says that everything is listed; English has no Chinese words of its own", () => {
  const { rows } = aboutSheet(loaded, { ...frame, title: "Gaps", filter: "" }, 40, "en");
  expect(rows.find(([key]) => key === "Filter")?.[1]).toBe("None: everything is listed");
  const own = rows.filter(([key]) => key !== "Main source");
  expect(own.filter((row) => /[㐀-鿿]/.test(row.join("")))).toEqual([]);
});

test("sources are counted once each, records without one as well", () => {
  const record = (source?: string) => ({ id: "a", name: "a", stage: "upstream" as const, ...(source && { source }) });
  const document = { format: "liantu-chain" as const, version: 1 as const, id: "c", name: "c" };
  expect(
    sourceCount({ ...document, links: [record("甲"), record(" 甲 "), record("乙"), record(), record(" ")] }),
  ).toEqual({
    sources: 2,
    without: 2,
  });
});
