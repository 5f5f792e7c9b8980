import { readFileSync } from "node:fs";
import { analyzeChain, CLASS_NAMES, editChain, readChain } from "@liantu/core";
import type { Chain, ChainAnalysis, Localized } from "@liantu/core";
import { opportunities, scoreTargets } from "@liantu/core/planning";
import { describe, expect, test } from "vitest";
import { EVIDENCE_KINDS, LISTS_WORDS } from "../words/lists-words.js";
import { linesOf, sortedRows } from "./arrange-rows.js";
import { GAP_COLUMNS, gapListRows } from "./gap-list-rows.js";
import type { ListColumn } from "./list-column.js";
import { OPPORTUNITY_COLUMNS } from "./opportunity-columns.js";
import { opportunityRows } from "./opportunity-rows.js";
import { PROJECT_COLUMNS, projectFacets } from "./project-columns.js";
import { projectRows } from "./project-rows.js";
import { TARGET_COLUMNS, targetGroupings } from "./target-columns.js";
import { knownMark, markName, markToWrite, TARGET_MARKS } from "./target-marks.js";
import { evidenceOf, evidenceText, noteEdit, targetCounts, targetRows } from "./target-rows.js";

const CHINESE = /[㐀-鿿]/;

function example(name: string): ChainAnalysis {
  const path = new URL(`../../../../examples/chains/${name}.json`, import.meta.url);
  const { chain } = readChain(JSON.parse(readFileSync(path, "utf8")));
  if (chain === null) throw new Error("no chain");
  return analyzeChain(chain);
}

function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

const DEMO = example("demo-40");
const JINCHANG = example("jinchang-battery");

function textOf<Row>(columns: readonly ListColumn<Row>[], key: string, row: Row | undefined): string {
  const column = columns.find((one) => one.key === key);
  if (column === undefined || row === undefined) throw new Error(`there is no ${key}`);
  return column.text(row, "zh");
}

describe("columns", () => {
  // What is Chinese once the strings of the document are taken out would be a word of the columns.
  function check<Row>(analysis: ChainAnalysis, columns: readonly ListColumn<Row>[], rows: readonly Row[]): void {
    const data = stringsOf(analysis.chain.document)
      .filter((text) => CHINESE.test(text))
      .sort((a, b) => b.length - a.length);
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
    for (const column of columns) {
      for (const row of rows.slice(0, 30)) {
        const texts = [column.text(row, "en"), column.hint?.(row, "en") ?? "", String(column.value?.(row, "en") ?? "")];
        const own = texts.map((text) => data.reduce((rest, word) => rest.split(word).join(""), text));
        expect([column.key, ...own.filter((text) => CHINESE.test(text))]).toEqual([column.key]);
        const by = column.sortBy(row);
        if (typeof by === "number") expect(Number.isNaN(by)).toBe(false);
      }
    }
  }

  test("every cell of every list is in the language in use", () => {
    expect.hasAssertions();
    check(DEMO, GAP_COLUMNS, gapListRows(DEMO, "en"));
    check(DEMO, OPPORTUNITY_COLUMNS, opportunityRows(DEMO, "en"));
    check(DEMO, TARGET_COLUMNS, targetRows(DEMO, "en"));
    check(DEMO, PROJECT_COLUMNS, projectRows(DEMO.chain, "en"));
  });

  test("a separator of Jinchang lacks at least 2080 万㎡, by the example as it is published", () => {
    const row = opportunityRows(JINCHANG, "zh")[0];
    expect(row?.key).toBe("separator");
    expect(textOf(OPPORTUNITY_COLUMNS, "gap", row)).toBe("≥ 2080 万㎡");
    expect(textOf(OPPORTUNITY_COLUMNS, "projects", row)).toBe("≥ 1 个");
    expect(textOf(OPPORTUNITY_COLUMNS, "capex", row)).toBe("≥ 7280 万元");
    expect(textOf(OPPORTUNITY_COLUMNS, "land", row)).toBe("待测算");
    expect(textOf(OPPORTUNITY_COLUMNS, "buyers", row)).toContain("金拓锂电");
  });

  test("an amount that is not known sorts last whichever way, and is a word in a workbook", () => {
    const rows = gapListRows(JINCHANG, "zh");
    const demand = GAP_COLUMNS.find(({ key }) => key === "demand");
    for (const isDescending of [false, true]) {
      const known = sortedRows(rows, demand, isDescending, "zh").map((row) => row.demand !== null);
      expect(known).toEqual([...known].sort((a, b) => Number(b) - Number(a)));
    }
    const unknown = rows.find((row) => row.demand === null);
    expect(unknown && demand?.value?.(unknown, "zh")).toBe("待测算");
  });

  test("signs stand beside colours on paper", () => {
    const rows = gapListRows(DEMO, "zh");
    expect(
      textOf(
        GAP_COLUMNS,
        "class",
        rows.find(({ link }) => link.class === "blank"),
      ),
    ).toBe("◆ 空白点");
    const projects = projectRows(DEMO.chain, "zh");
    const stage = (status: string | null): string =>
      textOf(
        PROJECT_COLUMNS,
        "stage",
        projects.find(({ project }) => project.status === status),
      ).slice(0, 1);
    expect(["built", "under-construction", "planned", null].map(stage)).toEqual(["■", "◧", "□", "×"]);
  });
});

