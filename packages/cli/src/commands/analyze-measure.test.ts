import { describe, expect, test } from "vitest";
import { capturedRun, cellChain } from "../../test/captured-run.js";

const files = {
  "chain.json": cellChain({
    projects: [
      { id: "p1", name: "一期", enterprise: "a", link: "cell", stage: "operating", capacity: 2, recoveryDays: 90 },
      { id: "p2", name: "正极一期", enterprise: "a", link: "cathode", stage: "operating", capacity: 2200 },
    ],
  }),
};

describe("liantu analyze --measure", () => {
  test("prints the measure as a table, the same as liantu measure", async () => {
    const analyzed = await capturedRun(["analyze", "chain.json", "--measure", "loss"], files);
    const measured = await capturedRun(["measure", "loss", "chain.json"], files);
    expect(analyzed).toEqual(measured);
    expect(analyzed.code).toBe(0);
    // half of the cathode is made here
    expect(analyzed.out).toMatch(/磷酸铁锂正极材料\s+50%\s+是/u);
    expect(analyzed.out).toMatch(/碳酸锂\s+0%/u);
  });

  test("gives JSON with what the library gives", async () => {
    const { out } = await capturedRun(["analyze", "chain.json", "--measure=loss", "--closed", "--json"], files);
    const { measure, options, result } = JSON.parse(out) as {
      measure: { id: string };
      options: unknown;
      result: { id: string; loss: number | null }[];
    };
    expect(measure.id).toBe("loss");
    expect(options).toEqual({ closed: true });
    expect(result.map(({ id, loss }) => [id, loss])).toEqual([
      ["carbonate", null],
      ["cathode", null],
      ["cell", null],
      ["foil", null],
    ]);
  });

  test.each(["weakness", "survival", "recovery", "dominators", "betweenness", "single-sources", "enterprise-loss"])(
    "%s prints in both languages, names and formulas in that asked for",
    async (id) => {
      const zh = await capturedRun(["analyze", "chain.json", "--measure", id], files, 300);
      const en = await capturedRun(["analyze", "chain.json", "--measure", id, "--lang", "en"], files, 300);
      expect([zh.code, en.code]).toEqual([0, 0]);
      for (const out of [zh.out, en.out]) expect(out).not.toMatch(/undefined|NaN|\[object/u);
      expect(en.out.replaceAll(/金昌市|甲公司/gu, "")).not.toMatch(/[\u4E00-\u9FFF]/u);
      if (id === "weakness") expect(zh.out).toContain("停产损失 1×0.35");
      if (id === "survival") expect(en.out).toMatch(/Lithium carbonate\s+∞\s+yes/u);
      if (id === "dominators") expect(en.out).toMatch(/LFP cathode\s+Lithium carbonate\s+Lithium carbonate\s+0/u);
      if (id === "enterprise-loss") expect(zh.out).toMatch(/甲公司\s+100%/u);
    },
  );

  test("refuses measures that do not exist, options of none, and two things at once", async () => {
    const refused = async (...argv: string[]): Promise<string> => {
      const { code, err } = await capturedRun(["analyze", "chain.json", ...argv], files);
      expect(code).toBe(2);
      return err;
    };
    expect(await refused("--measure", "losss")).toContain("loss");
    expect(await refused("--measure", "__proto__")).toContain("measure");
    expect(await refused("--closed")).toContain("--measure");
    expect(await refused("--measure", "loss", "--direction", "use")).toContain("--direction");
    expect(await refused("--measure", "loss", "--why", "cell")).toContain("--why");
    expect(await refused("--measure", "loss", "--measure", "weakness")).toContain("--measure");
    expect(await refused("--measure", "loss", "--high-loss", "x")).toContain("--high-loss");
  });

  test("a number out of range is an issue of the run, not a stack trace", async () => {
    const { code, err, out } = await capturedRun(
      ["analyze", "chain.json", "--measure", "loss", "--high-loss=7"],
      files,
    );
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("highLoss");
  });
});
