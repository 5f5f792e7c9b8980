/**
 * A planner who does everything in any order, for hours.
 */
import { analyzeChain, PROJECT_STAGES, readChain, recordKey, writeChain } from "@liantu/core";
import type { Chain, ChainAnalysis, LinkKey, ProjectStage } from "@liantu/core";
import { describe, expect, test } from "vitest";
import { createAtlas } from "../state/atlas.js";
import type { Atlas } from "../state/atlas.js";
import { INITIAL_STATE } from "../state/atlas-state.js";
import { flowStep } from "./steps/flow-step.js";
import { addLinkStep, changeLinkStep } from "./steps/link-step.js";
import { withPlaces, keepPlaces } from "./steps/places.js";
import { projectStep } from "./steps/project-step.js";
import { removalOf } from "./steps/removal.js";
import { stageStep } from "./steps/stage-change.js";
import type { StepReading } from "./steps/edit-step.js";

const STEPS = 2000;

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
  if (list.length === 0) throw new Error("nothing to pick from");
  return list[Math.floor(random() * list.length)] as T;
}

const LANES = ["upstream", "midstream", "downstream", "supporting"] as const;
const UNITS = ["t/a", "万吨/年", "GWh/a", "套/a", undefined];
const NAMES = ["隔膜", "<img src=x onerror=alert(1)>", "=cmd|'/c calc'!A1", "__proto__", "\ud800半个字", "电解液"];

/** Everything that the forms, the details and the map can do, by name. */
const MOVES: Readonly<Record<string, (chain: Chain, random: Random) => StepReading | null>> = {
  addLink(chain, random) {
    const neighbour = chain.document.links.length === 0 ? undefined : linkOf(chain, random);
    return addLinkStep(
      chain,
      { name: pick(random, NAMES), stage: pick(random, LANES), unit: pick(random, UNITS) },
      random() < 0.5 ? { supplies: neighbour } : { suppliedBy: neighbour },
    );
  },
  changeLink: (chain, random) =>
    changeLinkStep(
      chain,
      linkOf(chain, random),
      pick<Record<string, unknown>>(random, [
        { finalDemand: { low: 1, base: Math.round(random() * 1e4) + 1, high: 1e5 } },
        { surveyed: random() < 0.5, name: pick(random, NAMES) },
        { typicalProject: { capacity: Math.round(random() * 1000), investment: { value: 3.2, unit: "亿元" } } },
        { note: undefined, aliases: [pick(random, NAMES)] },
      ]),
    ),
  changeLane: (chain, random) => changeLinkStep(chain, linkOf(chain, random), { stage: pick(random, LANES) }),
  changeUnit: (chain, random) =>
    changeLinkStep(chain, linkOf(chain, random), { unit: pick(random, ["t/a", "万吨/年", "kg/a"]) }),
  addFlow: (chain, random) =>
    flowStep(chain, undefined, {
      from: linkOf(chain, random),
      to: linkOf(chain, random),
      ...(random() < 0.7 && { coefficient: Math.round(random() * 500) / 100 }),
      kind: random() < 0.9 ? "input" : "credit",
    }),
  changeFlow(chain, random) {
    if (chain.flows.length === 0) return null;
    return flowStep(chain, pick(random, chain.flows), { coefficient: Math.round(random() * 900) / 100, source: "试" });
  },
  addProject(chain, random) {
    const known = [...chain.enterprises.values()].map(({ name }) => name);
    return projectStep(
      chain,
      undefined,
      { link: linkOf(chain, random), stage: pick(random, PROJECT_STAGES), capacity: Math.round(random() * 5000) },
      {
        enterpriseName:
          random() < 0.4 && known.length > 0 ? pick(random, known) : `企业${String(random()).slice(2, 6)}`,
        stageDate: "2024-05",
      },
    );
  },
  changeProject(chain, random) {
    const project = pickProject(chain, random);
    if (project === undefined) return null;
    return projectStep(
      chain,
      project,
      { capacity: random() < 0.2 ? undefined : Math.round(random() * 5000), unit: pick(random, ["t/a", undefined]) },
      { enterpriseName: random() < 0.3 ? "" : "某企业", stageDate: "2024-06" },
    );
  },
  changeStage(chain, random) {
    const project = pickProject(chain, random);
    return project === undefined
      ? null
      : stageStep(chain, project.id, pick<ProjectStage>(random, PROJECT_STAGES), "2024-07-01");
  },
  removeLink: (chain, random) =>
    chain.document.links.length < 8 ? null : removalOf(chain, "links", linkOf(chain, random)).step,
  removeFlow(chain, random) {
    if (chain.flows.length === 0) return null;
    return removalOf(chain, "flows", recordKey("flows", pick(random, chain.flows))).step;
  },
  removeProject(chain, random) {
    const project = pickProject(chain, random);
    return project === undefined ? null : removalOf(chain, "projects", project.id).step;
  },
  removeEnterprise: (chain, random) =>
    chain.enterprises.size === 0
      ? null
      : removalOf(chain, "enterprises", pick(random, [...chain.enterprises.keys()])).step,
  move: (chain, random) => ({
    edits: [
      {
        kind: "move",
        positions: new Map([
          [linkOf(chain, random), random() < 0.2 ? null : { x: random() * 4000, y: Math.round(random() * 2000) }],
        ]),
      },
    ],
    label: { zh: "移动", en: "move" },
  }),
  changeChain: (_chain, random) => ({
    edits: [
      {
        kind: "set",
        fields: pick<object>(random, [
          { asOf: "2024-08", surveyed: true },
          { surveyed: false, name: pick(random, NAMES) },
          { rules: { thresholds: { weakCoverage: Math.round(random() * 100) / 100 } } },
          { rules: undefined, note: undefined },
        ]),
      },
    ],
    label: { zh: "图谱", en: "chain" },
  }),
};

