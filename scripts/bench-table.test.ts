import { expect, test } from "vitest";
import { composeTable, fillClaims, quotedFigure, type Result, type Row } from "./bench-table.mjs";

const machine = { cpu: "A processor", cores: 2, memoryGB: 24, system: "Linux x64", node: "v20.20.2" };
const row = (fields: Partial<Row>): Row => ({
  id: "what-if",
  what: "what if",
  scale: 200,
  size: "200 links",
  ours: { median: 1.5, least: 0.519 },
  rivals: { anew: { median: 15.4, least: 3.7 } },
  ...fields,
});
const planning: Result = {
  bench: "planning",
  date: "2026-01-02",
  load: [0.1, 1.3],
  machine,
  rows: [
    row({ scale: 2000, size: "2 000 links", ours: { median: 31.8, least: 4.6 } }),
    row({}),
    row({ id: "memory", what: "memory", unit: "MB", ours: 1234.5, rivals: {} }),
  ],
};
const layout: Result = {
  ...planning,
  bench: "layout",
  date: "2026-01-03",
  rows: [
    row({ id: "plain", ours: 10, rivals: { dot: 35, dagre: "> 60 s", "Cytoscape.js, bare": { median: 5, least: 4 } } }),
  ],
};

const cellsOf = (table: string): string[][] =>
  table
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) => line.slice(2, -2).split(" | "));

test("the table has a line for each row, those of a series by their scale, with ratio and growth", () => {
  const [head, smaller, larger, memory] = cellsOf(composeTable([planning]));
  expect(head).toHaveLength(6);
  expect(smaller).toEqual(["what if", "200 links", "1.5 ms (0.519)", "–", "anew 15.4 ms (3.7)", "10.3"]);
  // 31.8 ÷ 1.5 for ten times the links; 15.4 ÷ 31.8
  expect(larger).toEqual(["what if", "2 000 links", "31.8 ms (4.6)", "×21.2 at ×10.0", "anew 15.4 ms (3.7)", "0.484"]);
  expect(memory?.slice(2)).toEqual(["1 235 MB", "–", "–", "–"]);
});

test("several rivals share a line, and one without a figure says why", () => {
  const [, line] = cellsOf(composeTable([layout]));
  expect(line?.slice(4)).toEqual([
    "dot 35.0 ms<br>dagre > 60 s<br>Cytoscape.js, bare 5.0 ms (4.0)",
    "3.5<br>–<br>0.500",
  ]);
});

test("each machine is described once, with what was made on it, when, and at what load", () => {
  const other = { ...layout, machine: { ...machine, cpu: "Another" } };
  const lines = composeTable([planning, layout, other]).split("\n");
  expect(lines[0]).toBe(
    "- A processor, 2 cores, 24 GB of memory, Linux x64, Node v20.20.2: " +
      "planning 2026-01-02 (load 0.1 before, 1.3 after); layout 2026-01-03 (load 0.1 before, 1.3 after).",
  );
  expect(lines[1]).toContain("Another");
  expect(composeTable([])).toContain("No result is kept yet");
});

test.each([
  ["planning/what-if/200/ours", "1.5 ms"],
  ["planning/what-if/200/ratio", "10.3"],
  ["planning/what-if/2000/growth", "×21.2"],
  ["planning/what-if/200/rival", "15.4 ms"],
  ["layout/plain/200/ratio:dot", "3.5"],
  ["layout/plain/200/rival:Cytoscape.js, bare", "5.0 ms"],
  ["layout/plain/200/ratio", undefined], // which of the three
  ["layout/plain/200/ratio:dagre", undefined],
  ["layout/plain/201/ours", undefined],
  ["planning/else/200/ours", undefined],
  ["planning/what-if/200/else", undefined],
  ["growth/read/100/ours", null],
])("%s is %s", (reference, expected) => {
  expect(quotedFigure(reference, [planning, layout])).toBe(expected);
});

test("a quoted figure is the one of the table", () => {
  const page =
    "It takes <!--=planning/what-if/200/ours-->9 ms<!--/-->, <!--=layout/plain/200/ratio:dot-->1<!--/--> times.";
  const { text, faults } = fillClaims(page, [planning, layout], "");
  expect(faults).toEqual([]);
  expect(text.replaceAll(/<!--.*?-->/g, "")).toBe("It takes 1.5 ms, 3.5 times.");
  expect(fillClaims(text, [planning, layout], "")).toEqual({ text, faults: [] });
});

test("a quoted figure that no kept result has is a fault", () => {
  const page = "<!--=planning/else/200/ours-->9 ms<!--/-->";
  expect(fillClaims(page, [planning], "9 ms")).toEqual({
    text: page,
    faults: ["no kept result has planning/else/200/ours"],
  });
});

test.each([
  ["12.9 ms", "| 12.9 (8.6) |", true],
  ["12.9 ms", "| 112.9 (8.6) |", false],
  ["12.9 ms", "| 12.95 |", false],
  ["3.5", "33.5 and 3.51", false],
  ["1 213 ms", "| 1 213 |", true],
  ["213 ms", "| 1 213 |", false],
  ["1 213 ms", "| 1 213 000 |", false],
  ["much", "much", false],
])("without a kept result %s has to stand as a number in what was measured: %s", (said, measured, isThere) => {
  const page = `<!--=growth/read/1/ours-->${said}<!--/-->`;
  expect(fillClaims(page, [], measured).faults.length === 0).toBe(isThere);
});
