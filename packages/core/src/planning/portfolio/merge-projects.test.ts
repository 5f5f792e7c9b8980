import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import type { ChainParts } from "../../../test/chain-of.js";
import { buildChain } from "../../model/build-chain.js";
import type { ChainDocument, ProjectRecord } from "../../model/document.js";
import { mergePortfolio } from "./merge-portfolio.js";
import type { MergedPortfolio } from "./merge-portfolio.js";

type ProjectPart = NonNullable<ChainParts["projects"]>[number];
type Part = Partial<ChainParts> & { readonly document?: Partial<ChainDocument> };

/** Chains with the shared link "s" and the links "x" and "y" of their own. */
function merge(...chains: (readonly ProjectPart[] | Part)[]): MergedPortfolio {
  const built = chains.map((own, i) => {
    const { document = {}, ...parts }: Part = Array.isArray(own) ? { projects: own as ProjectPart[] } : (own as Part);
    const id = `c${String(i)}`;
    const links = [{ id: "s", shared: "s" }, "x", "y"];
    return [id, buildChain({ ...chainOf({ links, ...parts }).document, id, ...document })] as const;
  });
  const header = { format: "liantu-portfolio" as const, version: 1, id: "p", name: "集" };
  return mergePortfolio({ id: "p", name: "集", chains: new Map(built), clusters: [], header });
}
const at = (id: string, link: string, fields: Partial<ProjectPart> = {}): ProjectPart => ({ id, link, ...fields });
const membersOf = ({ projects }: MergedPortfolio): unknown =>
  Object.fromEntries(Array.from(projects, ([key, list]) => [key, list.map(({ chain }) => chain).join()]));
const recordOf = ({ chain }: MergedPortfolio, key: string): ProjectRecord | undefined =>
  chain.document.projects?.find(({ id }) => id === key);

describe("two records are one project", () => {
  test("with the same key at a shared link, not at links of their own nor at different ones", () => {
    expect(
      membersOf(merge([at("p", "s"), at("q", "x"), at("r", "s")], [at("p", "s"), at("q", "x"), at("r", "x")])),
    ).toEqual({ "c0/p": "c0,c1", "c0/q": "c0", "c1/q": "c1", "c0/r": "c0", "c1/r": "c1" });
  });

  test("unless they name different enterprises; who names none may be any, the first first", () => {
    const own = (enterprise?: string): ProjectPart[] => [at("p", "s", enterprise === undefined ? {} : { enterprise })];
    expect(membersOf(merge(own("A"), own("B"), own(), own("B"), own("A")))).toEqual({
      "c0/p": "c0,c2,c4",
      "c1/p": "c1,c3",
    });
    expect(membersOf(merge(own(), own("A"), own("B")))).toEqual({ "c0/p": "c0,c1,c2" });
    // an enterprise is who it is by its code, and the parent's where a phase names none
    const coded = (id: string): Part => ({
      enterprises: [{ id, name: id, creditCode: "1" }],
      projects: [at("p", "s", { parent: "w" }), at("w", "x", { enterprise: id })],
    });
    expect(membersOf(merge(coded("A"), coded("B")))).toMatchObject({ "c0/p": "c0,c1" });
    expect(membersOf(merge(coded("A"), own("B")))).toMatchObject({ "c0/p": "c0", "c1/p": "c1" });
  });
});

describe("the record of a project", () => {
  test("is that of the first chain, in the keys of the portfolio, all by key", () => {
    const found = merge(
      {
        enterprises: [{ id: "E", name: "甲" }],
        projects: [
          at("z", "x", { name: "一期", enterprise: "E", stage: "trial", parent: "w" }),
          at("w", "s", { status: "planned" }),
          at("stray", "y", { parent: "nowhere", enterprise: "unlisted" }),
        ],
      },
      [at("w", "s", { status: "planned", name: "乙" })],
    );
    expect(found.chain.document.projects).toEqual([
      { id: "c0/stray", link: "c0/y", enterprise: "unlisted", responsible: {} },
      { id: "c0/w", link: "~shared/s", status: "planned", responsible: {} },
      { id: "c0/z", link: "c0/x", name: "一期", enterprise: "E", stage: "trial", parent: "c0/w", responsible: {} },
    ]);
    expect(recordOf(found, "c0/z")).not.toHaveProperty("status");
    expect(recordOf(found, "c0/stray")).not.toHaveProperty("parent");
    expect(recordOf(found, "c0/w")).not.toHaveProperty("enterprise");
  });

  test("names who answers for it in its own chain", () => {
    const found = merge({
      links: [{ id: "s", shared: "s", responsible: { unit: "工信局" } }, "x"],
      document: { responsible: { unit: "政府", leader: "李" } },
      projects: [at("p", "s"), at("q", "x", { responsible: { leader: "王" } })],
    });
    expect(recordOf(found, "c0/p")?.responsible).toEqual({ unit: "工信局", leader: "李" });
    expect(recordOf(found, "c0/q")?.responsible).toEqual({ unit: "政府", leader: "王" });
  });

  test("states the unit of its capacity only where that is not the link's", () => {
    const tonnes = { links: [{ id: "s", unit: "t/a", shared: "s" }] };
    const found = merge(tonnes, {
      links: [{ id: "s", unit: "万t/a", shared: "s" }],
      projects: [
        at("a", "s", { capacity: 1 }),
        at("b", "s", { capacity: 1, unit: "t/a" }),
        at("c", "s", { capacity: 1, unit: "kg/a" }),
        at("d", "s"),
      ],
    });
    expect(["a", "b", "c", "d"].map((key) => recordOf(found, `c1/${key}`))).toMatchObject([
      { capacity: 1, unit: "万t/a" },
      { capacity: 1 },
      { capacity: 1, unit: "kg/a" },
      {},
    ]);
    expect(recordOf(found, "c1/d")).not.toHaveProperty("unit");
  });
});

