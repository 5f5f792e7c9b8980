import { describe, expect, test } from "vitest";
import { asOfDates } from "../map/as-of-dates.js";
import { createAtlas } from "./atlas.js";
import type { Atlas } from "./atlas.js";
import { documentChain, isUnsaved } from "./atlas-state.js";
import { lookAsOf } from "./look-as-of.js";

function opened(): Atlas {
  const atlas = createAtlas();
  const document = {
    format: "liantu-chain",
    version: 1,
    id: "a",
    name: "链",
    asOf: "2024-01",
    surveyed: true,
    links: [{ id: "x", name: "甲", stage: "upstream", unit: "t/a", finalDemand: 10 }],
    enterprises: [{ id: "e", name: "企" }],
    projects: [
      {
        id: "p",
        link: "x",
        enterprise: "e",
        stage: "building",
        capacity: 10,
        events: [
          { stage: "signed", date: "2022-03" },
          { stage: "building", date: "2023-06" },
        ],
        expected: { operating: "2024-07" },
      },
    ],
  };
  atlas.openDocument(document, "链.json", { kind: "file", name: "链.json" });
  return atlas;
}

const classNow = (atlas: Atlas): string | undefined => atlas.store.getState().loaded?.analysis.links.get("x")?.class;

describe("the map as of another date", () => {
  test("goes through what happened and what is expected, and comes back", () => {
    const atlas = opened();
    const chain = documentChain(atlas.store.getState());
    expect(chain && asOfDates(chain)).toEqual([
      { date: "2022-03", isForecast: false },
      { date: "2023-06", isForecast: false },
      { date: "2024-07", isForecast: true },
    ]);
    expect(classNow(atlas)).toBe("forming");
    lookAsOf(atlas.store, "2024-07");
    expect(classNow(atlas)).not.toBe("forming");
    lookAsOf(atlas.store, "2021");
    expect(classNow(atlas)).toBe("blank");
    lookAsOf(atlas.store, null);
    expect(classNow(atlas)).toBe("forming");
    expect(documentChain(atlas.store.getState())).toBe(chain);
  });

  test("edits nothing, saves the document and not the view, and an undo goes back to now", () => {
    const atlas = opened();
    const step = { zh: "改", en: "change" };
    atlas.edit([{ kind: "set", fields: { name: "改过" } }], step);
    lookAsOf(atlas.store, "2021");
    const state = atlas.store.getState();
    expect(state.isReadOnly).toBe(true);
    expect(atlas.edit([{ kind: "set", fields: { name: "又改" } }], step)[0]?.message.zh).toContain("只读");
    expect(documentChain(state)?.projects.size).toBe(1);
    expect(state.loaded?.chain.projects.size).toBe(0);
    expect(isUnsaved(state)).toBe(true);
    atlas.store.dispatch({ kind: "undo" });
    expect(atlas.store.getState()).toMatchObject({ overlay: null, isReadOnly: false });
    expect(atlas.store.getState().loaded?.chain.document.name).toBe("链");
    expect(isUnsaved(atlas.store.getState())).toBe(false);
  });
});
