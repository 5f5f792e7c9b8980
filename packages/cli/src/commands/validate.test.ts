import { describe, expect, test } from "vitest";
import { capturedRun, cellChain } from "../../test/captured-run.js";

const faulty = cellChain({
  flows: [
    { from: "carbonate", to: "nowhere", coefficient: 1 },
    { from: "nobody", to: "cell", coefficient: 1 },
  ],
  projects: [{ id: "p1", link: "cell", stage: "operating", capacity: -2 }],
});

describe("liantu validate", () => {
  test("a sound document ends with 0", async () => {
    const { code, out, err } = await capturedRun(["validate", "chain.json"], { "chain.json": cellChain() });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("chain.json：0 个错误");
  });

  test("lists place, reason and remedy of every issue, those of one kind together", async () => {
    const { code, out } = await capturedRun(["validate", "chain.json"], { "chain.json": faulty });
    expect(code).toBe(1);
    expect(out).toContain("错误 unknown-link × 2");
    expect(out).toContain("flows[0].to");
    expect(out).toContain("flows[1].from");
    expect(out).toContain("projects[0].capacity");
    expect(out).toContain("→");
  });

  test("speaks English, and JSON", async () => {
    const english = await capturedRun(["validate", "chain.json", "--lang", "en"], { "chain.json": faulty });
    expect(english.out).toContain("error unknown-link × 2");
    const { code, out } = await capturedRun(["validate", "chain.json", "--json"], { "chain.json": faulty });
    expect(code).toBe(1);
    const json = JSON.parse(out) as { counts: { error: number }; issues: Record<string, unknown>[] };
    expect(Object.keys(json)).toEqual(["file", "valid", "counts", "issues"]);
    expect(json).toMatchObject({ file: "chain.json", valid: false });
    expect(json.counts.error).toBe(json.issues.filter(({ severity }) => severity === "error").length);
    expect(Object.keys(json.issues[0] ?? {}).slice(0, 3)).toEqual(["code", "severity", "place"]);
  });
});
