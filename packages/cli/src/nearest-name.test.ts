import fc from "fast-check";
import { expect, test } from "vitest";
import { nearestName } from "./nearest-name.js";

test.each([
  ["analyse", "analyze"],
  ["anaylze", "analyze"],
  ["valdate", "validate"],
  ["REQUIRE", "require"],
])("%s is meant to be %s", (typed, meant) => {
  expect(nearestName(typed, ["analyze", "require", "validate", "help"])).toBe(meant);
});

test("names nothing where nothing is near", () => {
  expect(nearestName("frobnicate", ["analyze", "help"])).toBeNull();
  expect(nearestName("x", [])).toBeNull();
});

test("property: a name is nearest to itself", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }), (names) => {
      for (const name of names) expect(nearestName(name, names)).toBe(name);
    }),
  );
});
