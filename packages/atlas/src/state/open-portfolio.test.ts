import fc from "fast-check";
import { analyzeChain, readChain } from "@liantu/core";
import { readPortfolio, writePortfolio } from "@liantu/core/planning";
import { describe, expect, test } from "vitest";
import { THREE_CHAINS } from "../../test/three-chains.js";
import { withChainAdded, withoutChain } from "../portfolio/portfolio-edits.js";
import { createAtlas } from "./atlas.js";
import type { Atlas } from "./atlas.js";
import { documentChain, isUnsaved } from "./atlas-state.js";
import type { AtlasState } from "./atlas-state.js";

const STEP = { zh: "修改", en: "change" };

async function opened(document: unknown = THREE_CHAINS): Promise<Atlas> {
  const atlas = createAtlas();
  await atlas.openAny(document, "三链.json", { kind: "file", name: "三链.json" });
  return atlas;
}

function stateOf(atlas: Atlas): AtlasState {
  return atlas.store.getState();
}

function portfolioOf(atlas: Atlas) {
  const { portfolio } = stateOf(atlas);
  if (portfolio === null) throw new Error("no portfolio is open");
  return portfolio;
}

function start(atlas: Atlas, project: string): void {
  const issues = atlas.edit([{ kind: "change", in: "projects", key: project, fields: { stage: "started" } }], STEP);
  expect(issues).toEqual([]);
}

describe("a portfolio", () => {
  test("opens on its own screen with the first chain of its first cluster on the map", async () => {
    const atlas = await opened();
    const { view, loaded, isReadOnly } = stateOf(atlas);
    expect({ view, isReadOnly, id: loaded?.chain.document.id }).toEqual({
      view: "portfolio",
      isReadOnly: false,
      id: "battery",
    });
    expect(isUnsaved(stateOf(atlas))).toBe(false);
  });

  test("follows what is edited on the map, step by step, back and forth", async () => {
    const atlas = await opened();
    const before = portfolioOf(atlas).portfolio;
    start(atlas, "film-1");
    const { portfolio } = portfolioOf(atlas);
    expect(portfolio.chains.get("battery")?.projects.get("film-1")?.status).toBe("under-construction");
    expect(portfolio.chains.get("wind")).toBe(before.chains.get("wind"));
    expect([...portfolio.chains.keys()]).toEqual([...before.chains.keys()]);
    expect(isUnsaved(stateOf(atlas))).toBe(true);
    atlas.store.dispatch({ kind: "undo" });
    expect(portfolioOf(atlas).portfolio).toBe(before);
    expect(isUnsaved(stateOf(atlas))).toBe(false);
    atlas.store.dispatch({ kind: "redo" });
    expect(portfolioOf(atlas).portfolio).toBe(portfolio);
  });

  test("puts another chain on the map, and undoing goes back to where the step was made", async () => {
    const atlas = await opened();
    start(atlas, "film-1");
    atlas.store.dispatch({ kind: "select", link: "film", isRevealed: false });
    const { session } = stateOf(atlas).loaded ?? { session: 0 };
    atlas.store.dispatch({ kind: "open-member", member: "wind" });
    expect(stateOf(atlas)).toMatchObject({ view: "map", selection: null });
    expect(stateOf(atlas).loaded?.chain.document.id).toBe("wind");
    expect(stateOf(atlas).loaded?.session).not.toBe(session);
    expect(isUnsaved(stateOf(atlas))).toBe(true);
    atlas.store.dispatch({ kind: "undo" });
    expect(stateOf(atlas).loaded?.chain.document.id).toBe("battery");
    expect(stateOf(atlas).loaded?.chain.projects.get("film-1")?.status).toBe("planned");
    atlas.store.dispatch({ kind: "redo" });
    expect(stateOf(atlas).loaded?.chain.projects.get("film-1")?.status).toBe("under-construction");
  });

  test("is changed itself as one step: a chain more, a chain less", async () => {
    const atlas = await opened();
    const first = portfolioOf(atlas).portfolio;
    const { chain } = readChain({ ...THREE_CHAINS.chains[2], id: "hydrogen", name: "氢能链" });
    if (chain === null) throw new Error("no chain");
    atlas.store.dispatch({ kind: "edited-portfolio", portfolio: withChainAdded(first, chain), label: STEP });
    expect([...portfolioOf(atlas).portfolio.chains.keys()]).toContain("hydrogen");
    const fewer = withoutChain(portfolioOf(atlas).portfolio, "battery");
    atlas.store.dispatch({ kind: "edited-portfolio", portfolio: fewer, label: STEP });
    // The chain of the map is gone: another one takes its place.
    expect(stateOf(atlas).loaded?.chain.document.id).toBe("wind");
    expect(portfolioOf(atlas).member).toBe("wind");
    atlas.store.dispatch({ kind: "undo" });
    atlas.store.dispatch({ kind: "undo" });
    expect(portfolioOf(atlas).portfolio).toBe(first);
    expect(stateOf(atlas).loaded?.chain.document.id).toBe("battery");
  });

  test("is saved as a whole, and then unsaved by the next step only", async () => {
    const atlas = await opened();
    start(atlas, "film-1");
    const { portfolio } = portfolioOf(atlas);
    const document = documentChain(stateOf(atlas))?.document;
    if (document === undefined) throw new Error("no chain");
    atlas.store.dispatch({ kind: "saved", document, portfolio, name: "新.json" });
    expect(isUnsaved(stateOf(atlas))).toBe(false);
    expect(stateOf(atlas).loaded?.origin).toEqual({ kind: "file", name: "新.json" });
    atlas.store.dispatch({ kind: "open-member", member: "wind" });
    expect(isUnsaved(stateOf(atlas))).toBe(false);
    start(atlas, "blade-1");
    expect(isUnsaved(stateOf(atlas))).toBe(true);
  });

  test.each([
    ["of a newer version", { ...THREE_CHAINS, version: 99 }],
    ["with a chain of a newer version", { ...THREE_CHAINS, chains: [{ ...THREE_CHAINS.chains[0], version: 99 }] }],
  ])("%s is only looked at", async (_, document) => {
    const atlas = await opened(document);
    const { portfolio } = portfolioOf(atlas);
    expect(stateOf(atlas).isReadOnly).toBe(true);
    expect(atlas.edit([{ kind: "set", fields: { name: "改" } }], STEP)[0]?.message.zh).toContain("只读");
    atlas.store.dispatch({ kind: "edited-portfolio", portfolio: { ...portfolio, name: "改" }, label: STEP });
    expect(portfolioOf(atlas).portfolio).toBe(portfolio);
  });

  test.each([
    ["no chains", { format: "liantu-portfolio", version: 1, id: "a", name: "甲" }],
    ["chains that are none", { format: "liantu-portfolio", version: 1, id: "a", name: "甲", chains: [1, null, {}] }],
    ["__proto__", JSON.parse('{"format":"liantu-portfolio","__proto__":{"chains":[]},"version":1}')],
  ])("with %s is refused with a reason, and what is on the screen stays", async (_, document) => {
    const atlas = createAtlas();
    await atlas.openExample("jinchang-battery");
    const before = stateOf(atlas).loaded;
    await atlas.openAny(document, "坏.json", { kind: "file", name: "坏.json" });
    expect(stateOf(atlas).loaded).toBe(before);
    expect(stateOf(atlas).report?.reading[0]).toMatchObject({ severity: "error" });
  });

  test("keeps what is sound of a broken file, with its hostile names, and says what is not", async () => {
    const hostile = '<img src=x onerror="window.pwned=1">';
    const atlas = await opened({
      ...THREE_CHAINS,
      name: "=cmd|'/c calc'!A1",
      clusters: [{ name: "\ud800", chains: ["battery", "nowhere"] }, 7],
      chains: [{ ...THREE_CHAINS.chains[0], name: hostile }, { format: "liantu-chain" }, THREE_CHAINS.chains[0]],
    });
    const { portfolio } = portfolioOf(atlas);
    expect(portfolio.name).toBe("=cmd|'/c calc'!A1");
    expect(stateOf(atlas).loaded?.chain.document.name).toBe(hostile);
    const places = stateOf(atlas).report?.reading.map(({ place }) => place) ?? [];
    expect(places.some((place) => place.startsWith("chains[1]"))).toBe(true);
    expect(places).toContain("chains[2]");
    expect(places.some((place) => place.startsWith("clusters"))).toBe(true);
    expect(stateOf(atlas).report?.reading.every(({ message, remedy }) => message.zh !== "" && remedy.zh !== "")).toBe(
      true,
    );
  });

  test("opens a chain by itself again: then no portfolio is left behind", async () => {
    const atlas = await opened();
    await atlas.openExample("jinchang-battery");
    expect(stateOf(atlas)).toMatchObject({ portfolio: null, view: "map" });
  });
});

