import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CellValue } from "../sheet-plan.js";
import { LongTexts, longTextNumber, MAX_CELL_TEXT, pieces, safeJson, textForCell } from "./cell-text-forms.js";
import { decodeCell } from "./decode-cell.js";
import { encodeCell } from "./encode-cell.js";
import { isSame, putBack, remainderOf } from "./remainder.js";
import { TABLE_BY_ID } from "./table.js";
import type { TableColumn } from "./table.js";

function column(table: string, id: string): TableColumn {
  const found = TABLE_BY_ID.get(table)?.columns.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

const encode = (table: string, id: string, value: unknown): CellValue =>
  encodeCell(column(table, id), value, { language: "zh", isKnownKey: () => true });
const decode = (table: string, id: string, cell: CellValue): unknown => {
  const decoded = decodeCell(column(table, id), cell);
  return decoded.kind === "value" ? decoded.value : decoded.kind === "fault" ? decoded.code : undefined;
};

describe("textForCell()", () => {
  test.each(["=1+1", "600519", " a ", "a\nb", "—", '"a"', "_x0041_", "#REF!"])("%j stands for itself", (text) => {
    expect(textForCell(text, false)).toBe(text);
  });

  test.each([
    [" ", 'json:" "'],
    ["json:1", 'json:"json:1"'],
    ["见“其他” #3", 'json:"见“其他” #3"'],
    ["a\u0000", String.raw`json:"a\u0000"`],
    ["\ud800", String.raw`json:"\ud800"`],
    ["\uffff", String.raw`json:"\uffff"`],
  ])("%j does not", (text, cell) => {
    expect(textForCell(text, false)).toBe(cell);
  });

  test("spaces at the ends are marked only where they would be lost", () => {
    expect([textForCell(" a", true), textForCell("a", true)]).toEqual(['json:" a"', "a"]);
  });
});

describe("long texts", () => {
  test("are cut into pieces that keep pairs whole, and are the text again", () => {
    const text = `a${"😀".repeat(MAX_CELL_TEXT)}`;
    expect(pieces(text).join("")).toBe(text);
    expect(
      pieces(text).every((piece) => piece.length <= MAX_CELL_TEXT && !/^\p{Surrogate}|\p{Surrogate}$/u.test(piece)),
    ).toBe(true);
    expect(pieces("")).toEqual([]);
  });

  test("are named by number where they do not fit", () => {
    const texts = new LongTexts("zh");
    expect(texts.place("a".repeat(MAX_CELL_TEXT))).toHaveLength(MAX_CELL_TEXT);
    const cell = texts.place("b".repeat(MAX_CELL_TEXT + 1));
    expect([cell, longTextNumber(cell), longTextNumber(`${cell}。`)]).toEqual(["见“其他” #1", "#1", null]);
    expect(texts.entries.map(([number]) => number)).toEqual(["#1"]);
  });
});

describe("cells", () => {
  test.each<[string, string, unknown, CellValue]>([
    ["links", "stage", "midstream", "中游"],
    ["links", "essential", false, "否"],
    ["links", "annualAdditions", null, "未知"],
    ["links", "annualAdditions", 0, 0],
    ["links", "finalDemand", { low: 0.1, base: 1e15, high: 1e21 }, "0.1 / 1000000000000000 / 1e+21"],
    ["links", "finalDemand", 0.30000000000000004, 0.30000000000000004],
    ["links", "aliases", ["甲", "乙 丙"], "甲、乙 丙"],
    ["links", "aliases", ["a,b"], 'json:["a,b"]'],
    ["links", "aliases", ["a\rb"], String.raw`json:["a\rb"]`],
    ["links", "aliases", [" a"], 'json:[" a"]'],
    ["links", "note", 'json:"x"', String.raw`json:"json:\"x\""`],
    ["projects", "stage", "building", "在建"],
    ["indicators", "value", "3", "3"],
    ["indicators", "value", 3, 3],
    ["rules.classes.anyOf", "is", "<=", "不大于"],
    ["rules.classes.anyOf", "value", true, "是"],
    ["rules.classes.anyOf", "value", "weakCoverage", "弱点覆盖率"],
    ["setAside", "value", { a: [null] }, '{"a":[null]}'],
  ])("%s %s: %j is written and read back", (table, id, value, cell) => {
    expect(encode(table, id, value)).toEqual(cell);
    expect(decode(table, id, cell)).toEqual(value);
  });

  test.each<[string, string, CellValue | Date, unknown]>([
    ["projects", "capacity", "1,234", 1234],
    ["projects", "capacity", "1,23", "not-a-number"],
    ["projects", "capacity", "１２．５", 12.5],
    ["projects", "capacity", "约3", "not-a-number"],
    ["projects", "capacity", "5%", "not-a-number"],
    ["projects", "capacity", "1e999", "not-a-number"],
    ["projects", "capacity", "e5", "not-a-number"],
    ["projects", "capacity", true, "not-a-number"],
    ["projects", "capacity", "#DIV/0!", "failed-formula"],
    ["projects", "capacity", "待定", undefined],
    ["projects", "utilisation", "８５％", 0.85],
    ["projects", "inLibrary", 1, true],
    ["projects", "inLibrary", "×", false],
    ["projects", "stage", "无", undefined],
    ["projects", "stage", "已投", "unknown-word"],
    ["projects.events", "date", "2024.3.5", "2024-03-05"],
    ["projects.events", "date", "2024-2026", "not-a-date"],
    ["links", "finalDemand", "1/2/x", "not-a-range"],
    ["links", "note", "#REF!", "#REF!"],
    ["links", "note", 12, "12"],
    ["setAside", "value", "{", "bad-json"],
  ])("%s %s: %j is read as people mean it", (table, id, cell, value) => {
    expect(decode(table, id, cell as CellValue)).toEqual(value);
  });
});

describe("remainderOf() and putBack()", () => {
  test("property: what is missing of a value, put back into the rest, gives the value", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })), fc.func(fc.boolean()), (made, isKept) => {
        const original = JSON.parse(JSON.stringify(made)) as Record<string, unknown>;
        const rebuilt = Object.fromEntries(Object.entries(original).filter(([key]) => isKept(key)));
        let value: unknown = rebuilt;
        for (const [pointer, part] of remainderOf(original, rebuilt)) value = putBack(value, pointer, part).value;
        expect(isSame(value, original)).toBe(true);
      }),
    );
  });

  test("what somebody filled in is left, and what has no place is told", () => {
    expect(putBack({ note: "新" }, "/note", "")).toEqual({ value: { note: "新" }, isPut: true });
    expect(putBack({ a: 3 }, "/a/b", 1)).toEqual({ value: { a: 3 }, isPut: false });
    expect(putBack({}, "a", 1).isPut).toBe(false);
  });

  test("hostile keys stay plain keys", () => {
    const { value } = putBack({}, "/__proto__/polluted", 1);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(safeJson(value)).toBe('{"__proto__":{"polluted":1}}');
  });
});