function linkOf(chain: Chain, random: Random): LinkKey {
  return pick(random, chain.document.links).id;
}

function pickProject(chain: Chain, random: Random) {
  const projects = chain.document.projects ?? [];
  return projects.length === 0 ? undefined : pick(random, projects);
}

function documentOf(atlas: Atlas): string {
  const { loaded } = atlas.store.getState();
  if (loaded === null) throw new Error("nothing is loaded");
  return JSON.stringify(loaded.chain.document);
}

/** All numbers, reasons and issues; the chain itself is compared as its document. */
function analysisText(analysis: ChainAnalysis): string {
  const numbers = Object.entries(analysis).filter(([name]) => name !== "chain");
  return JSON.stringify(numbers, (_key, one: unknown) => (one instanceof Map ? [...one] : one));
}

/** The numbers on the screen beside those of the same document read and reckoned from nothing. */
function expectFresh(atlas: Atlas): void {
  const { loaded } = atlas.store.getState();
  if (loaded === null) throw new Error("nothing is loaded");
  const { chain } = readChain(JSON.parse(JSON.stringify(writeChain(loaded.chain))));
  if (chain === null) throw new Error("what was edited cannot be read again");
  expect(writeChain(chain)).toEqual(writeChain(loaded.chain));
  expect(analysisText(loaded.analysis)).toBe(analysisText(analyzeChain(chain)));
}

describe("a walk of 2 000 edits of all kinds", () => {
  test("ends where it began after all is undone, comes back by redoing, and always has the numbers of a fresh start", async () => {
    const random = randomOf(20_240_501);
    const atlas = createAtlas(INITIAL_STATE);
    await atlas.openExample("jinchang-battery");
    const first = documentOf(atlas);
    const done = new Map<string, number>();
    let refused = 0;
    for (let step = 0; step < STEPS; step += 1) {
      const { loaded, past, future } = atlas.store.getState();
      if (loaded === null) throw new Error("nothing is loaded");
      const { chain } = loaded;
      keepPlaces(chain.document, new Map(chain.document.links.map(({ id }, at) => [id, { x: at * 300, y: step % 7 }])));
      const isUndo = random() < 0.12 && past.length > 0;
      const isRedo = !isUndo && random() < 0.06 && future.length > 0;
      if (isUndo || isRedo) {
        atlas.store.dispatch({ kind: isUndo ? "undo" : "redo" });
        const kind = isUndo ? "undo" : "redo";
        done.set(kind, (done.get(kind) ?? 0) + 1);
      } else {
        const name = pick(random, Object.keys(MOVES));
        const move = MOVES[name]?.(chain, random) ?? null;
        if (move !== null && !("faults" in move)) {
          const issues = atlas.edit(withPlaces(chain, move.edits), move.label);
          if (issues.length === 0) done.set(name, (done.get(name) ?? 0) + 1);
          else {
            refused += 1;
            expect(atlas.store.getState().loaded?.chain.document, name).toBe(chain.document);
            expect(issues[0]?.message.zh).not.toBe("");
          }
        }
      }
      if (step % 100 === 99) expectFresh(atlas);
    }
    // Every kind of edit took part, and refusals were the exception.
    expect([...done.keys()].sort()).toEqual([...Object.keys(MOVES), "redo", "undo"].sort());
    expect(refused).toBeLessThan(STEPS / 5);
    const last = documentOf(atlas);
    const length = atlas.store.getState().past.length;
    expect(length).toBeGreaterThan(500);
    while (atlas.store.getState().past.length > 0) atlas.store.dispatch({ kind: "undo" });
    expect(documentOf(atlas)).toBe(first);
    expectFresh(atlas);
    for (let step = 0; step < length; step += 1) atlas.store.dispatch({ kind: "redo" });
    expect(documentOf(atlas)).toBe(last);
    expectFresh(atlas);
  }, 600_000);
});
