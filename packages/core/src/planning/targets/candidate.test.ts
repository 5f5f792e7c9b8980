import { describe, expect, test } from "vitest";
import { readCandidate } from "./candidate.js";

describe("readCandidate()", () => {
  test("reads texts trimmed, numbers as text, and lists as texts parted by any of the usual marks", () => {
    const row = {
      name: " 甲 ",
      id: 12,
      creditCode: "  ",
      products: ["隔膜", 7, "铜箔"],
      scope: "\n生产\n",
      industryCodes: ["C2929", "C3985"],
      suppliers: "乙,丙，丁、戊；己; \n庚,,",
      customers: "",
      unknown: "x",
    };
    expect(readCandidate(row)).toEqual({
      candidate: {
        name: "甲",
        id: "12",
        products: "隔膜、铜箔",
        scope: "生产",
        industryCodes: ["C2929", "C3985"],
        suppliers: ["乙", "丙", "丁", "戊", "己", "庚"],
      },
      isCut: false,
    });
  });

  test("what is no record, or has no name, is no candidate", () => {
    for (const data of [null, undefined, 7, "甲", [], ["甲"], () => "甲"]) {
      expect(readCandidate(data)).toEqual({ fault: "not-a-record" });
    }
    for (const name of [undefined, null, "", "  ", {}, true, []]) {
      expect(readCandidate({ name })).toEqual({ fault: "name-missing" });
    }
    expect(readCandidate(Object.create({ name: "inherited" }))).toEqual({ fault: "name-missing" });
  });

  test("cuts what is longer than any business scope, and says so", () => {
    const read = (length: number): unknown => {
      const reading = readCandidate({ name: "甲", scope: "长".repeat(length) });
      return "fault" in reading ? reading.fault : [reading.candidate.scope?.length, reading.isCut];
    };
    expect(read(20_000)).toEqual([20_000, false]);
    expect(read(20_001)).toEqual([20_000, true]);
  });
});
