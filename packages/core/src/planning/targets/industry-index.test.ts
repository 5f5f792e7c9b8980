import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import { codeKey, IndustryIndex } from "./industry-index.js";

const index = new IndustryIndex(
  chainOf({
    links: [
      { id: "lfp", industryCodes: ["C3985", "C2613"] },
      { id: "separator", industryCodes: ["2929"] },
      { id: "silicon", industryCodes: [" c3981 "] },
      { id: "group", industryCodes: ["398"] },
      { id: "letters", industryCodes: ["C", "电子", "C3"] },
      "none",
    ],
  }),
);
const found = (code: string): unknown => Object.fromEntries(index.match(code));

describe("IndustryIndex", () => {
  test("a class is worth 1, the group 0.6, the division 0.3, each link by the most digits that agree", () => {
    expect(found("C3985")).toEqual({ lfp: 1, group: 0.6, silicon: 0.6 });
    expect(found("398")).toEqual({ lfp: 0.6, group: 0.6, silicon: 0.6 });
    expect(found("C39")).toEqual({ lfp: 0.3, group: 0.3, silicon: 0.3 });
    expect(found("2619")).toEqual({ lfp: 0.6 });
    expect(found("2999")).toEqual({ separator: 0.3 });
    expect(found("4412")).toEqual({});
  });

  test("the letter of the section, width, case and spaces make no difference; more digits than four neither", () => {
    for (const code of ["2929", "C2929", "c 2929", "Ｃ２９２９", "29290", "T2929"]) {
      expect(found(code)).toEqual({ separator: 1 });
    }
  });

  test("what is no code finds nothing, the first time and again", () => {
    for (const code of ["", "C", "C3", "U2929", "CC2929", "x2929", "第2929"]) {
      expect(found(code)).toEqual({});
      expect(found(code)).toEqual({});
    }
  });

  test("codes compare in half-width capitals without spaces", () => {
    expect(codeKey(" ｃ 39\t85 ")).toBe("C3985");
  });
});
