import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ChainError } from "../errors.js";
import type { Chain } from "./chain.js";
import type { ChainEdit } from "./chain-edit.js";
import { checkChain, editChain } from "./edit-chain.js";
import { readChain } from "./read-chain.js";
import { recordKey } from "./record-keys.js";
import { writeChain } from "./write-chain.js";

const DOCUMENT = {
  format: "liantu-chain",
  version: 1,
  id: "c",
  name: "链",
  links: [
    { id: "ore", name: "矿", stage: "upstream", unit: "t/a" },
    { id: "metal", name: "金属", stage: "midstream", unit: "t/a" },
    { id: "part", name: "零件", stage: "downstream", unit: "t/a" },
  ],
  flows: [
    { from: "ore", to: "metal", coefficient: 2 },
    { from: "metal", to: "part", coefficient: 1 },
  ],
  enterprises: [
    { id: "e1", name: "甲公司" },
    { id: "e2", name: "乙公司" },
  ],
  projects: [
    { id: "p1", link: "metal", enterprise: "e1", stage: "operating", capacity: 10 },
    { id: "p2", link: "metal", parent: "p1", stage: "signed", capacity: 5 },
    { id: "p3", link: "part", enterprise: "e1", stage: "building", capacity: 3 },
  ],
  targets: [{ id: "t1", name: "丙公司", links: ["ore", "metal"] }],
  slips: [{ project: "p1", kind: "landing" }],
  contacts: [
    { of: "p1", name: "联系人" },
    { of: "e2", name: "联系人" },
  ],
  relations: [{ supplier: "e1", customer: "e2" }],
  layout: { positions: { metal: { x: 1, y: 2 }, part: { x: 3, y: 4 } } },
};

function chainOf(document: unknown = DOCUMENT): Chain {
  const { chain } = readChain(document);
  if (chain === null) throw new Error("no chain");
  return chain;
}

function edgesOf({ graph }: Chain): unknown {
  return { nodes: graph.export().nodes, edges: graph.mapEdges((_, flow, from, to) => [from, to, flow]) };
}

function refusalOf(run: () => unknown): ChainError<"edit-refused"> {
  try {
    run();
  } catch (error) {
    if (error instanceof ChainError && error.code === "edit-refused") return error as ChainError<"edit-refused">;
    throw error;
  }
  throw new Error("not refused");
}

