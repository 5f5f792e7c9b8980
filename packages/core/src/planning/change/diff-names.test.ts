import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import type { ChainParts } from "../../../test/chain-of.js";
import { buildChain } from "../../model/build-chain.js";
import type { Chain } from "../../model/chain.js";
import type { ChainDocument } from "../../model/document.js";
import { diffChains } from "./diff-chains.js";
import type { ListDifference, StageChange } from "./diff-chains.js";

const base = chainOf({
  links: [
    { id: "a", name: "正极" },
    { id: "b", name: "电芯" },
  ],
}).document;
const chain = (parts: Partial<ChainDocument> = {}): Chain => buildChain({ ...base, ...parts });
const namesOf = ({ added }: ListDifference): string[] => added.map(({ name }) => name);

describe("what a record is called in a difference", () => {
  const { lists } = diffChains(
    chain(),
    chain({
      flows: [{ from: "a", to: "b" }],
      projects: [
        { id: "p", link: "a", name: "一期" },
        { id: "q", link: "a" },
        { id: "r", link: "a", name: "" },
      ],
      relations: [{ supplier: "甲", customer: "乙", product: "箔" }],
      slips: [{ project: "p", kind: "landing" }],
      contacts: [
        { of: "甲公司", name: "王", phone: "1" },
        { of: "乙公司", phone: "2" },
      ],
      indicators: [{ name: "产值", value: 1 }],
      funds: [{ id: "f", name: "基金" }],
    }),
  );

  test("is its name where it has one, else its key", () => {
    expect(namesOf(lists.projects)).toEqual(["一期", "q", "r"]);
    expect(namesOf(lists.indicators)).toEqual(["产值"]);
    expect(namesOf(lists.funds)).toEqual(["基金"]);
  });

  test("of a flow is that of its links", () => {
    expect(namesOf(lists.flows)).toEqual(["正极 → 电芯"]);
  });

  test("of what has no name is whom it is between, or whose it is", () => {
    expect(namesOf(lists.relations)).toEqual(["甲 → 乙"]);
    expect(namesOf(lists.slips)).toEqual(["p"]);
    expect(namesOf(lists.contacts).sort()).toEqual(["乙公司", "王"].sort());
  });

  test("is what the second document says", () => {
    const links = base.links.map((link) => (link.id === "a" ? { ...link, name: "正极材料" } : link));
    const renamed = diffChains(chain({ flows: [{ from: "a", to: "b" }] }), chain({ links }));
    expect(renamed.lists.flows.removed.map(({ name }) => name)).toEqual(["正极材料 → 电芯"]);
    expect(renamed.lists.links.changed).toEqual([
      { key: "a", name: "正极材料", fields: [{ field: "name", before: "正极", after: "正极材料" }] },
    ]);
  });
});

describe("diffChains()", () => {
  test("gives records by key and fields by name, whatever their order in the documents", () => {
    const projects = (stage: "signed" | "started", capacity: number): NonNullable<ChainDocument["projects"]> =>
      ["m", "z", "a", "k"].map((id) => ({ id, stage, name: `${stage}-${id}`, link: "a", capacity }));
    const { lists, stages } = diffChains(
      chain({ projects: projects("signed", 1) }),
      chain({ projects: projects("started", 2) }),
    );
    expect(lists.projects.changed.map(({ key }) => key)).toEqual(["a", "k", "m", "z"]);
    expect(lists.projects.changed[0]?.fields.map(({ field }) => field)).toEqual(["capacity", "name", "stage"]);
    expect(stages.map(({ project }) => project)).toEqual(["a", "k", "m", "z"]);
    const bare = diffChains(chain(), chain({ projects: projects("signed", 1) }));
    expect(bare.lists.projects.added.map(({ key }) => key)).toEqual(["a", "k", "m", "z"]);
  });

  test("is not empty if only the document itself, or only one part of one list, differs", () => {
    expect(diffChains(chain(), chain({ note: "x" })).isEmpty).toBe(false);
    const one = chain({
      projects: [
        { id: "p", link: "a" },
        { id: "q", link: "a" },
      ],
    });
    const changed = { id: "p", link: "b" };
    expect(diffChains(one, chain({ projects: [changed, { id: "q", link: "a" }] })).isEmpty).toBe(false);
    expect(diffChains(one, chain({ projects: [{ id: "p", link: "a" }] })).isEmpty).toBe(false);
    expect(diffChains(one, chain({ projects: [changed] })).isEmpty).toBe(false);
    expect(diffChains(one, chain({ projects: [...one.document.projects!, { id: "r", link: "a" }] })).isEmpty).toBe(
      false,
    );
    expect(diffChains(one, chain({ projects: [...one.document.projects!] })).isEmpty).toBe(true);
  });

  test("tells three records of one key apart by what they say", () => {
    const phones = (...numbers: string[]): Chain => chain({ contacts: numbers.map((phone) => ({ of: "p", phone })) });
    expect(diffChains(phones("1", "2", "3"), phones("3", "1", "2")).isEmpty).toBe(true);
    const { added, changed, removed } = diffChains(phones("1", "2"), phones("2", "3", "1")).lists.contacts;
    expect([added.length, changed.length, removed.length]).toEqual([1, 0, 0]);
    expect(added[0]?.record).toMatchObject({ phone: "3" });
  });
});

describe("a project in another stage", () => {
  type ProjectPart = NonNullable<ChainParts["projects"]>[number];
  const stagesOf = (before: Partial<ProjectPart>, after: Partial<ProjectPart>): readonly StageChange[] => {
    const one = (part: Partial<ProjectPart>): Chain =>
      chainOf({ links: ["a"], projects: [{ id: "p", link: "a", ...part }] });
    return diffChains(one(before), one(after)).stages;
  };

  test("came to it at the last date of that stage, whatever was noted after", () => {
    const events = [
      { stage: "on-hold" as const, date: "2024-06" },
      { stage: "started" as const, date: "2024-03" },
      { stage: "started" as const, date: "2023-03" },
    ];
    expect(stagesOf({ stage: "signed" }, { stage: "started", events })).toMatchObject([
      { kind: "onwards", date: "2024-03" },
    ]);
  });

  test("is none that is new, gone or unchanged", () => {
    expect(stagesOf({ stage: "signed" }, { stage: "signed", capacity: 5 })).toEqual([]);
    const [none, one] = [chain(), chain({ projects: [{ id: "p", link: "a", stage: "signed" }] })];
    expect(diffChains(none, one).stages).toEqual([]);
    expect(diffChains(one, none).stages).toEqual([]);
  });
});
