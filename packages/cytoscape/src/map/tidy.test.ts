import { expect, test } from "vitest";
import { movesBetween } from "./tidy.js";

test("lists the cards of both layouts that differ in place, by key", () => {
  const at = (x: number): { x: number; y: number } => ({ x, y: 1 });
  const before = new Map([
    ["c", at(1)],
    ["b", at(2)],
    ["gone", at(3)],
    ["a", at(4)],
  ]);
  const after = new Map([
    ["a", at(40)],
    ["b", at(2)],
    ["c", at(10)],
    ["new", at(9)],
  ]);
  expect(movesBetween(before, after)).toEqual([
    { link: "a", from: at(4), to: at(40) },
    { link: "c", from: at(1), to: at(10) },
  ]);
});
