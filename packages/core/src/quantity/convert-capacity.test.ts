import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { capacityConverter, convertCapacity } from "./convert-capacity.js";

describe("convertCapacity()", () => {
  test.each([
    [3, "万吨/年", "t/a", 30_000],
    [3, "万吨", "t/a", 30_000],
    [500, "MWh", "GWh/a", 0.5],
    [2, undefined, "GWh/a", 2],
    [7, "箱/年", "箱/年", 7],
    [1.5, "GW", "MW", 1500],
  ])("%s %s in %s is %s: every capacity is per year", (value, unit, linkUnit, expected) => {
    expect(convertCapacity(value, unit, linkUnit)).toBe(expected);
  });

  test.each([
    ["t/a", "GWh/a"],
    ["t/a", undefined],
    ["flurbs", "t/a"],
    ["t/a", "flurbs"],
    ["t/a", "t"],
  ])("%s does not convert to %s", (unit, linkUnit) => {
    expect(convertCapacity(1, unit, linkUnit)).toBeNull();
  });
});

test("property: one that remembers converts as the plain one does, whatever came before", () => {
  const unit = fc.option(fc.constantFrom("t", "t/a", "kt/a", "万吨/年", "GWh/a", "MW", "nonsense"), { nil: undefined });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 999 }), unit, unit)), (amounts) => {
      const convert = capacityConverter();
      for (const [value, from, to] of amounts) expect(convert(value, from, to)).toBe(convertCapacity(value, from, to));
    }),
  );
});
