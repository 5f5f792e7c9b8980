import { MEASURES } from "@liantu/core";
import { describe, expect, test } from "vitest";
import { capturedRun, cellChain } from "../../test/captured-run.js";
import { displayWidth } from "../text/east-asian-width.js";

const files = { "chain.json": cellChain() };

function required(id: string): string[] {
  const options = MEASURES.find((measure) => measure.id === id)?.options ?? [];
  return options
    .filter(({ isRequired }) => isRequired)
    .flatMap(({ flag, kind }) => [`--${flag}`, kind === "link" ? "carbonate" : "电芯=10"]);
}

async function measured(...argv: string[]): Promise<Record<string, unknown>> {
  const { code, out } = await capturedRun(["measure", ...argv, "chain.json", "--json"], files);
  expect(code).toBe(0);
  return JSON.parse(out) as Record<string, unknown>;
}

describe("liantu measure", () => {
  test.each([[["measure"]], [["measure", "chain.json"]], [["measure", "-"]]])("%j lists the measures", async (argv) => {
    const { code, out } = await capturedRun(argv);
    expect(code).toBe(0);
    for (const { id, name, unit, meaning } of MEASURES) {
      expect(out).toContain(`  ${id} `);
      for (const words of [name.zh, unit.zh, meaning.zh]) expect(out.replaceAll(/\n\s+/gu, "")).toContain(words);
    }
  });

  test("lists the measures as JSON", async () => {
    const { out } = await capturedRun(["measure", "--json"]);
    const { measures } = JSON.parse(out) as { measures: Record<string, unknown>[] };
    expect(measures.map(({ id }) => id)).toEqual(MEASURES.map(({ id }) => id));
    expect(Object.keys(measures[0] ?? {})).toEqual(["id", "name", "unit", "meaning", "options", "call", "source"]);
  });

  test.each(MEASURES.map(({ id }) => id))("%s fits the terminal in both languages", async (id) => {
    for (const lang of ["zh", "en"]) {
      for (const columns of [40, 80, 120]) {
        const argv = ["measure", id, "chain.json", "--lang", lang, ...required(id)];
        const { code, out, err } = await capturedRun(argv, files, columns);
        expect({ code, err }).toEqual({ code: 0, err: "" });
        expect(out).not.toMatch(/undefined|NaN|\[object/u);
        expect(out).toContain(lang === "zh" ? "电池链" : "Cell chain");
        if (columns < 80) continue;
        for (const line of out.split("\n")) expect(displayWidth(line), line).toBeLessThanOrEqual(columns);
      }
    }
  });

  test("gives one JSON object with stable keys, maps as lists", async () => {
    const json = await measured("requirement", "--target", "电芯=10GWh/年");
    expect(Object.keys(json)).toEqual(["chain", "measure", "options", "result"]);
    expect(json["measure"]).toMatchObject({ id: "requirement", name: { zh: "全链条需求" } });
    expect(json["options"]).toEqual({ targets: [{ id: "cell", amount: 10 }] });
    const { requirement } = json["result"] as { requirement: { id: string }[] };
    expect(requirement.find(({ id }) => id === "cathode")).toEqual({
      id: "cathode",
      base: 22000,
      low: 20000,
      high: 25000,
      bound: "exact",
    });
    expect((await measured("tier"))["result"]).toContainEqual({ id: "cathode", value: 1 });
  });

  test("takes the options of the measure", async () => {
    const json = await measured("bottleneck", "--link", "电芯", "--horizon=planned", "--planned-from", "lead");
    expect(json["options"]).toEqual({ link: "cell", horizon: "planned", plannedFrom: "lead" });
    const other = await measured("concentration", "--statuses", "built,planned");
    expect(other["options"]).toEqual({ statuses: ["built", "planned"] });
  });

  test("prints amounts in one unit a row, names links, and says how many columns did not fit", async () => {
    const { out } = await capturedRun(["measure", "balance", "chain.json"], files);
    expect(out).toMatch(/磷酸铁锂正极材料\s+吨\/年\s+4000–5000/u);
    expect(out).toMatch(/另有 \d+ 栏因宽度不够未列出，全部见 --json/u);
    const bottleneck = await capturedRun(["measure", "bottleneck", "chain.json", "--link", "cell"], files);
    expect(bottleneck.out).toContain("目标：电芯");
  });

  test("a document that cannot be measured ends with 1 and says why", async () => {
    const flows = [
      { from: "carbonate", to: "cathode", coefficient: 2 },
      { from: "cathode", to: "carbonate", coefficient: 1 },
    ];
    const some = { "chain.json": cellChain({ flows }) };
    const argv = ["measure", "requirement", "chain.json", "--target", "cathode=1"];
    const { code, out, err } = await capturedRun(argv, some);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("amplifying-cycle");
    const json = await capturedRun([...argv, "--json"], some);
    expect(JSON.parse(json.out)).toMatchObject({ chain: { id: "cells" }, result: null });
    const missing = await capturedRun(["measure", "tier", "none.json", "--json"], some);
    expect(missing.code).toBe(1);
    expect(JSON.parse(missing.out)).toMatchObject({ chain: null, options: {}, result: null });
  });

  test("hostile names do nothing but show", async () => {
    const hostile = cellChain({
      links: [
        { id: "x\u001B", name: "\u001B]0;owned\u0007电\u202E芯\r\n假行", stage: "upstream", unit: "\u001B[31mt" },
        { id: "__proto__", name: "constructor", stage: "upstream", unit: "t/a" },
      ],
      flows: [],
      projects: [{ id: "p", name: "\u009B1m", link: "x\u001B", stage: "operating", capacity: 3 }],
    });
    for (const { id } of MEASURES) {
      const options = required(id).map((text) => text.replace("carbonate", "x\u001B").replace("电芯", "x\u001B"));
      for (const more of [[], ["--json"]]) {
        const argv = ["measure", id, "chain.json", ...options, ...more];
        const { out, err } = await capturedRun(argv, { "chain.json": hostile });
        expect(out).not.toBe("");
        // eslint-disable-next-line no-control-regex
        expect(`${out}${err}`.replaceAll("\n", "")).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E]/u);
      }
    }
  });
});
