/**
 * A planner who moves cards and fills in slips, takes steps back and does them again, for hours.
 */
import { readFileSync } from "node:fs";
import { analyzeChain, PROJECT_STAGES, readChain, recordKey, writeChain } from "@liantu/core";
import type { Chain, ChainEdit, ProjectKey } from "@liantu/core";
import { projectSlips } from "@liantu/core/planning";
import { expect, test, vi } from "vitest";
import { stageEdit } from "../lists/change-stage.js";
import { createAtlas } from "../state/atlas.js";
import { INITIAL_STATE } from "../state/atlas-state.js";
import { appraisalLines } from "./appraisal/appraisal-rows.js";
import { boardCards } from "./board/board-cards.js";
import { boardGroups, moveOf } from "./board/board-columns.js";
import { dueItems } from "./due/due-items.js";
import {
  addTask,
  closeSlip,
  dueSlip,
  findSlip,
  makeSlip,
  ownSlip,
  removeSlip,
  removeTask,
  tickTask,
} from "./slips/slip-edits.js";

// Hours of work take a while, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const STEPS = 400;
const TEXTS = ["办理环评", "<img src=x onerror=alert(1)>", "=cmd|'/c calc'!A1", "__proto__", "1e15"];
const DATES = ["2024-07-01", "2024-08", "2025", "2024-02-29"];

/** Numbers that come again for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;

function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** What a planner does next; `null` where there is nothing to do it to. */
function nextEdit(chain: Chain, random: Random): ChainEdit | null {
  const [key, project] = pick<[ProjectKey, NonNullable<ReturnType<Chain["projects"]["get"]>>]>(random, [
    ...chain.projects,
  ]);
  const to = pick(random, PROJECT_STAGES);
  if (random() < 0.5) return moveOf(project, to) === "none" ? null : stageEdit(key, project, to, pick(random, DATES));
  const slips = chain.document.slips ?? [];
  const slip = slips.length === 0 ? undefined : pick(random, slips);
  if (slip === undefined || random() < 0.3) {
    const kind = random() < 0.5 ? "tracking" : "landing";
    return findSlip(chain, key, kind) === undefined ? makeSlip(key, kind, pick(random, TEXTS)) : null;
  }
  const at = Math.floor(random() * (slip.tasks?.length ?? 0));
  return pick<() => ChainEdit | null>(random, [
    () => addTask(slip, pick(random, TEXTS)),
    () => (slip.tasks === undefined ? null : tickTask(slip, at, random() < 0.7)),
    () => (slip.tasks === undefined ? null : removeTask(slip, at)),
    () => closeSlip(slip, "已办结"),
    () => dueSlip(slip, random() < 0.8 ? pick(random, DATES) : null),
    () => ownSlip(slip, random() < 0.8 ? pick(random, TEXTS) : ""),
    () => removeSlip(slip),
  ])();
}

/** Everything that the screen shows, out of a chain alone. */
function shown(chain: Chain): unknown {
  const asOf = "2024-06-30";
  const cards = boardCards(chain, "zh", asOf);
  return {
    columns: boardGroups(cards).flatMap(({ columns }) => columns.map((column) => [column.key, column.cards])),
    due: dueItems(cards, asOf),
    appraisal: (["unit", "leader", "year"] as const).map((grouping) =>
      appraisalLines(chain, { grouping, year: 2021, library: "all", asOf }),
    ),
  };
}

test.each([1, 2, 3])(
  "seed %i: what is shown is that of the document read afresh, and undo and redo are exact",
  (seed) => {
    const random = randomOf(seed);
    const text = readFileSync(new URL("../../../../examples/chains/demo-40.json", import.meta.url), "utf8");
    const atlas = createAtlas(INITIAL_STATE);
    atlas.openDocument(JSON.parse(text), "demo-40", { kind: "file", name: "demo-40.json" });
    const chainNow = (): Chain => {
      const { loaded } = atlas.store.getState();
      if (loaded === null) throw new Error("nothing is loaded");
      return loaded.chain;
    };
    // The documents as they were, for comparing: the walk must come to each of them again.
    const documents = [chainNow().document];
    let at = 0;
    let made = 0;
    for (let step = 0; step < STEPS; step += 1) {
      const dice = random();
      if (dice < 0.15) {
        atlas.store.dispatch({ kind: "undo" });
        at = Math.max(0, at - 1);
      } else if (dice < 0.25) {
        atlas.store.dispatch({ kind: "redo" });
        at = Math.min(documents.length - 1, at + 1);
      } else {
        const edit = nextEdit(chainNow(), random);
        if (edit === null) continue;
        const before = chainNow().document;
        expect(atlas.edit([edit], { zh: "改", en: "change" })).toEqual([]);
        if (chainNow().document !== before) {
          documents.splice(at + 1, Infinity, chainNow().document);
          at += 1;
          made += 1;
        }
      }
      expect(chainNow().document).toBe(documents[at]);
      if (step % 60 !== 0) continue;
      const { chain: fresh, issues } = readChain(JSON.parse(JSON.stringify(writeChain(chainNow()))));
      if (fresh === null) throw new Error("the document cannot be read again");
      expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(shown(chainNow())).toEqual(shown(fresh));
      expect(projectSlips(chainNow())).toEqual(projectSlips(fresh));
      const links = atlas.store.getState().loaded?.analysis.links;
      expect([...(links ?? [])]).toEqual([...analyzeChain(fresh).links]);
      const keys = (chainNow().document.slips ?? []).map((slip) => recordKey("slips", slip));
      expect(new Set(keys).size).toBe(keys.length);
    }
    expect(made).toBeGreaterThan(STEPS / 3);
    while (atlas.store.getState().past.length > 0) atlas.store.dispatch({ kind: "undo" });
    expect(chainNow().document).toBe(documents[0]);
  },
);
