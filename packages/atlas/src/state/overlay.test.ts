import { analyzeChain, editChain, PROJECT_STAGES, readChain } from "@liantu/core";
import type { Chain, ChainAnalysis } from "@liantu/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compared } from "../compare/change-lines.js";
import { compareLens } from "../compare/compare-lens.js";
import { asOfDates } from "../map/as-of-dates.js";
import { editsOf } from "../suppose/apply-supposition.js";
import { scenarioLens } from "../suppose/change-lens.js";
import { createSupposing } from "../suppose/supposing.js";
import { emptySupposition, withTrial } from "../suppose/supposition.js";
import type { Supposition } from "../suppose/supposition.js";
import { createAtlas } from "./atlas.js";
import type { Atlas } from "./atlas.js";
import { documentChain, isUnsaved } from "./atlas-state.js";
import type { AtlasState } from "./atlas-state.js";
import { lookAsOf } from "./look-as-of.js";

const STEP = { zh: "修改", en: "change" };

async function opened(): Promise<Atlas> {
  const atlas = createAtlas();
  await atlas.openExample("jinchang-battery");
  return atlas;
}

function chainOfDocument(state: AtlasState): Chain {
  const chain = documentChain(state);
  if (chain === null) throw new Error("nothing is loaded");
  return chain;
}

function suppose(atlas: Atlas, supposition: Supposition): void {
  const supposing = createSupposing(chainOfDocument(atlas.store.getState()), {});
  atlas.store.dispatch({
    kind: "overlay",
    overlay: {
      kind: "scenario",
      id: supposition.id,
      name: supposition.name,
      before: supposing.before,
      lensOf: scenarioLens,
      ...supposing.show(supposition),
    },
  });
}

function compare(atlas: Atlas, other: Chain): void {
  const present = chainOfDocument(atlas.store.getState());
  const found = compared(analyzeChain(other), analyzeChain(present));
  const lens = compareLens(found);
  atlas.store.dispatch({
    kind: "overlay",
    overlay: {
      kind: "compare",
      from: "上月",
      to: "本月",
      gone: [],
      before: found.before,
      lensOf: () => lens,
      chain: present,
      analysis: found.after,
    },
  });
}

const signed = (chain: Chain): string => [...chain.projects].find(([, { stage }]) => stage === "signed")?.[0] ?? "";
const landing = (chain: Chain): Supposition =>
  withTrial(emptySupposition("s1", "方案1"), { project: signed(chain), fate: "lands", capacity: null });

/** What the screens read of the numbers. */
function told({ links, classes, localSupply, completeness }: ChainAnalysis): unknown {
  const rows = [...links].map(([key, { class: of, action, demand, supply, residual, counts }]) => {
    return [key, of, action, demand, supply, residual, counts];
  });
  return { rows, classes, localSupply, completeness };
}

describe("an overlay", () => {
  test("shows what is supposed, is not edited, not saved, and gives the very document back", async () => {
    const atlas = await opened();
    const { store } = atlas;
    const chain = chainOfDocument(store.getState());
    suppose(atlas, landing(chain));
    const state = store.getState();
    expect(state.loaded?.chain.projects.get(signed(chain))?.stage).toBe("operating");
    expect(state).toMatchObject({ isReadOnly: true, overlay: { kind: "scenario", isMarked: true } });
    expect(documentChain(state)).toBe(chain);
    expect(isUnsaved(state)).toBe(false);
    expect(atlas.edit([{ kind: "set", fields: { name: "改" } }], STEP)[0]?.message.zh).toContain("只读");
    store.dispatch({ kind: "overlay", overlay: null });
    expect(store.getState().loaded?.chain).toBe(chain);
    expect(store.getState()).toMatchObject({ isReadOnly: false, overlay: null });
  });

  test("of one kind takes the place of another, and the document comes back all the same", async () => {
    const atlas = await opened();
    const { store } = atlas;
    const chain = chainOfDocument(store.getState());
    suppose(atlas, landing(chain));
    lookAsOf(store, "2022");
    expect(store.getState().overlay?.kind).toBe("as-of");
    compare(atlas, editChain(chain, [{ kind: "remove", in: "projects", key: signed(chain) }]));
    expect(store.getState().overlay?.kind).toBe("compare");
    store.dispatch({ kind: "overlay", overlay: null });
    expect(store.getState().loaded?.chain).toBe(chain);
    expect(store.getState().isReadOnly).toBe(false);
  });

  test("another lens takes the marks away, and they can be had back", async () => {
    const atlas = await opened();
    const { store } = atlas;
    const supposition = landing(chainOfDocument(store.getState()));
    suppose(atlas, supposition);
    store.dispatch({ kind: "look", lens: "coverage" });
    expect(store.getState()).toMatchObject({ lens: "coverage", overlay: { isMarked: false } });
    suppose(atlas, { ...supposition, name: "改名" });
    expect(store.getState().overlay).toMatchObject({ isMarked: false, name: "改名" });
    store.dispatch({ kind: "mark-changes", isMarked: true });
    expect(store.getState().overlay).toMatchObject({ isMarked: true });
  });

  test("other options of the analysis reckon both sides anew", async () => {
    const atlas = await opened();
    const { store } = atlas;
    const supposition = landing(chainOfDocument(store.getState()));
    suppose(atlas, supposition);
    store.dispatch({ kind: "set-option", name: "plannedFrom", input: "lead" });
    const { overlay, loaded } = store.getState();
    if (overlay?.kind !== "scenario" || loaded === null) throw new Error("no supposition is shown");
    expect(told(overlay.before)).toEqual(told(analyzeChain(overlay.present, { plannedFrom: "lead" })));
    const edited = editChain(overlay.present, editsOf(supposition, overlay.present));
    expect(told(loaded.analysis)).toEqual(told(analyzeChain(edited, { plannedFrom: "lead" })));
  });

  test("ends where another screen works on the document", async () => {
    const atlas = await opened();
    suppose(atlas, landing(chainOfDocument(atlas.store.getState())));
    atlas.store.dispatch({ kind: "show-view", view: "projects" });
    expect(atlas.store.getState()).toMatchObject({ overlay: null, isReadOnly: false });
  });

  test("over a document that may only be looked at leaves it so", () => {
    const atlas = createAtlas();
    const links = [{ id: "x", name: "甲", stage: "upstream" }];
    const projects = [{ id: "p", link: "x", stage: "signed" }];
    const document = { format: "liantu-chain", version: 99, id: "a", name: "新版", links, projects };
    atlas.openDocument(document, "新版.json", { kind: "file", name: "新版.json" });
    suppose(atlas, landing(chainOfDocument(atlas.store.getState())));
    expect(atlas.store.getState().overlay?.kind).toBe("scenario");
    atlas.store.dispatch({ kind: "overlay", overlay: null });
    expect(atlas.store.getState().isReadOnly).toBe(true);
  });
});

