import { readChain } from "@liantu/core";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { readAmountCell } from "./amount-cell.js";
import { documentSheets } from "./document-sheets.js";
import { readWorkbook } from "./read-workbook.js";
import { TABLE_BY_ID } from "./table.js";

const columnOf = (id: string) => {
  const column = TABLE_BY_ID.get("projects")?.columns.find((each) => each.id === id);
  if (column === undefined) throw new Error(id);
  return column;
};
const read = (id: string, text: string, unit: string | null = "") => readAmountCell(columnOf(id), text, unit);

describe("readAmountCell()", () => {
  test.each([
    ["investment.value", "5亿元", "", { value: 5, unit: "亿元" }],
    ["investment.value", "5亿", "", { value: 5, unit: "亿元" }],
    ["investment.value", "１．２万", "", { value: 1.2, unit: "万元" }],
    ["investment.value", "5亿元", "万元", { value: 50_000 }],
    ["investment.value", "1,200万元", "亿元", { value: 0.12 }],
    ["investment.value", "300万美元", "", { value: 300, unit: "万美元" }],
    ["capacity", "1.2万", "", { value: 12_000 }],
    ["capacity", "1.2万", "t/a", { value: 12_000 }],
    ["capacity", "3万吨/年", "", { value: 3, unit: "万吨/年" }],
    ["capacity", "3万吨", "t/a", { value: 30_000 }],
    ["landMu", "120亩", null, { value: 120 }],
    ["landMu", "1.2万", null, { value: 12_000 }],
  ] as const)("%s: %s beside %j", (id, text, unit, amount) => {
    expect(read(id, text, unit)).toEqual(amount);
  });

  test.each([
    ["investment.value", "5GWh", ""],
    ["investment.value", "5亿元", "套"],
    ["investment.value", "300万美元", "万元"],
    ["investment.value", "年产值5亿元", ""],
    ["investment.value", "约5亿元", ""],
    ["investment.value", "-5亿元", ""],
    ["investment.value", "=5亿元", ""],
    ["capacity", "1.2万", "万吨/年"],
    ["capacity", "3GWh", "t/a"],
    ["capacity", "3万吨和2万吨", ""],
    ["landMu", "120吨", null],
    ["utilisation", "3万吨", null],
  ] as const)("%s: %s beside %j is none", (id, text, unit) => {
    expect(read(id, text, unit)).toBeNull();
  });
});

describe("readWorkbook(): words and amounts as people write them", () => {
  const DOCUMENT = {
    format: "liantu-chain",
    version: 1,
    id: "c",
    name: "链",
    links: [{ id: "a", name: "甲料", stage: "upstream", unit: "t/a" }],
    projects: ["p", "q"].map((id) => ({
      id,
      name: id,
      link: "a",
      stage: "signed",
      status: "planned",
      capacity: 1,
      investment: { value: 1, unit: "亿元" },
    })),
  };
  async function editedFirst(cells: Readonly<Record<string, string | null>>) {
    const { chain } = readChain(DOCUMENT);
    if (chain === null) throw new Error("no chain");
    const sheets = documentSheets(chain).map(({ name, columns, rows }) => {
      const table = [columns.map(({ head }) => head), ...rows.map((row) => [...row])];
      if (name === "项目") {
        for (const [head, value] of Object.entries(cells)) {
          const at = table[0]!.indexOf(head);
          if (at < 0) throw new Error(head);
          table[1]![at] = value;
        }
      }
      return { name, rows: table };
    });
    const { document, issues } = await readWorkbook(await writeXlsx({ sheets }));
    const found = issues.filter(({ severity }) => severity !== "info").map(({ code }) => code);
    const { projects, setAside } = document as { projects: readonly Record<string, unknown>[]; setAside?: unknown };
    return { project: projects[0], other: projects[1], found, setAside };
  }

  test.each([
    ["已投产", "operating", "built"],
    ["洽谈中", "negotiating", "planned"],
    ["正在建设", "building", "under-construction"],
    ["已签约未开工", "signed", "planned"],
  ])("阶段 %s", async (word, stage, status) => {
    const { project, other, found } = await editedFirst({ 阶段: word, 状态: word });
    expect([project?.["stage"], project?.["status"], found]).toEqual([stage, status, []]);
    expect(other?.["stage"]).toBe("signed");
  });

  test("a stage among other words is not taken, and nothing of it is lost", async () => {
    const text = "主体已封顶，存在用地问题，市工信局协调";
    const { project, found, setAside } = await editedFirst({ 阶段: text });
    expect([project?.["stage"], found]).toEqual([undefined, ["unknown-word"]]);
    expect(JSON.stringify(setAside)).toContain(text);
  });

  test("amounts with units fill the column of units, or are converted to it", async () => {
    const { project, found } = await editedFirst({ 产能: "1.2万", 总投资: "5亿元", 总投资单位: "万元" });
    expect([project?.["capacity"], project?.["investment"], found]).toEqual([
      12_000,
      { value: 50_000, unit: "万元" },
      [],
    ]);
    const open = await editedFirst({ 产能: "1.2万吨/年", 总投资: "5亿元", 总投资单位: null, "用地（亩）": "120亩" });
    expect(open.project).toMatchObject({
      capacity: 1.2,
      unit: "万吨/年",
      investment: { value: 5, unit: "亿元" },
      landMu: 120,
    });
    expect(open.found).toEqual([]);
    const wrong = await editedFirst({ 总投资: "5GWh" });
    expect(wrong.found).toContain("not-a-number");
    expect(JSON.stringify(wrong.setAside)).toContain("5GWh");
  });
});
