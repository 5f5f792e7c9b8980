import { describe, expect, test } from "vitest";
import { labelSpot } from "./label-spot.js";

const route = [
  { x: 0, y: 0 },
  { x: 60, y: 0 },
  { x: 60, y: 200 },
  { x: 300, y: 200 },
];

describe("labelSpot()", () => {
  test("is the middle of the longest stretch", () => {
    expect(labelSpot(route)).toBe(60 + 200 + 120);
  });

  test("keeps to the stretches that belong to the flow alone", () => {
    expect(labelSpot(route, 2)).toBe(60 + 100);
    expect(labelSpot(route, 1)).toBeNull();
  });

  test("is nowhere where nothing has room", () => {
    expect(
      labelSpot([
        { x: 0, y: 0 },
        { x: 100, y: 0 },
        { x: 100, y: 50 },
      ]),
    ).toBeNull();
    expect(labelSpot([])).toBeNull();
  });
});
