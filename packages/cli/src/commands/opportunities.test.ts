import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { buyers } from "../../test/buyer-chain.js";
import { capturedRun, cellChain } from "../../test/captured-run.js";
import { displayWidth } from "../text/east-asian-width.js";

const files = { "chain.json": cellChain() };
const DEMO = readFileSync(new URL("../../../../examples/chains/demo-40.json", import.meta.url), "utf8");
const demo = { "chain.json": DEMO };

interface ListJson {
  readonly opportunities: readonly Record<string, unknown>[];
}

async function listed(some: Record<string, unknown>, ...options: string[]): Promise<ListJson> {
  const { out } = await capturedRun(["opportunities", "chain.json", "--json", ...options], { "chain.json": some });
  return JSON.parse(out) as ListJson;
}

describe("liantu opportunities", () => {
  test("prints gap, projects, investment, land, score, responsible unit and buyers", async () => {
    const { code, out, err } = await capturedRun(["opportunities", "chain.json"], { "chain.json": buyers }, 160);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("投资机会清单  电池链  金昌市  数据截至 2024-01-31");
    // 12 GWh · 2 200 t = 26 400 t, of 50 000: 11.42 · 0.528 = 6.03 亿元, 136.8 · 0.528 = 72.23 亩
    expect(out).toMatch(
      /1\s+磷酸铁锂正极材料\s+磷酸铁锂\s+空白点\s+2\.64\s+2\.4–3\s+万吨\/年\s+1\s+6\.03\s+72\.23\s+0\.\d\d 高/u,
    );
    expect(out).toMatch(/投资促进局\s+乙公司（2\.2）、甲公司（0\.44）/u);
    expect(out).toContain("评分 = (类别×0.35 + 缺口占比×0.3 + 本地买家×0.2 + 断链×0.15)");
  });

  test.each([40, 60, 80, 100, 120, 200])("fits a terminal of %i columns", async (columns) => {
    for (const lang of ["zh", "en"]) {
      const { out } = await capturedRun(["opportunities", "chain.json", "--lang", lang], demo, columns);
      for (const line of out.split("\n")) expect(displayWidth(line), line).toBeLessThanOrEqual(columns);
    }
  });

  test("cuts no name and no number of a buyer: what does not fit is counted", async () => {
    const count = (await listed(JSON.parse(DEMO) as Record<string, unknown>)).opportunities.length;
    for (const columns of [80, 100, 110, 120, 150]) {
      const { out } = await capturedRun(["opportunities", "chain.json"], demo, columns);
      const rows = out.split("\n").filter((line) => /^\s+\d+ {2}/u.test(line));
      expect(rows).toHaveLength(count);
      for (const row of rows) expect(row).toMatch(/(?:（[\d.]+）|等 \d+ 家|\d 家|-)$/u);
    }
  });

  test("speaks English when asked", async () => {
    const { out } = await capturedRun(["opportunities", "chain.json", "--lang", "en"], files);
    expect(out).toContain("LFP cathode");
    expect(out).not.toMatch(/缺口|空白|评分/u);
  });

  test("explains one item by its formula, and says why another is none", async () => {
    const argv = ["opportunities", "chain.json", "--why"];
    const { code, out } = await capturedRun([...argv, "磷酸铁锂正极材料"], { "chain.json": buyers });
    expect(code).toBe(0);
    expect(out).toMatch(
      /\(类别 0\.8×0\.35 \+ 缺口占比 1×0\.3 \+ 本地买家 0\.6667×0\.2 \+ 断链 0×0\.15\) ÷ 1 = 0\.7133/u,
    );
    expect(out).toContain("乙公司（电芯）  2–2.5 万吨/年");
    expect(out).toContain("  - 公示");
    expect((await capturedRun([...argv, "电芯"], { "chain.json": buyers })).out).toContain("不在投资机会清单上");
    expect((await listed(buyers, "--why", "cell")).opportunities).toEqual([]);
  });

  test("says so where there is none", async () => {
    const { code, out } = await capturedRun(["opportunities", "chain.json"], {
      "chain.json": cellChain({ surveyed: false, projects: [] }),
    });
    expect(code).toBe(0);
    expect(out).toContain("没有投资机会");
  });

  test("gives one JSON object with stable keys", async () => {
    const json = await listed(buyers);
    expect(Object.keys(json)).toEqual(["chain", "options", "opportunities"]);
    const [first = {}] = json.opportunities;
    expect(Object.keys(first)).toEqual([
      "link",
      "name",
      "product",
      "stage",
      "unit",
      "class",
      "action",
      "gap",
      "projectsNeeded",
      "investment",
      "landMu",
      "jobs",
      "buyers",
      "rank",
      "responsibleUnit",
      "sources",
      "estimateBound",
    ]);
    expect(Object.keys(first["rank"] as object)).toEqual(["score", "severity", "parts", "formula"]);
    expect(first["gap"]).toMatchObject({ afterPlanned: { base: 26400, low: 24000, high: 30000, bound: "exact" } });
    const missing = await capturedRun(["opportunities", "none.json", "--json"]);
    expect(missing.code).toBe(1);
    expect(JSON.parse(missing.out)).toEqual({ chain: null, options: null, opportunities: [] });
  });

  test("what is reckoned from a gap is as sure as the gap is", async () => {
    const links = buyers["links"] as Record<string, unknown>[];
    const projects = buyers["projects"] as Record<string, unknown>[];
    const [link, consumer] = links;
    const bound = {
      ...buyers,
      links: [link, consumer, { id: "pack", name: "电池包", stage: "downstream", unit: "GWh/a" }],
      flows: [...(buyers["flows"] as unknown[]), { from: "cathode", to: "pack" }],
      projects: [...projects, { id: "p3", enterprise: "a", link: "pack", stage: "operating", capacity: 1 }],
    };
    const argv = ["opportunities", "chain.json"];
    const { out } = await capturedRun(argv, { "chain.json": bound }, 160);
    expect(out).toMatch(/≥2\.4\s+2\.4–3\s+万吨\/年\s+≥1\s+≥5\.481\s+≥65\.66/u);
    const why = await capturedRun([...argv, "--why", "cathode"], { "chain.json": bound });
    expect(why.out).toMatch(/用地（亩）\s+≥65\.66\n\s+用工（人）\s+≥192/u);
    expect((await listed(bound)).opportunities[0]).toMatchObject({ estimateBound: "lower" });

    const unknown = { ...buyers, projects: projects.map((project) => ({ ...project, capacity: undefined })) };
    const vacuous = await capturedRun(argv, { "chain.json": unknown }, 160);
    expect(vacuous.out).toMatch(/空白点\s+待测算\s+吨\/年\s+待测算\s+待测算\s+待测算/u);
    expect((await listed(unknown)).opportunities[0]).toMatchObject({
      estimateBound: null,
      investment: null,
      landMu: null,
      jobs: null,
    });
  });

  test("takes the options of the analysis", async () => {
    const json = await listed(buyers, "--target", "电芯=20", "--planned-from", "lead");
    expect(json).toMatchObject({ options: { basis: "target", plannedFrom: "lead" } });
    expect(json.opportunities[0]).toMatchObject({ gap: { afterPlanned: { base: 44000 } } });
    expect((await listed(buyers, "--basis", "target")).opportunities[0]).toMatchObject({
      gap: { afterPlanned: { base: 26400 } },
    });
  });
});

test("hostile names do nothing but show", async () => {
  const hostile = cellChain({
    name: "\u001B[2J链\nA",
    links: [
      { id: "x\u001B", name: "\u001B]0;owned\u0007电\u202E芯\r\n假行", stage: "upstream", unit: "\u001B[31mt" },
      { id: "y", name: "y", stage: "downstream", unit: "t/a" },
    ],
    flows: [{ from: "x\u001B", to: "y", coefficient: 2 }],
    enterprises: [{ id: "e", name: "\u009B1m甲\u0007" }],
    projects: [{ id: "p", link: "y", enterprise: "e", stage: "operating", capacity: 3 }],
  });
  for (const options of [[], ["--why", "x\u001B"], ["--json"], ["-o", "list.csv"], ["-o", "\u001B[2J.json"]]) {
    const { code, out, err, written } = await capturedRun(["opportunities", "chain.json", ...options], {
      "chain.json": hostile,
    });
    expect(code).toBe(0);
    const all = `${out}${err}${[...written.values()].join("")}`;
    // eslint-disable-next-line no-control-regex
    expect(all.replaceAll(/\r?\n/gu, "")).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E]/u);
  }
});