describe("editChain", () => {
  test("adds a record at the end, and replaces the one of the same key in its place", () => {
    const chain = editChain(chainOf(), [
      { kind: "put", in: "links", record: { id: "scrap", name: "废料", stage: "supporting" } },
      { kind: "put", in: "links", record: { id: "ore", name: "精矿", stage: "upstream" } },
    ]);
    expect(chain.document.links.map(({ name }) => name)).toEqual(["精矿", "金属", "零件", "废料"]);
    expect(chain.graph.hasNode("scrap")).toBe(true);
  });

  test("changes fields, takes away those that are undefined, and shares the records it did not touch", () => {
    const before = chainOf();
    const after = editChain(before, [
      { kind: "change", in: "projects", key: "p1", fields: { stage: "full-capacity", capacity: undefined } },
    ]);
    expect(after.projects.get("p1")).toEqual({
      id: "p1",
      link: "metal",
      enterprise: "e1",
      stage: "full-capacity",
      status: "built",
    });
    expect(after.document.projects?.[2]).toBe(before.document.projects?.[2]);
    expect(after.document.links).toEqual(before.document.links);
    expect(after.document.links[0]).toBe(before.document.links[0]);
    expect(before.projects.get("p1")?.capacity).toBe(10);
  });

  test("a link goes with its flows, projects, their slips and contacts, its place and what targets say of it", () => {
    const { document } = editChain(chainOf(), [{ kind: "remove", in: "links", key: "metal" }]);
    expect(document.links.map(({ id }) => id)).toEqual(["ore", "part"]);
    expect(document.flows).toEqual([]);
    expect(document.projects?.map(({ id }) => id)).toEqual(["p3"]);
    expect(document.slips).toEqual([]);
    expect(document.contacts).toEqual([{ of: "e2", name: "联系人" }]);
    expect(document.targets?.[0]?.links).toEqual(["ore"]);
    expect(document.layout?.positions).toEqual({ part: { x: 3, y: 4 } });
  });

  test("a phase stays when the project that it is a phase of goes", () => {
    const { document } = editChain(chainOf(), [{ kind: "remove", in: "projects", key: "p1" }]);
    expect(document.projects?.[0]).toEqual({ id: "p2", link: "metal", stage: "signed", capacity: 5 });
  });

  test("an enterprise with projects stays, one without goes with its relations and contacts", () => {
    const refusal = refusalOf(() => editChain(chainOf(), [{ kind: "remove", in: "enterprises", key: "e1" }]));
    expect(refusal.details.issues[0]?.message.zh).toBe("这家企业还有 2 个项目，不能删除。");
    const { document } = editChain(chainOf(), [{ kind: "remove", in: "enterprises", key: "e2" }]);
    expect(document.enterprises?.map(({ id }) => id)).toEqual(["e1"]);
    expect(document.relations).toEqual([]);
    expect(document.contacts).toEqual([{ of: "p1", name: "联系人" }]);
  });

  test("records without an id are found by what tells them apart", () => {
    const key = recordKey("flows", { from: "ore", to: "metal" });
    expect(key).toBe('["ore","metal","input",""]');
    const chain = editChain(chainOf(), [{ kind: "change", in: "flows", key, fields: { coefficient: 3 } }]);
    expect(chain.graph.getEdgeAttributes("ore", "metal").coefficient).toBe(3);
    expect(editChain(chain, [{ kind: "remove", in: "flows", key }]).flows).toHaveLength(1);
  });

  test("moves cards and gives them back to the layout", () => {
    const { document } = editChain(chainOf(), [
      {
        kind: "move",
        positions: new Map([
          ["metal", null],
          ["ore", { x: 9, y: 8 }],
        ]),
      },
    ]);
    expect(document.layout?.positions).toEqual({ part: { x: 3, y: 4 }, ore: { x: 9, y: 8 } });
  });

  test("sets and clears fields of the document", () => {
    const chain = editChain(chainOf({ ...DOCUMENT, note: "旧" }), [
      { kind: "set", fields: { name: "新链", asOf: "2024-03", note: undefined } },
    ]);
    expect(chain.document).toMatchObject({ name: "新链", asOf: "2024-03" });
    expect("note" in chain.document).toBe(false);
  });

  test.each<[string, ChainEdit]>([
    [
      "a second flow of the same key",
      { kind: "change", in: "flows", key: '["ore","metal","input",""]', fields: { from: "metal", to: "part" } },
    ],
    ["a flow to itself", { kind: "put", in: "flows", record: { from: "ore", to: "ore" } }],
    ["a flow to nowhere", { kind: "put", in: "flows", record: { from: "ore", to: "nothing" } }],
    ["a project at no link", { kind: "change", in: "projects", key: "p1", fields: { link: "nothing" } }],
    ["an amount below zero", { kind: "change", in: "projects", key: "p1", fields: { capacity: -1 } }],
    ["an amount that is no number", { kind: "change", in: "projects", key: "p1", fields: { capacity: Number.NaN } }],
    ["another id", { kind: "change", in: "links", key: "ore", fields: { id: "stone" } }],
    ["a missing name", { kind: "change", in: "links", key: "ore", fields: { name: undefined } }],
    ["an unknown record", { kind: "change", in: "links", key: "nothing", fields: { name: "无" } }],
    ["removing what is not there", { kind: "remove", in: "targets", key: "nothing" }],
    ["a project as its own parent", { kind: "change", in: "projects", key: "p1", fields: { parent: "p2" } }],
    ["a reserved key", { kind: "put", in: "links", record: { id: "constructor", name: "构", stage: "upstream" } }],
    ["a place that is not finite", { kind: "move", positions: new Map([["ore", { x: Infinity, y: 0 }]]) }],
    ["a place of no link", { kind: "move", positions: new Map([["nothing", { x: 0, y: 0 }]]) }],
    ["a date that is none", { kind: "set", fields: { asOf: "明天" } }],
    ["a document without name", { kind: "set", fields: { name: undefined } }],
  ])("refuses %s with an issue in both languages", (_, edit) => {
    const chain = chainOf();
    const before = JSON.stringify(writeChain(chain));
    const { issues, edit: at } = refusalOf(() =>
      editChain(chain, [{ kind: "set", fields: { note: "先" } }, edit]),
    ).details;
    expect(at).toBe(1);
    expect(issues.length).toBeGreaterThan(0);
    for (const { message, remedy } of issues) {
      for (const words of [message, remedy]) expect([words.zh, words.en]).not.toContain("");
    }
    expect(JSON.stringify(writeChain(chain))).toBe(before);
  });

  test("what it gives is what reading its document anew would give", () => {
    const ids = ["ore", "metal", "part", "new"];
    const edit: fc.Arbitrary<ChainEdit> = fc.oneof(
      fc.record({
        kind: fc.constant("put" as const),
        in: fc.constant("links" as const),
        record: fc.record({
          id: fc.constantFrom(...ids),
          name: fc.string({ minLength: 1 }),
          stage: fc.constantFrom("upstream" as const, "downstream" as const),
        }),
      }),
      fc.record({
        kind: fc.constant("put" as const),
        in: fc.constant("flows" as const),
        record: fc.record({ from: fc.constantFrom(...ids), to: fc.constantFrom(...ids), coefficient: fc.nat(9) }),
      }),
      fc.record({
        kind: fc.constant("put" as const),
        in: fc.constant("projects" as const),
        record: fc.record({
          id: fc.constantFrom("p1", "p2", "p9"),
          link: fc.constantFrom(...ids),
          parent: fc.constantFrom("p1", "p2"),
          stage: fc.constantFrom("lead" as const, "operating" as const),
        }),
      }),
      fc.record({
        kind: fc.constant("remove" as const),
        in: fc.constantFrom("links" as const, "projects" as const, "enterprises" as const),
        key: fc.constantFrom(...ids, "p1", "p2", "e1", "e2"),
      }),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        let chain = chainOf();
        for (const one of edits) {
          try {
            chain = editChain(chain, [one]);
          } catch (error) {
            expect(error).toBeInstanceOf(ChainError);
          }
        }
        const written = writeChain(chain);
        const again = readChain(written);
        expect(again.issues.filter(({ severity }) => severity === "error")).toEqual([]);
        expect(again.chain && writeChain(again.chain)).toEqual(written);
        expect([...chain.projects]).toEqual([...(again.chain?.projects ?? [])]);
        expect(chain.projectsByLink).toEqual(again.chain?.projectsByLink);
        expect(edgesOf(chain)).toEqual(again.chain && edgesOf(again.chain));
        expect(checkChain(chain)).toEqual(again.issues);
      }),
      { numRuns: 300 },
    );
  });

  test("takes hostile names as text", () => {
    const name = "<img src=x onerror=alert(1)>\u0000__proto__";
    const chain = editChain(chainOf(), [
      { kind: "put", in: "links", record: { id: "__proto__x", name, stage: "upstream" } },
      { kind: "move", positions: new Map([["__proto__x", { x: 0, y: 0 }]]) },
    ]);
    expect(chain.document.links[3]?.name).toBe(name);
    expect(Object.keys(chain.document.layout?.positions ?? {})).toContain("__proto__x");
  });
});
