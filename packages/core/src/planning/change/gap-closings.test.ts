import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import type { ChainParts } from "../../../test/chain-of.js";
import { buildChain } from "../../model/build-chain.js";
import type { Chain } from "../../model/chain.js";
import { gapClosings } from "./timeline.js";
import type { GapClosing, TimelineOptions } from "./timeline.js";

type ProjectPart = NonNullable<ChainParts["projects"]>[number];

const chainWith = (parts: Omit<ChainParts, "surveyed">, asOf = "2024"): Chain =>
  buildChain({ ...chainOf({ surveyed: true, ...parts }).document, asOf });
const at = (id: string, link: string, capacity: number | undefined, fields: Partial<ProjectPart>): ProjectPart => ({
  id,
  link,
  enterprise: "A",
  ...(capacity !== undefined && { capacity }),
  ...fields,
});
const built = (date: string): Partial<ProjectPart> => ({
  stage: "operating",
  events: [{ stage: "operating", date }],
});
const coming = (date: string): Partial<ProjectPart> => ({ stage: "signed", expected: { operating: date } });
const foil = { id: "foil", finalDemand: 10 };
const closing = (projects: readonly ProjectPart[], options: TimelineOptions = {}): GapClosing | undefined =>
  gapClosings(chainWith({ links: [foil, "other"], projects }), options).find(({ link }) => link === "foil");

describe("gapClosings()", () => {
  test("stand by key of the link, whatever its lane", () => {
    const stages = { b: "upstream", c: "downstream", a: "midstream", d: "upstream" } as const;
    const links = Object.entries(stages).map(([id, stage]) => ({ id, stage, finalDemand: 1 }));
    expect(gapClosings(chainWith({ links })).map(({ link }) => link)).toEqual(["a", "b", "c", "d"]);
  });

  test("name only the projects at the link itself, by key, and nobody where nothing closes", () => {
    const projects = [
      at("z", "foil", 5, coming("2025-06")),
      at("x", "other", 5, coming("2025-06")),
      at("m", "foil", 5, coming("2025-06")),
      at("early", "foil", 1, coming("2025-03")),
    ];
    expect(closing(projects)).toMatchObject({ closes: "2025-06", by: ["m", "z"], staysClosed: true });
    expect(closing(projects.slice(0, 2))).toMatchObject({
      closes: null,
      by: [],
      staysClosed: false,
      leastGap: { base: 5 },
    });
  });

  test("look ahead only: a gap that was closed once and opened again is open", () => {
    const projects = [
      at("old", "foil", 10, { stage: "ended", events: [...built("2020").events!, { stage: "ended", date: "2023" }] }),
      at("new", "foil", 4, coming("2025")),
    ];
    expect(closing(projects)).toMatchObject({ gap: { base: 10 }, closes: null, leastGap: { base: 6 } });
  });

  test("begin with what is known, by the document or by the option, and take what is expected into account", () => {
    const projects = [at("p", "foil", 4, built("2023-06")), at("q", "foil", 6, coming("2025"))];
    expect(closing(projects)).toMatchObject({ gap: { base: 6 }, closes: "2025" });
    expect(closing(projects, { isForecast: false })).toMatchObject({ gap: { base: 6 }, closes: "2025" });
    expect(closing(projects, { knownUntil: "2022" })).toMatchObject({ gap: { base: 10 }, closes: "2025" });
    // what was expected for 2025 had not come by 2026
    expect(closing(projects, { knownUntil: "2026" })).toMatchObject({ gap: { base: 6 }, closes: null });
    const nothingDated = chainOf({ surveyed: true, links: [foil], projects: [at("q", "foil", 10, coming("2025"))] });
    expect(gapClosings(nothingDated)).toMatchObject([{ link: "foil", gap: { base: 10 }, closes: "2025" }]);
  });

  test("take the options of the analysis", () => {
    const projects = [at("p", "other", 1, built("2023"))];
    const options = { targets: new Map([["other", 3]]) };
    const found = gapClosings(chainWith({ links: ["other"], projects }), options);
    expect(found).toMatchObject([{ link: "other", gap: { base: 2 }, closes: null }]);
    expect(gapClosings(chainWith({ links: ["other"], projects }))).toEqual([]);
    const more = [...projects, at("q", "other", 2, coming("2025"))];
    expect(gapClosings(chainWith({ links: ["other"], projects: more }), options)).toMatchObject([{ closes: "2025" }]);
  });

  test("a link that has enough, or of which nobody knows that it lacks anything, is none", () => {
    expect(closing([at("p", "foil", 10, built("2023"))])).toBeUndefined();
    expect(closing([at("p", "foil", 99, built("2023"))])).toBeUndefined();
    // at most 9 are missing: what the second plant makes is not recorded
    expect(closing([at("p", "foil", 1, built("2023")), at("q", "foil", undefined, built("2023"))])).toBeUndefined();
  });

  test("a gap of at least so much is one, but none of at least 0, of which only the presence counts", () => {
    const parts = (capacity: number | undefined, fields: Partial<ProjectPart>): Omit<ChainParts, "surveyed"> => ({
      links: ["foil", "cell"],
      flows: [{ from: "foil", to: "cell", coefficient: 2 }],
      projects: [
        at("c", "cell", undefined, built("2023")),
        ...(capacity === undefined ? [] : [at("d", "cell", capacity, built("2023"))]),
        at("f", "foil", 50, fields),
      ],
    });
    expect(gapClosings(chainWith(parts(3, coming("2025"))))).toMatchObject([
      { link: "foil", kind: "quantity", gap: { base: 6, bound: "lower" }, closes: null },
    ]);
    expect(gapClosings(chainWith(parts(undefined, coming("2025"))))).toEqual([
      {
        link: "foil",
        name: "foil",
        kind: "presence",
        gap: null,
        closes: "2025",
        staysClosed: true,
        by: ["f"],
        leastGap: null,
      },
    ]);
    expect(gapClosings(chainWith(parts(undefined, built("2023"))))).toEqual([]);
    expect(gapClosings(chainWith(parts(3, built("2023"))))).toEqual([]);
  });

  test("the least gap is that of the best date to come, else that of today", () => {
    const projects = [
      at("p", "foil", 6, {
        stage: "signed",
        expected: { operating: "2025" },
      }),
      at("q", "foil", 2, coming("2026")),
    ];
    expect(closing(projects)?.leastGap).toEqual({ base: 2, bound: "exact" });
    expect(closing([])?.leastGap).toEqual({ base: 10, bound: "exact" });
  });
});