test(
  "a walk through chains and edits, undone at random, ends where it began and writes what it shows",
  { timeout: 60_000 },
  async () => {
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.record({ kind: fc.constant("edit" as const), amount: fc.nat(50) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant("open" as const), at: fc.nat(2) }) },
      { weight: 1, arbitrary: fc.constant({ kind: "drop" as const }) },
      { weight: 2, arbitrary: fc.constant({ kind: "undo" as const }) },
      { weight: 1, arbitrary: fc.constant({ kind: "redo" as const }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
        const atlas = await opened();
        const first = portfolioOf(atlas).portfolio;
        for (const one of steps) {
          const { portfolio, member } = portfolioOf(atlas);
          if (one.kind === "undo" || one.kind === "redo") atlas.store.dispatch({ kind: one.kind });
          else if (one.kind === "open") {
            const key = [...portfolio.chains.keys()][one.at];
            if (key !== undefined) atlas.store.dispatch({ kind: "open-member", member: key });
          } else if (one.kind === "drop") {
            atlas.store.dispatch({ kind: "edited-portfolio", portfolio: withoutChain(portfolio, member), label: STEP });
          } else {
            const { loaded } = stateOf(atlas);
            const link = loaded?.chain.document.links[0]?.id ?? "";
            atlas.edit([{ kind: "change", in: "links", key: link, fields: { finalDemand: one.amount } }], STEP);
          }
          const now = portfolioOf(atlas);
          const { loaded } = stateOf(atlas);
          expect(now.portfolio.chains.get(now.member)).toBe(loaded?.chain);
          expect(loaded && { ...loaded.analysis }).toEqual(loaded && { ...analyzeChain(loaded.chain) });
        }
        const { portfolio } = portfolioOf(atlas);
        expect(readPortfolio(JSON.parse(JSON.stringify(writePortfolio(portfolio)))).issues).toEqual([]);
        const { past } = stateOf(atlas);
        for (let i = 0; i < past.length; i++) atlas.store.dispatch({ kind: "undo" });
        expect(portfolioOf(atlas).portfolio).toBe(first);
        expect(isUnsaved(stateOf(atlas))).toBe(false);
      }),
      { numRuns: 30 },
    );
  },
);