describe("what records of one project say differently", () => {
  const conflicts = (...projects: Partial<ProjectPart>[]): string[] =>
    merge(...projects.map((part) => [at("p", "s", part)])).issues.map(
      ({ code, severity, place, message }) => `${code} ${severity} ${place} ${message.zh}`,
    );

  test("is told of capacity, stage and status, with the chains", () => {
    const [found, ...others] = conflicts({ capacity: 1 }, { capacity: 1 }, { capacity: 2 });
    expect(others).toEqual([]);
    expect(found).toMatch(/^shared-conflict warning c0\/p /u);
    expect(found).toContain("c0 / c2");
    expect(conflicts({ stage: "signed" }, { stage: "started" })).toHaveLength(1);
    expect(conflicts({ status: "built" }, { status: "planned" })).toHaveLength(1);
    expect(conflicts({ stage: "signed" }, {})).toHaveLength(1);
    expect(conflicts({ stage: "signed", capacity: 1 }, { stage: "signed", capacity: 3 })).toHaveLength(1);
    expect(conflicts({ stage: "signed", capacity: 1 }, { stage: "started", capacity: 1 })).toHaveLength(1);
  });

  test("is nothing where one has no capacity, or both have the same in their units", () => {
    expect(conflicts({ stage: "signed", capacity: 1 }, { stage: "signed", capacity: 1 })).toEqual([]);
    expect(conflicts({ capacity: 1 }, {})).toEqual([]);
    expect(conflicts({}, { capacity: 1 })).toEqual([]);
    expect(conflicts({ capacity: 10_000 }, { capacity: 1, unit: "万t/a" })).toEqual([]);
    expect(conflicts({ capacity: 1, unit: "万t/a" }, { capacity: 10_000, unit: "t/a" })).toEqual([]);
    expect(conflicts({ capacity: 1, unit: "万t/a" }, { capacity: 1 })).toHaveLength(1);
  });
});

describe("a parent all of whose phases an earlier chain lists", () => {
  const phases = (parent: string, ...keys: string[]): ProjectPart[] => keys.map((key) => at(key, "s", { parent }));

  test("is that chain's parent, whatever it is called and wherever it stands", () => {
    const found = merge(
      [...phases("whole", "a", "b"), at("whole", "x")],
      [...phases("all", "a", "b"), at("all", "y", { capacity: 9 })],
    );
    expect(membersOf(found)).toEqual({ "c0/a": "c0,c1", "c0/b": "c0,c1", "c0/whole": "c0,c1" });
    expect(recordOf(found, "c0/a")?.parent).toBe("c0/whole");
    const third = merge(
      [...phases("whole", "a"), at("whole", "x")],
      [...phases("all", "a"), at("all", "y")],
      [...phases("every", "a"), at("every", "y")],
    );
    expect(membersOf(third)).toEqual({ "c0/a": "c0,c1,c2", "c0/whole": "c0,c1,c2" });
  });

  test("is a project of its own if one phase is new, has no parent there, or another one", () => {
    const all = [...phases("all", "a", "b"), at("all", "y")];
    const own = { "c1/all": "c1" };
    expect(membersOf(merge([...phases("whole", "a"), at("whole", "x")], all))).toMatchObject({ ...own, "c1/b": "c1" });
    expect(membersOf(merge([...phases("whole", "a"), at("b", "s"), at("whole", "x")], all))).toMatchObject(own);
    expect(membersOf(merge([at("a", "s"), at("b", "s")], all))).toMatchObject(own);
    expect(
      membersOf(merge([...phases("one", "a"), ...phases("two", "b"), at("one", "x"), at("two", "x")], all)),
    ).toMatchObject(own);
    expect(membersOf(merge(phases("nowhere", "a", "b"), all))).toMatchObject(own);
  });

  test("that is itself at the shared link is one by its key", () => {
    const chain = [...phases("whole", "a"), at("whole", "s")];
    expect(membersOf(merge(chain, chain))).toEqual({ "c0/a": "c0,c1", "c0/whole": "c0,c1" });
  });
});
