import fc from "fast-check";
import { editChain, analyzeChain } from "@liantu/core";
import type { ChainEdit } from "@liantu/core";
import { expect, test } from "vitest";
import { createAtlas } from "./atlas.js";
import type { Atlas } from "./atlas.js";
import { isUnsaved } from "./atlas-state.js";

const STEP = { zh: "修改", en: "change" };

async function opened(): Promise<Atlas> {
  const atlas = createAtlas();
  await atlas.openExample("jinchang-battery");
  return atlas;
}

test("an edit changes the numbers at once, is unsaved, and can be undone and done again", async () => {
  const atlas = await opened();
  const before = atlas.store.getState();
  expect(isUnsaved(before)).toBe(false);
  const [project] = before.loaded?.chain.document.projects ?? [];
  expect(atlas.edit([{ kind: "remove", in: "projects", key: project?.id ?? "" }], STEP)).toEqual([]);
  const after = atlas.store.getState();
  expect(after.loaded?.chain.projects.has(project?.id ?? "")).toBe(false);
  expect(after.loaded?.session).toBe(before.loaded?.session);
  expect(isUnsaved(after)).toBe(true);
  atlas.store.dispatch({ kind: "undo" });
  expect(atlas.store.getState().loaded?.chain.document).toBe(before.loaded?.chain.document);
  expect(isUnsaved(atlas.store.getState())).toBe(false);
  atlas.store.dispatch({ kind: "redo" });
  expect(atlas.store.getState().loaded?.chain.document).toBe(after.loaded?.chain.document);
});

test("a refused edit changes nothing and says why", async () => {
  const atlas = await opened();
  const before = atlas.store.getState();
  const issues = atlas.edit([{ kind: "change", in: "links", key: "nothing", fields: { name: "无" } }], STEP);
  expect(issues[0]?.message.zh).toContain("没有这条记录");
  expect(atlas.store.getState()).toBe(before);
});

test("a read-only document is not edited", () => {
  const atlas = createAtlas();
  const document = {
    format: "liantu-chain",
    version: 9,
    id: "a",
    name: "新版",
    links: [{ id: "x", name: "甲", stage: "upstream" }],
  };
  atlas.openDocument(document, "新版.json", { kind: "file", name: "新版.json" });
  expect(atlas.store.getState().isReadOnly).toBe(true);
  expect(atlas.edit([{ kind: "set", fields: { name: "改" } }], STEP)[0]?.message.zh).toContain("只读");
  expect(atlas.store.getState().loaded?.chain.document.name).toBe("新版");
});

test("a selected link that goes is no longer selected", async () => {
  const atlas = await opened();
  atlas.store.dispatch({ kind: "select", link: "separator", isRevealed: false });
  atlas.edit([{ kind: "remove", in: "links", key: "separator" }], STEP);
  expect(atlas.store.getState().selection).toBeNull();
});

test("a template is not saved until a file holds it", () => {
  const atlas = createAtlas();
  const document = {
    format: "liantu-chain",
    version: 1,
    id: "a",
    name: "新图",
    links: [{ id: "x", name: "甲", stage: "upstream" }],
  };
  atlas.openDocument(document, "新图", { kind: "template", id: "a" });
  expect(isUnsaved(atlas.store.getState())).toBe(true);
  const held = atlas.store.getState().loaded?.chain.document;
  if (held !== undefined) atlas.store.dispatch({ kind: "saved", document: held, name: "新图.json" });
  expect(isUnsaved(atlas.store.getState())).toBe(false);
  expect(atlas.store.getState().loaded?.origin).toEqual({ kind: "file", name: "新图.json" });
});

test(
  "a walk of edits, undone and done again at random, never differs from a fresh computation and ends where it began",
  { timeout: 60_000 },
  async () => {
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.record({ kind: fc.constant("edit" as const), at: fc.nat(), amount: fc.nat(50) }) },
      { weight: 1, arbitrary: fc.constant({ kind: "undo" as const }) },
      { weight: 1, arbitrary: fc.constant({ kind: "redo" as const }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
        const atlas = await opened();
        const first = atlas.store.getState().loaded?.chain.document;
        for (const one of steps) {
          const { loaded } = atlas.store.getState();
          if (one.kind !== "edit") atlas.store.dispatch({ kind: one.kind });
          else if (loaded !== null) atlas.edit([editOf(loaded.chain.document, one.at, one.amount)], STEP);
        }
        const { loaded, past } = atlas.store.getState();
        expect(loaded && { ...loaded.analysis }).toEqual(loaded && { ...analyzeChain(editChain(loaded.chain, [])) });
        for (let i = 0; i < past.length; i++) atlas.store.dispatch({ kind: "undo" });
        expect(atlas.store.getState().loaded?.chain.document).toBe(first);
      }),
      { numRuns: 6 },
    );
  },
);

type Loaded = NonNullable<ReturnType<Atlas["store"]["getState"]>["loaded"]>;

function editOf(document: Loaded["chain"]["document"], at: number, amount: number): ChainEdit {
  const projects = document.projects ?? [];
  const project = projects[at % Math.max(1, projects.length)];
  const link = document.links[at % Math.max(1, document.links.length)];
  if (at % 5 === 0 && link !== undefined) return { kind: "remove", in: "links", key: link.id };
  if (at % 3 === 0 || project === undefined) {
    return { kind: "put", in: "links", record: { id: `new-${String(at % 7)}`, name: "新环节", stage: "upstream" } };
  }
  return { kind: "change", in: "projects", key: project.id, fields: { capacity: amount } };
}