test("a walk over overlays, edits, undo and redo: leaving gives exactly the document, and the numbers are fresh ones", async () => {
  const first = chainOfDocument((await opened()).store.getState());
  const projects = [...first.projects.keys()];
  const dates = asOfDates(first).map(({ date }) => date);
  const other = readChain({ ...first.document, projects: first.document.projects?.slice(2) }).chain;
  if (other === null) throw new Error("no other chain");
  const move = fc.record({
    what: fc.constantFrom("edit", "edit", "suppose", "suppose", "as-of", "compare", "return", "undo", "redo", "view"),
    at: fc.nat(1000),
    stage: fc.constantFrom(...PROJECT_STAGES),
    capacity: fc.integer({ min: 1, max: 90_000 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 4, maxLength: 14 }), async (moves) => {
      const atlas = await opened();
      const { store } = atlas;
      /** A second history, kept by hand. */
      let past: Chain[] = [];
      let future: Chain[] = [];
      let now = chainOfDocument(store.getState());
      for (const { what, at, stage, capacity } of moves) {
        const project = projects[at % projects.length]!;
        if (what === "edit") {
          const isShown = store.getState().overlay !== null;
          const fields = { capacity, stage };
          const refusals = atlas.edit([{ kind: "change", in: "projects", key: project, fields }], STEP);
          expect(refusals.length > 0).toBe(isShown);
          if (!isShown) {
            past.push(now);
            future = [];
            now = chainOfDocument(store.getState());
          }
        } else if (what === "suppose") {
          suppose(atlas, withTrial(emptySupposition("s1", "甲"), { project, fate: "lands", capacity }));
        } else if (what === "as-of") lookAsOf(store, dates[at % dates.length]!);
        else if (what === "compare") compare(atlas, other);
        else if (what === "return") store.dispatch({ kind: "overlay", overlay: null });
        else if (what === "view") store.dispatch({ kind: "show-view", view: at % 2 === 0 ? "map" : "projects" });
        else {
          const [from, to] = what === "undo" ? [past, future] : [future, past];
          const step = from[from.length - 1];
          store.dispatch({ kind: what });
          if (step !== undefined) {
            from.pop();
            to.push(now);
            now = step;
          }
        }
        const state = store.getState();
        expect(chainOfDocument(state).document).toBe(now.document);
        expect(state.past.map(({ document }) => document)).toEqual(past.map(({ document }) => document));
        const { loaded } = state;
        if (loaded === null) throw new Error("nothing is loaded");
        expect(told(loaded.analysis)).toEqual(told(analyzeChain(loaded.chain)));
        if (state.overlay === null) expect(loaded.chain.document).toBe(now.document);
      }
      store.dispatch({ kind: "overlay", overlay: null });
      const { loaded, isReadOnly } = store.getState();
      expect(loaded?.chain.document).toBe(now.document);
      expect(isReadOnly).toBe(false);
      past = [];
    }),
    { numRuns: 12 },
  );
}, 60_000);
