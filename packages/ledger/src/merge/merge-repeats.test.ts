import { describe, expect, test } from "vitest";
import { capacity, codes, KNOWN, merge, money, projectsOf, smallChain } from "../../test/merge-rows.js";

describe("mergeLedger: repeats", () => {
  test("certain repeats are one project, of which the newest month counts and all words stay", () => {
    const april = {
      ...KNOWN,
      sheet: "2024年4月",
      stage: "signed",
      arrived: money(1),
      others: new Map([["存在问题", "缺地"]]),
    } as const;
    const june = {
      ...KNOWN,
      sheet: "2024年6月",
      stage: "building",
      arrived: money(2),
      others: new Map([["存在问题", "缺电"]]),
    } as const;
    const result = merge([april, june]);
    expect(projectsOf(result)).toMatchObject([
      { stage: "building", arrivals: [{ date: "2024-06", amount: money(2) }] },
    ]);
    expect(result.difference.mergedRows).toMatchObject([{ row: { row: 2 }, into: { row: 3 }, isConfirmed: true }]);
    expect(JSON.stringify(projectsOf(result)[0])).toMatch(/缺电.*缺地/u);
  });

  const doubtful = [
    { ...KNOWN, name: "新甲料项目", stage: "signed", investment: money(12.5) },
    { ...KNOWN, name: "新甲料项目", stage: "signed", investment: money(13) },
  ] as const;

  test("doubtful ones count once until someone says what they are, and both values are named", () => {
    const result = merge(doubtful);
    expect(projectsOf(result)).toMatchObject([{ investment: { value: 12.5 } }]);
    expect(codes(result)).toEqual([
      ["conflicting-amounts", 2, "E"],
      ["duplicate-rows", 3, "B"],
    ]);
    expect(result.issues[0]?.message.zh).toMatch(/第 2 行 12\.5 亿元，.*第 3 行 13 亿元/u);
    expect(result.difference).toMatchObject({
      used: [{ row: { row: 2 } }],
      mergedRows: [{ row: { row: 3 }, isConfirmed: false }],
    });
  });

  test("a yes makes them one project, a no makes them two, and so again the next time", () => {
    const key = merge(doubtful).duplicates[0]!.key;
    const yes = merge(doubtful, smallChain(), { duplicates: new Map([[key, true]]) });
    expect(projectsOf(yes)).toMatchObject([{ investment: { value: 12.5 } }]);
    expect(JSON.stringify(projectsOf(yes))).toContain("13 亿元");
    const no = { duplicates: new Map([[key, false]]) };
    const two = merge(doubtful, smallChain(), no);
    expect(projectsOf(two).map(({ investment }) => investment?.value)).toEqual([12.5, 13]);
    expect(merge(doubtful, two.chain, no).chain).toBe(two.chain);
    expect(
      merge(
        [...doubtful].reverse().map((row, at) => ({ ...row, row: 3 - at })),
        two.chain,
        no,
      ).chain,
    ).toBe(two.chain);
  });

  test("ask merges nothing by itself", () => {
    const result = merge([KNOWN, KNOWN], smallChain(), { duplicates: "ask" });
    expect(result.difference.mergedRows).toMatchObject([{ isConfirmed: false }]);
    expect(merge([KNOWN, KNOWN]).difference.mergedRows).toMatchObject([{ isConfirmed: true }]);
  });

  test("phases are projects of their own, under the whole unless it has less money than they", () => {
    const phases = [
      { ...KNOWN, name: "新甲料项目", stage: "building", investment: money(30) },
      {
        ...KNOWN,
        name: "新甲料项目一期",
        stage: "building",
        investment: money(10),
        capacities: [capacity(1, "万吨/年")],
      },
      {
        ...KNOWN,
        name: "新甲料项目二期",
        stage: "signed",
        investment: money(20),
        capacities: [capacity(2, "万吨/年")],
      },
    ] as const;
    const result = merge(phases);
    const [whole, ...parts] = projectsOf(result);
    expect(parts.map(({ parent }) => parent)).toEqual([whole!.id, whole!.id]);
    const loose = merge([{ ...phases[0], investment: money(8) }, phases[1], phases[2]]);
    expect(projectsOf(loose).map(({ parent }) => parent)).toEqual([undefined, undefined, undefined]);
  });
});

describe("mergeLedger: rows that are not sure", () => {
  test("are listed with their candidates and left out", () => {
    const chain = smallChain();
    const result = merge(
      [
        { name: "一", link: "丙" },
        { name: "二", link: "甲料、乙件" },
      ],
      chain,
    );
    expect(result.chain).toBe(chain);
    expect(result.difference.undecided).toMatchObject([
      { candidates: [] },
      { candidates: [{ link: "a" }, { link: "b" }] },
    ]);
    expect(codes(result)).toEqual([
      ["unsure-link", 2, null],
      ["unsure-link", 3, null],
    ]);
  });
});
