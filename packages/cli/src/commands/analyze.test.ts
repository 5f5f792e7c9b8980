import { describe, expect, test } from "vitest";
import { capturedRun, cellChain } from "../../test/captured-run.js";
import { displayWidth } from "../text/east-asian-width.js";

const files = { "chain.json": cellChain() };

interface AmountJson {
  readonly base: number;
}

interface LinkJson extends Record<string, unknown> {
  readonly id: string;
  readonly demand: AmountJson | null;
  readonly supply: Record<string, AmountJson>;
  readonly residual: Record<string, AmountJson>;
}

interface AnalysisJson extends Record<string, unknown> {
  readonly links: readonly LinkJson[];
}

function linkOf(json: AnalysisJson, key: string): LinkJson {
  const link = json.links.find(({ id }) => id === key);
  if (link === undefined) throw new Error(`no link ${key}`);
  return link;
}

async function analysed(...options: string[]): Promise<AnalysisJson> {
  const { out } = await capturedRun(["analyze", "chain.json", "--json", ...options], files);
  return JSON.parse(out) as AnalysisJson;
}

describe("liantu analyze", () => {
  test("prints class, demand, gap and action of every link in Chinese", async () => {
    const { code, out, err } = await capturedRun(["analyze", "chain.json"], files);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("电池链  金昌市  数据截至 2024-01-31");
    expect(out).toMatch(/磷酸铁锂正极材料\s+空白点\*?\s+吨\/年\s+4400\s.*补链\s+5/u);
    expect(out).toMatch(/铜箔\s+未调查\s+吨\/年\s+1200\s+-/u);
    expect(out).toMatch(/电芯.*待测算/u);
    expect(out).toContain("4000–5000");
    expect(out).toContain("已公布（日报）：本地化供给率 77%以上");
    expect(out).toContain("线索与在谈（不计入供给）：磷酸铁锂正极材料（在谈项目）");
    expect(out).toContain("1 个项目未记录产能利用率，按满产计");
  });

  test("speaks English when asked", async () => {
    const { out } = await capturedRun(["analyze", "chain.json", "--lang", "en"], files);
    expect(out).toContain("LFP cathode");
    expect(out).not.toMatch(/缺口|空白/u);
  });

  test.each([40, 60, 80, 100, 120, 200])("fits a terminal of %i columns", async (columns) => {
    for (const lang of ["zh", "en"]) {
      const { out } = await capturedRun(["analyze", "chain.json", "--lang", lang], files, columns);
      for (const line of out.split("\n")) expect(displayWidth(line), line).toBeLessThanOrEqual(columns);
    }
  });

  test("gives one JSON object with stable keys", async () => {
    const json = await analysed();
    expect(Object.keys(json)).toEqual([
      "chain",
      "options",
      "links",
      "localSupply",
      "completeness",
      "issues",
      "rangesBound",
    ]);
    // A credit meets a range here.
    expect(json["rangesBound"]).toBe(false);
    expect(json["chain"]).toEqual({
      id: "cells",
      name: "电池链",
      region: { code: "620300", name: "金昌市" },
      asOf: "2024-01-31",
    });
    expect(Object.keys(json["localSupply"] as object)).toEqual(["count", "quantity", "value"]);
    const cathode = linkOf(json, "cathode");
    expect(Object.keys(cathode).slice(0, 17)).toEqual([
      "id",
      "name",
      "stage",
      "unit",
      "class",
      "severing",
      "demand",
      "supply",
      "residual",
      "surplus",
      "coverage",
      "action",
      "projectsNeeded",
      "reasons",
      "robust",
      "assumptions",
      "prospects",
    ]);
    expect(cathode.demand).toEqual({ base: 4400, low: 4000, high: 5000, bound: "exact" });
    expect(Object.keys(cathode.supply)).toEqual(["built", "underConstruction", "planned"]);
    expect(Object.keys(cathode.residual)).toEqual(["afterBuilt", "afterUnderConstruction", "afterPlanned"]);
    expect(cathode.residual["afterPlanned"]?.base).toBe(4400);
    expect(cathode["projectsNeeded"]).toBe(5);
    expect(cathode["prospects"]).toEqual(["p2"]);
    const cell = linkOf(json, "cell");
    expect(cell.demand).toBeNull();
  });

  test("reckons from a target, given by name and with a unit", async () => {
    const json = await analysed("--target", "电芯=2000MWh/年");
    expect(json["options"]).toEqual({
      basis: "target",
      targets: [{ id: "cell", amount: 2 }],
      demandStatuses: ["built", "under-construction"],
      matched: false,
      plannedFrom: "signed",
    });
    const carbonate = linkOf(json, "carbonate");
    expect(carbonate.demand?.base).toBeCloseTo(1056 - 46.332, 9);
  });

  test("reckons from the capacity at the end of the chain where the basis is a target and none is given", async () => {
    const json = await analysed("--basis", "target");
    expect(json["options"]).toMatchObject({ basis: "target", targets: [] });
    expect(linkOf(json, "cathode").demand?.base).toBeCloseTo(4400, 9);
    const { code, out } = await capturedRun(["analyze", "chain.json", "--basis", "target"], files);
    expect(code).toBe(0);
    expect(out).toContain("需求按链条末端现有产能（未给目标）经各层级推算");
  });

  test("takes the other options", async () => {
    const json = await analysed(
      "--matched",
      "--planned-from",
      "lead",
      "--demand-statuses",
      "built",
      "--basis=capacity",
    );
    expect(json["options"]).toMatchObject({
      basis: "capacity",
      demandStatuses: ["built"],
      matched: true,
      plannedFrom: "lead",
    });
  });

  test("says that --matched has no effect with targets, and only there", async () => {
    for (const command of ["analyze", "opportunities"]) {
      const printed = async (...options: string[]): Promise<string> =>
        (await capturedRun([command, "chain.json", "--matched", ...options], files)).out;
      expect(await printed("--basis", "target")).toContain("--matched 只对按产能推算的需求有效");
      expect(await printed("--target", "cell=2", "--lang=en")).toContain("with targets it has no effect");
      expect(await printed()).not.toContain("--matched 只对");
    }
  });

  test("explains one link", async () => {
    const { code, out } = await capturedRun(["analyze", "chain.json", "--why", "磷酸铁锂正极材料"], files);
    expect(code).toBe(0);
    expect(out).toContain("理由");
    expect(out).toContain("1. ");
    expect(out).not.toContain("铜箔");
    expect((await analysed("--why", "cathode")).links).toHaveLength(1);
  });

  test("prints what it can where the document has errors, and ends with 1", async () => {
    const faulty = cellChain({ flows: [{ from: "carbonate", to: "nowhere", coefficient: 1 }] });
    const { code, out, err } = await capturedRun(["analyze", "chain.json"], { "chain.json": faulty });
    expect(code).toBe(1);
    expect(out).toContain("磷酸铁锂正极材料");
    expect(err).toContain("unknown-link");
  });

  test("says which cycle makes a target impossible", async () => {
    const flows = [
      { from: "carbonate", to: "cathode", coefficient: 2 },
      { from: "cathode", to: "carbonate", coefficient: 1 },
    ];
    const some = { "chain.json": cellChain({ flows }) };
    const { code, err } = await capturedRun(["analyze", "chain.json", "--target", "cathode=1"], some);
    expect(code).toBe(1);
    expect(err).toMatch(/amplifying-cycle[\s\S]*环路/u);
  });

  test("hostile names do nothing but show", async () => {
    const hostile = cellChain({
      name: "\u001B[2J链\nA",
      links: [
        { id: "x\u001B", name: "\u001B]0;owned\u0007电\u202E芯\r\n假行", stage: "upstream", unit: "\u001B[31mt" },
      ],
      flows: [],
      projects: [{ id: "p", name: "\u009B1m", link: "x\u001B", stage: "lead" }],
      indicators: [{ name: "\u001B[5m率", value: "\u0007" }],
    });
    for (const argv of [
      ["analyze"],
      ["validate"],
      ["analyze", "--why", "x\u001B"],
      ["analyze", "--json"],
      ["require", "--target", "x\u001B=1"],
    ]) {
      const { out, err } = await capturedRun([...argv, "chain.json"], { "chain.json": hostile });
      expect(out).not.toBe("");
      // eslint-disable-next-line no-control-regex
      expect(`${out}${err}`.replaceAll("\n", "")).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E]/u);
    }
  });

  test("gives the same bytes whatever the order of the records", async () => {
    const document = cellChain();
    const reversed = Object.fromEntries(
      Object.entries(document).map(([key, value]) => [key, Array.isArray(value) ? [...value].reverse() : value]),
    );
    const [one, other] = await Promise.all(
      [document, reversed].map((chain) => capturedRun(["analyze", "chain.json"], { "chain.json": chain })),
    );
    expect(other).toEqual(one);
  });
});