describe("opportunities", () => {
  test("stand in the order of the library, with place, formula and sources", () => {
    const rows = opportunityRows(DEMO, "zh");
    const list = opportunities(DEMO.chain);
    expect(rows.map(({ key }) => key)).toEqual(list.map(({ link }) => link));
    expect(rows.map(({ place }) => place)).toEqual(list.map((_, at) => at + 1));
    expect(textOf(OPPORTUNITY_COLUMNS, "formula", rows[0])).toBe(list[0]?.rank.formula.zh);
    expect(textOf(OPPORTUNITY_COLUMNS, "sources", rows[0])).toBe("演示数据，随机生成");
  });
});

describe("targets", () => {
  const change = (mark: string | undefined): Chain =>
    editChain(DEMO.chain, [{ kind: "change", in: "targets", key: "t2", fields: { mark } }]);

  test("a mark is known by key, in Chinese and in English, and written in Chinese", () => {
    for (const { key, name } of TARGET_MARKS) {
      for (const text of [key, name.zh, name.en]) expect(knownMark(text)?.key).toBe(key);
      expect(knownMark(markToWrite(key))?.key).toBe(key);
    }
    expect(markToWrite("")).toBeUndefined();
    expect(markToWrite("visited")).toBe("已拜访");
    expect(knownMark("等回信")).toBeNull();
    expect(markName(" 等回信 ")).toEqual({ zh: "等回信", en: "等回信" });
    expect(markName(undefined)).toBe(LISTS_WORDS.markNone);
    expect(change("已拜访").document.targets?.find(({ id }) => id === "t2")?.mark).toBe("已拜访");
  });

  test("rows stand by the score of the library", () => {
    expect(targetRows(DEMO, "zh").map(({ key }) => key)).toEqual(
      scoreTargets(DEMO.chain).map(({ target }) => target.id),
    );
    expect(textOf(TARGET_COLUMNS, "score", targetRows(DEMO, "zh")[0])).toBe("43");
  });

  test("a red line is said in the place of the score", () => {
    const chain = editChain(DEMO.chain, [
      { kind: "change", in: "targets", key: "t2", fields: { evidence: [{ kind: "黑名单", text: "列入失信名单" }] } },
    ]);
    const row = targetRows(analyzeChain(chain), "zh").find(({ key }) => key === "t2");
    expect(textOf(TARGET_COLUMNS, "score", row)).toBe("红线");
  });

  test("a remark is kept by writing and reading, and nothing is wrong with it", () => {
    const noted = editChain(DEMO.chain, [noteEdit("t2", " 三月再访 ")]);
    const { chain, issues } = readChain(JSON.parse(JSON.stringify(noted.document)));
    expect(issues.filter(({ severity }) => severity !== "info")).toEqual([]);
    if (chain === null) throw new Error("no chain");
    expect(targetRows(analyzeChain(chain), "zh").find(({ key }) => key === "t2")?.note).toBe("三月再访");
    expect(editChain(chain, [noteEdit("t2", " ")]).document.targets).toEqual(DEMO.chain.document.targets);
  });

  test("by link every link that wants somebody is shown, also without a target", () => {
    const wanting = opportunityRows(DEMO, "zh").map(({ key }) => key);
    const [byLink] = targetGroupings(DEMO, wanting);
    const lines = linesOf(targetRows(DEMO, "zh"), ({ key }) => key, byLink, new Set(), "zh");
    const groups = lines.flatMap((line) => (line.kind === "group" ? [line] : []));
    expect(groups.map(({ group }) => group)).toEqual(wanting);
    expect(groups.find(({ group }) => group === "needle-coke")).toMatchObject({
      count: 1,
      label: `针状焦 · ${CLASS_NAMES.blank.zh}`,
    });
    expect(groups.find(({ group }) => group === "bms")?.count).toBe(0);
    expect(targetCounts(DEMO.chain).get("separator")).toBe(1);
  });

  test("evidence is the newest first, its kind in words, an unknown kind as it is written", () => {
    const target = {
      id: "t",
      name: "企业",
      evidence: [
        { kind: "expansion", text: "扩产", date: "2023-05" },
        { kind: "行业会", text: "路演" },
        { kind: "visit", text: "到访", date: "2024" },
      ],
    };
    expect(evidenceOf(target).map((one) => evidenceText(one, "zh"))).toEqual([
      "2024 考察洽谈：到访",
      "2023-05 扩产：扩产",
      "行业会：路演",
    ]);
  });
});

test("projects are found by any of their facets, with unit and dates in words", () => {
  const rows = projectRows(JINCHANG.chain, "zh");
  const cells = rows.find(({ name }) => name.startsWith("2吉瓦时磷酸铁锂方形储能"));
  expect(textOf(PROJECT_COLUMNS, "capacity", cells)).toBe("2 GWh/年");
  expect(textOf(PROJECT_COLUMNS, "dates", cells)).toBe("2023-11 投产");
  for (const facet of projectFacets(JINCHANG.chain)) {
    for (const row of rows) for (const value of facet.valuesOf(row)) expect(facet.labelOf(value, "zh")).not.toBe("");
  }
});

test("the words of the lists are in both languages", () => {
  const textsOf = (value: unknown): Localized[] => {
    const words: unknown =
      typeof value === "function" ? (value as (...all: unknown[]) => unknown)("1", "2", "3") : value;
    if (typeof words !== "object" || words === null) return [];
    if ("zh" in words && "en" in words) return [words as Localized];
    return Object.values(words).flatMap(textsOf);
  };
  const all = [...textsOf(LISTS_WORDS), ...EVIDENCE_KINDS.values()];
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter(({ zh, en }) => CHINESE.test(en) || zh === "" || en === "")).toEqual([]);
});
