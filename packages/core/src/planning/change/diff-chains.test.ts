import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import { runs } from "../../../test/runs.js";
import { buildChain } from "../../model/build-chain.js";
import type { Chain } from "../../model/chain.js";
import type { ChainDocument } from "../../model/document.js";
import { PROJECT_STAGES } from "../../model/stages.js";
import { diffChains } from "./diff-chains.js";

const base = (): ChainDocument => ({
  ...chainOf({
    links: [
      { id: "a", name: "正极" },
      { id: "b", name: "电芯", aliases: ["cell", "电池"] },
    ],
    flows: [{ from: "a", to: "b", coefficient: 2 }],
    enterprises: [{ id: "E", name: "甲" }],
    projects: [
      { id: "p", name: "一号", link: "a", stage: "signed", capacity: 5 },
      { id: "q", link: "b", stage: "operating" },
    ],
  }).document,
  asOf: "2024-01",
});
const changed = (change: (document: ChainDocument) => Partial<ChainDocument>): Chain => {
  const document = base();
  return buildChain({ ...document, ...change(document) });
};
const from = buildChain(base());

describe("diffChains()", () => {
  test("of a chain with itself is empty, whatever the order of records, keys, aliases and events", () => {
    const turned = changed(({ links, projects }) => ({
      links: [...links]
        .reverse()
        .map(({ id, ...link }) => ({ ...link, id, ...(link.aliases && { aliases: [...link.aliases].reverse() }) })),
      projects: [...projects!].reverse(),
    }));
    const difference = diffChains(from, turned);
    expect(difference.isEmpty).toBe(true);
    expect(difference.lists.links).toEqual({ added: [], changed: [], removed: [] });
    expect(difference.stages).toEqual([]);
  });

  test("tells what is new, gone, and changed field by field", () => {
    const after = changed(({ links, projects }) => ({
      asOf: "2024-02",
      note: "月报",
      links: [...links, { id: "c", name: "隔膜", stage: "midstream" }],
      flows: [{ from: "c", to: "b" }],
      projects: [{ ...projects![0]!, capacity: 6, note: "扩产" }],
    }));
    const { document, lists, isEmpty } = diffChains(from, after);
    expect(isEmpty).toBe(false);
    expect(document).toEqual([
      { field: "asOf", before: "2024-01", after: "2024-02" },
      { field: "note", before: undefined, after: "月报" },
    ]);
    expect(lists.links.added).toEqual([
      { key: "c", name: "隔膜", record: { id: "c", name: "隔膜", stage: "midstream" } },
    ]);
    expect(lists.flows.added.map(({ name }) => name)).toEqual(["隔膜 → 电芯"]);
    expect(lists.flows.removed.map(({ name }) => name)).toEqual(["正极 → 电芯"]);
    expect(lists.projects.changed).toEqual([
      {
        key: "p",
        name: "一号",
        fields: [
          { field: "capacity", before: 5, after: 6 },
          { field: "note", before: undefined, after: "扩产" },
        ],
      },
    ]);
    expect(lists.projects.removed.map(({ key, name }) => [key, name])).toEqual([["q", "q"]]);
    expect(lists.enterprises).toEqual({ added: [], changed: [], removed: [] });
  });

  test("tells which projects moved on, back, were held, ended or taken up, and when", () => {
    const stages = [
      ["signed", "started", "onwards"],
      ["building", "signed", "back"],
      ["building", "on-hold", "held"],
      ["signed", "ended", "ended"],
      ["on-hold", "building", "resumed"],
      [undefined, "signed", "recorded"],
      ["signed", undefined, "unrecorded"],
    ] as const;
    const chain = (side: 0 | 1): Chain =>
      chainOf({
        links: ["a"],
        projects: stages.map((row, i) => ({
          id: `p${String(i)}`,
          link: "a",
          ...(row[side] !== undefined && { stage: row[side] }),
          ...(side === 1 && i === 0 && { events: [{ stage: "started" as const, date: "2024-02" }] }),
        })),
      });
    const found = diffChains(chain(0), chain(1)).stages;
    expect(found.map(({ kind }) => kind)).toEqual(stages.map(([, , kind]) => kind));
    expect(found[0]).toEqual({
      project: "p0",
      name: "p0",
      from: "signed",
      to: "started",
      kind: "onwards",
      date: "2024-02",
    });
    expect(found[1]?.date).toBeNull();
  });

  test("keeps records apart that share a key, and names that are keys of objects", () => {
    const contacts = [
      { of: "p", phone: "1" },
      { of: "p", phone: "2" },
    ];
    const one = changed(() => ({ contacts }));
    expect(
      diffChains(
        one,
        changed(() => ({ contacts: [...contacts].reverse() })),
      ).isEmpty,
    ).toBe(true);
    const less = diffChains(
      one,
      changed(() => ({ contacts: [contacts[0]!] })),
    ).lists.contacts;
    expect(less).toMatchObject({ added: [], changed: [], removed: [{ record: { phone: "2" } }] });
    const odd = changed(() => ({ indicators: [{ name: "__proto__", value: 1 }] }));
    expect(diffChains(from, odd).lists.indicators.added.map(({ key }) => key)).toEqual(["__proto__"]);
  });

  test("property: the difference, put on the first chain, gives the second", () => {
    const project = fc.record(
      {
        id: fc.constantFrom("p", "q", "r", "s", "constructor"),
        link: fc.constantFrom("a", "b"),
        stage: fc.constantFrom(...PROJECT_STAGES),
        capacity: fc.nat(3),
      },
      { requiredKeys: ["id", "link"] },
    );
    const projects = fc.uniqueArray(project, { selector: ({ id }) => id });
    fc.assert(
      fc.property(projects, projects, (old, now) => {
        const [before, after] = [changed(() => ({ projects: old })), changed(() => ({ projects: now }))];
        const difference = diffChains(before, after);
        const { added, removed, changed: edits } = difference.lists.projects;
        const result = new Map<string, Map<string, unknown>>(
          old.map((record) => [record.id, new Map(Object.entries(record))]),
        );
        for (const { key } of removed) expect(result.delete(key)).toBe(true);
        for (const { key, record } of added) result.set(key, new Map(Object.entries(record)));
        for (const { key, fields } of edits) {
          for (const { field, before: was, after: is } of fields) {
            expect(result.get(key)?.get(field)).toEqual(was);
            if (is === undefined) result.get(key)?.delete(field);
            else result.get(key)?.set(field, is);
          }
        }
        expect(result).toEqual(new Map(now.map((record) => [record.id, new Map(Object.entries(record))])));
        expect(difference.isEmpty).toBe(added.length + removed.length + edits.length === 0);
      }),
      { numRuns: runs(150) },
    );
  });
});
