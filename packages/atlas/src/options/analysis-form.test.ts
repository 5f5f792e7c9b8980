import { ANALYZE_OPTIONS, ChainError, readChain } from "@liantu/core";
import type { Chain, OptionDescriptor } from "@liantu/core";
import { describe, expect, test } from "vitest";
import { analyzeWith } from "./analysis-form.js";
import { basisText } from "./basis-text.js";
import { explainError } from "./explain-error.js";
import { optionFields } from "./option-fields.js";
import type { OptionInput, OptionInputs } from "./option-fields.js";
import { readAmount } from "./read-amount.js";
import { readFields } from "./read-fields.js";

function chainOf(flows: readonly object[]): Chain {
  const { chain } = readChain({
    format: "liantu-chain",
    version: 1,
    id: "cells",
    name: "电池",
    surveyed: true,
    links: [
      { id: "lithium", name: "碳酸锂", nameEn: "Lithium carbonate", stage: "upstream", unit: "t/a" },
      { id: "cathode", name: "正极", nameEn: "Cathode", stage: "midstream", unit: "t/a" },
      { id: "cell", name: "铁锂电芯", nameEn: "LFP cells", stage: "downstream", unit: "GWh/a" },
    ],
    flows,
  });
  if (chain === null) throw new Error("the chain of the test cannot be read");
  return chain;
}

const chain = chainOf([
  { from: "lithium", to: "cathode", coefficient: 0.24 },
  { from: "cathode", to: "cell", coefficient: 2200 },
]);
const amplifying = chainOf([
  { from: "lithium", to: "cathode", coefficient: 2 },
  { from: "cathode", to: "lithium", coefficient: 1 },
]);
const inputs = (entries: Readonly<Record<string, OptionInput>>): OptionInputs => new Map(Object.entries(entries));
const target = (text: string) => inputs({ basis: "target", targets: [{ link: "cell", text }] });
const read = (entered: OptionInputs) => readFields(optionFields(ANALYZE_OPTIONS, entered), chain);

describe("optionFields()", () => {
  test("makes a field of every option that counts on the basis, at its default", () => {
    const fields = optionFields(ANALYZE_OPTIONS, new Map());
    expect(fields.map(({ kind, input }) => [kind, input])).toEqual([
      ["choice", "capacity"],
      ["choices", ["built", "under-construction"]],
      ["flag", false],
      ["choice", "signed"],
    ]);
  });

  test("shows amounts only where they count, and nothing that does not", () => {
    const kinds = optionFields(ANALYZE_OPTIONS, inputs({ basis: "target" })).map(({ kind }) => kind);
    expect(kinds).toEqual(["choice", "amounts", "choices", "choice"]);
  });

  test("makes fields of options that it has never heard of", () => {
    const label = { zh: "新", en: "New" };
    const added: OptionDescriptor[] = [
      { name: "much", flag: "much", kind: "number", label, help: label },
      { name: "where", flag: "where", kind: "link", label, help: label },
    ];
    const fields = optionFields(added, inputs({ much: "1.5", where: "cell" }));
    expect(readFields(fields, chain).options).toEqual({ much: 1.5, where: "cell" });
  });
});

describe("readFields()", () => {
  test("gives the defaults of the analysis where nothing was entered", () => {
    expect(read(new Map()).options).toEqual({
      basis: "capacity",
      demandStatuses: ["built", "under-construction"],
      matched: false,
      plannedFrom: "signed",
    });
  });

  test("reads amounts in the unit of the link or in one of their own, and leaves out what is still being typed", () => {
    const rows = [
      { link: "cell", text: "500 MWh" },
      { link: "cathode", text: "２万吨" },
      { link: "lithium", text: " " },
      { link: null, text: "7" },
    ];
    const { options } = read(inputs({ basis: "target", targets: rows }));
    expect(options?.targets).toEqual(
      new Map([
        ["cell", 0.5],
        ["cathode", 20_000],
      ]),
    );
  });

  test("gives no targets rather than none at all where no row is filled", () => {
    expect(read(inputs({ basis: "target", targets: [{ link: null, text: "" }] })).options).not.toHaveProperty(
      "targets",
    );
  });

  test("says which amount cannot be read, and in which unit it is wanted", () => {
    expect(read(target("很多")).fault).toEqual({
      link: "cell",
      message: {
        zh: expect.stringContaining("不能换算成 GWh/年"),
        en: expect.stringMatching(/^LFP cells: .* does not convert to GWh\/a\.$/),
      },
    });
  });

  test("wants at least one of several values", () => {
    expect(read(inputs({ demandStatuses: [] })).fault?.message.zh).toBe("“计入需求的状态”至少选一项。");
  });
});

