import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Axis } from "./axis.js";

function axisOf(values: readonly number[]): Axis {
  const axis = new Axis();
  for (const value of values) axis.add(value);
  return axis;
}

describe("Axis", () => {
  test("is empty at first", () => {
    const axis = new Axis();
    expect([axis.size, axis.merged(), axis.distance(5)]).toEqual([0, [], 0]);
  });

  test("lists coordinates in order, without those that are nearly the same as the one before", () => {
    const axis = axisOf([30, 10, 20, 10, 10.5, 11.4, 21.1]);
    expect(axis.size).toBe(6);
    expect(axis.merged()).toEqual([10, 20, 21.1, 30]);
  });

  test("property: sums distances as one by one, also between two additions", () => {
    const property = fc.property(fc.array(fc.integer({ min: -50, max: 50 })), fc.integer(), (values, at) => {
      const axis = new Axis();
      let sum = 0;
      for (const value of values) {
        axis.add(value);
        sum += Math.abs(value - at);
        expect(axis.distance(at)).toBe(sum);
      }
    });
    fc.assert(property, { seed: 1 });
  });
});
