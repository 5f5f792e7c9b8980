import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import { buildChain } from "../../model/build-chain.js";
import type { Fund } from "../../model/document.js";
import { fundBacking } from "./fund-backing.js";
import type { FundBacking } from "./fund-backing.js";

const yuan = (value: number): { value: number; unit: string } => ({ value, unit: "亿元" });

/** Nobody makes a, b or c, which the cell maker needs; p1 and p2 are to come at a, q at b. */
function backing(funds: readonly Omit<Fund, "name">[]): FundBacking {
  const { document } = chainOf({
    surveyed: true,
    links: ["a", "b", "c", "cell"],
    flows: ["a", "b", "c"].map((from) => ({ from, to: "cell", coefficient: 1 })),
    projects: [
      { id: "p1", link: "a", stage: "lead" },
      { id: "p2", link: "a", stage: "lead" },
      { id: "q", link: "b", stage: "lead" },
      { id: "cells", link: "cell", stage: "operating", capacity: 1 },
    ],
  });
  return fundBacking(buildChain({ ...document, funds: funds.map((fund) => ({ name: fund.id, ...fund })) }));
}
const gapOf = ({ gaps }: FundBacking, link: string): FundBacking["gaps"][number] | undefined =>
  gaps.find((gap) => gap.link === link);

describe("fundBacking()", () => {
  test("names each fund, project and link once, in the order of their keys", () => {
    const found = backing([
      {
        id: "z",
        links: ["c", "b", "c", "a"],
        investments: [{ project: "q" }, { project: "p2" }, { project: "p1" }, { project: "q" }],
      },
      { id: "m", links: ["a"], investments: [{ project: "p1" }, { project: "p2" }] },
      { id: "x", links: ["a"], investments: [{ project: "p2" }] },
    ]);
    expect(found.funds[0]).toMatchObject({ projects: ["p1", "p2", "q"], links: ["a", "b", "c"] });
    expect(gapOf(found, "a")).toMatchObject({ meant: ["m", "x", "z"], backing: ["m", "x", "z"] });
    expect(gapOf(found, "c")).toMatchObject({ meant: ["z"], backing: [] });
  });

  test("a gap is backed by a fund that is meant for it, or by one that backs a project of it", () => {
    const found = backing([
      { id: "f", links: ["a"] },
      { id: "g", investments: [{ project: "q", amount: yuan(3) }] },
    ]);
    expect(gapOf(found, "a")).toMatchObject({ isUnbacked: false, committed: { value: null, recorded: 0 } });
    expect(gapOf(found, "b")).toMatchObject({ isUnbacked: false, meant: [], committed: { value: 3, recorded: 1 } });
    expect(gapOf(found, "c")).toMatchObject({ isUnbacked: true, meant: [], backing: [] });
  });

  test("what lies outside its purpose is told once by link, and only of a fund that has one", () => {
    const investments = [{ project: "q" }, { project: "p1" }, { project: "cells" }, { project: "p2" }];
    const { funds } = backing([
      { id: "f", links: ["b"], investments },
      { id: "g", investments },
      { id: "h", links: ["a", "b", "cell"], investments },
    ]);
    expect(funds.map(({ outside }) => outside)).toEqual([["a", "cell"], [], []]);
  });

  test("never has less than nothing left; without a size, or with one that does not convert, nobody knows", () => {
    const investments = [{ project: "p1", amount: yuan(4) }, { project: "p2" }];
    const { funds } = backing([
      { id: "a", size: { value: 50_000, unit: "万元" }, investments },
      { id: "b", size: yuan(3), investments },
      { id: "c", size: { value: 9, unit: "亿美元" }, investments },
      { id: "d", investments },
      { id: "e", size: yuan(3) },
    ]);
    expect(funds.map(({ size, left }) => [size, left])).toEqual([
      [5, 1],
      [3, 0],
      [null, null],
      [null, null],
      [3, 3],
    ]);
  });

  test("money for a project that is not there is given all the same, but to no gap", () => {
    const found = backing([{ id: "f", links: ["a"], investments: [{ project: "gone", amount: yuan(1) }] }]);
    expect(found.funds[0]).toMatchObject({ committed: { value: 1 }, projects: [], outside: [] });
    expect(gapOf(found, "a")).toMatchObject({ backing: [], committed: { value: null } });
  });
});
