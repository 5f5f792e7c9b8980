import { describe, expect, test } from "vitest";
import { capturedRun, cellChain } from "../../test/captured-run.js";

const noCredit = cellChain({
  flows: [
    { from: "carbonate", to: "cathode", coefficient: 0.24 },
    { from: "cathode", to: "cell", coefficient: 2200 },
  ],
});
const files = { "chain.json": cellChain(), "plain.json": noCredit };

describe("liantu require", () => {
  test("golden: 10 GWh of cells need 5 280 t of lithium carbonate", async () => {
    const { code, out } = await capturedRun(["require", "plain.json", "--target", "cell=10", "--json"], files);
    expect(code).toBe(0);
    const json = JSON.parse(out) as { requirement: { id: string }[]; unusedCredits: unknown[] };
    expect(Object.keys(json)).toEqual(["requirement", "unusedCredits", "chain", "rangesBound", "missing", "residual"]);
    expect(json).toMatchObject({ chain: { id: "cells" }, rangesBound: true, missing: [], residual: 0 });
    expect(json.requirement.find(({ id }) => id === "carbonate")).toEqual({
      id: "carbonate",
      name: "碳酸锂",
      unit: "t/a",
      amount: { base: expect.closeTo(5280, 9), bound: "exact" },
    });
  });

  test("golden: 5 048.34 t with the credit of recycling, printed by tier from the target down", async () => {
    const { code, out } = await capturedRun(["require", "chain.json", "--target", "电芯=10GWh/年"], files);
    expect(code).toBe(0);
    expect(out).toMatch(/碳酸锂\s+上游\s+5048\.34 吨\/年/u);
    expect(out.indexOf("电芯")).toBeLessThan(out.indexOf("磷酸铁锂正极材料"));
    expect(out.indexOf("磷酸铁锂正极材料")).toBeLessThan(out.indexOf("碳酸锂"));
    expect(out).toContain("2–2.5 万吨/年");
  });

  test("JSON says what the amounts leave out, and has the same keys where there is none", async () => {
    const flows = [
      { from: "carbonate", to: "cathode" },
      { from: "cathode", to: "cell", coefficient: { low: 2000, base: 2200, high: 2500 } },
      { from: "cell", to: "cathode", coefficient: 1, kind: "credit" },
    ];
    const argv = ["require", "chain.json", "--target", "cell=10", "--json"];
    const { out } = await capturedRun(argv, { "chain.json": cellChain({ flows }) });
    expect(JSON.parse(out)).toMatchObject({
      rangesBound: false,
      missing: [{ from: "carbonate", to: "cathode", kind: "input" }],
    });
    const none = await capturedRun(argv);
    expect(JSON.parse(none.out)).toEqual({
      requirement: [],
      unusedCredits: [],
      chain: null,
      rangesBound: null,
      missing: [],
      residual: null,
    });
  });

  test.each(["电芯=10GWh", "电芯=10000 MWh", "cell=10GWh/a", "cell=10"])(
    "%s is per year, as every capacity is",
    async (target) => {
      const { code, out } = await capturedRun(["require", "plain.json", "--target", target, "--json"], files);
      expect(code).toBe(0);
      const { requirement } = JSON.parse(out) as { requirement: Record<string, unknown>[] };
      expect(requirement.find(({ id }) => id === "cell")).toMatchObject({ amount: { base: 10 } });
    },
  );

  test("the greatest target is reckoned with, and a result too large for a number is an issue, never null", async () => {
    const greatest = await capturedRun(["require", "plain.json", "--target", "cell=1e15"], files);
    expect(greatest.code).toBe(0);
    const keys = Array.from({ length: 25 }, (_, at) => `l${String(at)}`);
    const steep = cellChain({
      links: keys.map((id) => ({ id, name: id, stage: "upstream", unit: "t/a" })),
      flows: keys.slice(1).map((to, at) => ({ from: `l${String(at)}`, to, coefficient: 1e14 })),
      projects: [],
    });
    for (const argv of [["require"], ["analyze"], ["opportunities"], ["measure", "requirement"]]) {
      for (const json of [[], ["--json"]]) {
        const more = ["--target", "l24=1e15", ...json];
        const { code, out, err } = await capturedRun([...argv, "chain.json", ...more], { "chain.json": steep });
        expect(code).toBe(1);
        expect(err).toContain("测算结果过大");
        expect(out).not.toContain('"base": null');
      }
    }
  });

  test("leaves out what is not needed", async () => {
    const { out } = await capturedRun(["require", "chain.json", "--target", "cathode=10", "--lang", "en"], files);
    expect(out).toContain("Lithium carbonate");
    expect(out).not.toContain("Copper foil");
  });
});
