import { describe, expect, test } from "vitest";
import { editChain, readChain } from "../../index.js";
import type { Chain } from "../../index.js";
import { fundBacking } from "./fund-backing.js";

const DOCUMENT = {
  format: "liantu-chain",
  version: 1,
  id: "f",
  name: "基金",
  surveyed: true,
  links: [
    { id: "cell", name: "电芯", stage: "downstream", unit: "GWh/a" },
    {
      id: "separator",
      name: "隔膜",
      stage: "midstream",
      unit: "t/a",
      typicalProject: { capacity: 100, investment: { value: 50_000, unit: "万元" } },
    },
    { id: "copper", name: "铜箔", stage: "midstream", unit: "t/a" },
  ],
  flows: [
    { from: "separator", to: "cell", coefficient: 50 },
    { from: "copper", to: "cell", coefficient: 10 },
  ],
  projects: [
    { id: "c", link: "cell", status: "built", capacity: 4 },
    { id: "s", link: "separator", status: "planned", stage: "negotiating" },
  ],
  funds: [
    {
      id: "f2",
      name: "产业基金",
      size: { value: 10, unit: "亿元" },
      links: ["separator"],
      investments: [
        { project: "s", amount: { value: 20_000, unit: "万元" } },
        { project: "c", amount: { value: 1, unit: "亿元" } },
      ],
    },
    { id: "f1", name: "引导基金", investments: [{ project: "s" }] },
  ],
};

function chainOf(document: object = DOCUMENT): Chain {
  const { chain } = readChain(document);
  if (chain === null) throw new Error("no chain");
  return chain;
}

describe("fundBacking()", () => {
  test("by hand: what each fund has given, what is left, and what lies outside its purpose", () => {
    const { funds } = fundBacking(chainOf());
    expect(funds[0]).toMatchObject({
      fund: "f2",
      size: 10,
      committed: { value: 3, recorded: 2, unrecorded: 0 },
      left: 7,
      projects: ["c", "s"],
      links: ["separator"],
      outside: ["cell"],
    });
    expect(funds[1]).toMatchObject({
      fund: "f1",
      size: null,
      committed: { value: null, unrecorded: 1 },
      left: null,
      projects: ["s"],
      outside: [],
    });
  });

  test("says of each gap what it asks for, which funds are meant for it, and which back it", () => {
    const { gaps } = fundBacking(chainOf());
    const separator = gaps.find(({ link }) => link === "separator");
    // 4 GWh × 50 t = 200 t, two projects of 5 亿元.
    expect(separator).toMatchObject({
      needed: 10,
      meant: ["f2"],
      backing: ["f1", "f2"],
      committed: { value: 2, recorded: 1, unrecorded: 1 },
      isUnbacked: false,
    });
    expect(gaps.find(({ link }) => link === "copper")).toMatchObject({ needed: null, meant: [], isUnbacked: true });
  });

  test("projects and links that are removed take what refers to them along", () => {
    const chain = editChain(chainOf(), [
      { kind: "remove", in: "projects", key: "s" },
      { kind: "remove", in: "links", key: "separator" },
    ]);
    const [fund] = fundBacking(chain).funds;
    expect(fund).toMatchObject({ links: [], projects: ["c"], committed: { value: 1 } });
    expect(readChain(chain.document).issues).toEqual([]);
  });

  test("references that lead nowhere are told with their places", () => {
    const funds = [{ id: "x", name: "x", links: ["?"], investments: [{ project: "!" }] }];
    const { issues } = readChain({ ...DOCUMENT, funds });
    expect(issues.map(({ code, place }) => [code, place])).toEqual([
      ["unknown-link", "funds[0].links[0]"],
      ["unknown-project", "funds[0].investments[0].project"],
    ]);
  });

  test("without funds every gap is unbacked", () => {
    const { funds: _, ...bare } = DOCUMENT;
    const { funds, gaps } = fundBacking(chainOf(bare));
    expect(funds).toEqual([]);
    expect(gaps.length).toBeGreaterThan(0);
    expect(gaps.every(({ isUnbacked, committed }) => isUnbacked && committed.value === null)).toBe(true);
  });
});