test.each([
  ["10", 10],
  ["1,200.5", 1200.5],
  ["２０", 20],
  ["-5", -5],
  ["2 GWh", 2],
  ["abc", null],
  ["3 吨", null],
  ["", null],
])("readAmount(%j) in GWh/a is %j", (text, expected) => {
  expect(readAmount(text, "GWh/a")).toBe(expected);
});

describe("analyzeWith()", () => {
  test("puts what was entered into force", () => {
    expect(analyzeWith(chain, target("10")).analysis?.links.get("lithium")?.demand?.base).toBe(5280);
  });

  test("says what is wrong with an amount that the analysis refuses", () => {
    const { analysis, fault } = analyzeWith(chain, target("-5"));
    expect(analysis).toBeNull();
    expect(fault?.link).toBe("cell");
    expect(fault?.message.zh).toBe("“铁锂电芯”的数量应为不小于 0 的有限数值，现为 -5。");
    expect(fault?.message.en).toBe("LFP cells: the amount must be a finite number of at least 0, got -5.");
  });

  test("names the links of a cycle that has no solution as the map does", () => {
    const { fault } = analyzeWith(amplifying, inputs({ basis: "target", targets: [{ link: "cathode", text: "1" }] }));
    expect(fault?.message.zh).toContain("正极 → 碳酸锂 → 正极");
    expect(fault?.message.en).toContain("Cathode → Lithium carbonate → Cathode");
  });
});

describe("basisText()", () => {
  const whole = (entered: OptionInputs, locale: "zh" | "en" = "zh") => {
    const { analysis } = analyzeWith(chain, entered);
    if (analysis === null) throw new Error("no analysis");
    return basisText(analysis, locale);
  };

  test("is the basis alone by default", () => {
    expect(whole(new Map())).toEqual({ basis: "按本地产能", whole: "按本地产能", isDefault: true });
  });

  test("names targets with their amounts, and counts the rest", () => {
    expect(whole(target("20"))).toMatchObject({ whole: "按目标倒推：铁锂电芯 20 GWh/年", isDefault: false });
    expect(whole(target("20"), "en").whole).toBe("From targets: LFP cells 20 GWh/a");
    const all = ["cell", "cathode", "lithium"].map((link) => ({ link, text: "1" }));
    expect(whole(inputs({ basis: "target", targets: all })).whole).toContain("另 1 个");
  });

  test("names every other option that is not at its default, and none that does not count", () => {
    const entered = inputs({ matched: true, plannedFrom: "lead", targets: [{ link: "cell", text: "1" }] });
    expect(whole(entered).whole).toBe("按本地产能 · 供需同期 · 拟引进起算阶段：线索");
    expect(whole(inputs({ demandStatuses: ["under-construction", "built"] })).isDefault).toBe(true);
  });
});

test.each([
  [new ChainError("unknown-link", "no", { key: "x" }), "图上没有环节“x”。"],
  [new ChainError("ambiguous-credits", "no", { links: ["cell"] }), "铁锂电芯"],
  [new ChainError("invalid-rule", "no", { rule: "r", reason: "why" }), "规则“r”有误（why）。"],
  [new ChainError("unknown-unit", "unit?", { unit: "x" }), "unit?（unknown-unit）"],
])("explainError(%s)", (error, words) => {
  expect(explainError(error, chain).zh).toContain(words);
});
