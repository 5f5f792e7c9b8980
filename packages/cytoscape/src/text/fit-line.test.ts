import { describe, expect, test } from "vitest";
import { fitFirst, fitLine } from "./fit-line.js";

describe("fitLine()", () => {
  test("leaves a text that fits, narrows one that nearly does, shortens the rest", () => {
    expect(fitLine("电解液", 10, 30)).toEqual({ text: "电解液" });
    expect(fitLine("电解液", 10, 26)).toEqual({ text: "电解液", fit: 26 });
    expect(fitLine("电解液添加剂", 10, 36).text).toBe("电解液…");
  });
});

describe("fitFirst()", () => {
  test("takes the longest wording that fits", () => {
    expect(fitFirst(["缺 4.2 万吨/年", "缺4.2万吨"], 10, 54).text).toBe("缺4.2万吨");
  });

  test("never shortens a number", () => {
    expect(fitFirst(["缺 4.2 万吨/年"], 10, 20)).toEqual({ text: "缺 4.2 万吨/年", fit: 20 });
  });
});
