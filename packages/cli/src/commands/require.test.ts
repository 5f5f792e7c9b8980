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
    expect(Object.keys(json)).toEqual(["requirement", "unusedCredits"]);
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

  test("leaves out what is not needed", async () => {
    const { out } = await capturedRun(["require", "chain.json", "--target", "cathode=10", "--lang", "en"], files);
    expect(out).toContain("Lithium carbonate");
    expect(out).not.toContain("Copper foil");
  });
});
