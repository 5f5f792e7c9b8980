import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import { analyzeChain } from "./analyze-chain.js";
import type { AnalyzeOptions } from "./chain-analysis.js";

describe("checkOptions()", () => {
  test.each([
    ["basis", { basis: "foo" }],
    ["plannedFrom", { plannedFrom: "started" }],
    ["demandStatuses", { demandStatuses: ["built", "x"] }],
    ["targets", { targets: { a: 1 } }],
    ["locationQuotients", { locationQuotients: { a: 1 } }],
  ])("refuses a %s that has no meaning", (option, options) => {
    expect(() => analyzeChain(chainOf({ links: ["a"] }), options as unknown as AnalyzeOptions)).toThrow(
      expect.objectContaining({ code: "invalid-option", details: expect.objectContaining({ option }) }),
    );
  });

  test("takes what has", () => {
    const options = { basis: "capacity", plannedFrom: "lead", demandStatuses: [], targets: new Map() } as const;
    expect(analyzeChain(chainOf({ links: ["a"] }), options).links.size).toBe(1);
  });
});
