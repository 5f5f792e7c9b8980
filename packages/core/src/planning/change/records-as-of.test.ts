import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import type { ChainParts } from "../../../test/chain-of.js";
import { buildChain } from "../../model/build-chain.js";
import type { ChainDocument, ProjectRecord } from "../../model/document.js";
import { chainAsOf } from "./chain-as-of.js";

type ProjectPart = Omit<NonNullable<ChainParts["projects"]>[number], "link">;

const documentOf = (projects: readonly ProjectPart[], parts: Partial<ChainDocument> = {}): ChainDocument => ({
  ...chainOf({ links: ["a"], projects: projects.map((part) => ({ link: "a", ...part })) }).document,
  asOf: "2024-12",
  ...parts,
});
const then = (document: ChainDocument, date: string): ChainDocument => chainAsOf(buildChain(document), date).document;
const one = (part: ProjectPart, date: string): readonly [ProjectRecord, ProjectRecord | undefined] => {
  const document = documentOf([{ id: "p", ...part }]);
  return [document.projects![0]!, then(document, date).projects![0]];
};
const event = (stage: "signed" | "started" | "operating", date: string): { stage: typeof stage; date: string } => ({
  stage,
  date,
});
const arrival = (date: string): { date: string; amount: { value: number; unit: string } } => ({
  date,
  amount: { value: 1, unit: "亿元" },
});

describe("a record as of a date", () => {
  test("is the same object where nothing of it is later", () => {
    for (const part of [
      {},
      { status: "built" as const },
      { stage: "signed" as const, capacity: 3 },
      { stage: "signed" as const, events: [event("signed", "2023")], arrivals: [arrival("2023-05")] },
      { stage: "signed" as const, arrivals: [] },
    ]) {
      const [record, found] = one(part, "2024");
      expect(found).toBe(record);
    }
  });

  test("loses the money that arrived later, and keeps its stage", () => {
    const part: ProjectPart = { stage: "signed", events: [event("signed", "2023")] };
    const [record, found] = one({ ...part, arrivals: [arrival("2024-05"), arrival("2023-05")] }, "2023");
    expect(found).toEqual({ ...record, arrivals: [arrival("2023-05")] });
    const [undated, less] = one({ status: "built", arrivals: [arrival("2024-05")] }, "2023");
    expect(less).toEqual({ ...undated, arrivals: [] });
  });

  test("loses later events, and keeps its stage where they speak of the same", () => {
    const events = [event("signed", "2023"), event("signed", "2024-02")];
    const [record, found] = one({ stage: "signed", events }, "2023");
    expect(found).toEqual({ ...record, events: [events[0]] });
  });

  test("has the stage of then, with neither the stage nor the status of now", () => {
    const events = [event("signed", "2023"), event("started", "2024-02")];
    const [record, found] = one({ name: "一期", stage: "operating", status: "built", capacity: 3, events }, "2023");
    const { status: _, ...rest } = record;
    expect(found).toEqual({ ...rest, stage: "signed", events: [events[0]] });
    expect(found).not.toHaveProperty("arrivals");
    expect(found).not.toHaveProperty("status");
  });
});

describe("a document as of a date", () => {
  test("without projects or slips has none", () => {
    const { projects: _, ...bare } = documentOf([]);
    const found = then(bare, "2023");
    expect(found).toEqual({ ...bare, asOf: "2023" });
    expect(found).not.toHaveProperty("projects");
    expect(found).not.toHaveProperty("slips");
  });

  test("has the slips of projects that are there, and those that lead nowhere as before", () => {
    const slips = ["p", "later", "gone"].map((project) => ({ project, kind: "landing" as const }));
    const events = [event("signed", "2024")];
    const document = documentOf(
      [
        { id: "p", stage: "signed" },
        { id: "later", stage: "signed", events },
      ],
      { slips },
    );
    expect(then(document, "2023").slips?.map(({ project }) => project)).toEqual(["p", "gone"]);
    expect(then(document, "2024").slips).toHaveLength(3);
  });

  test("has a phase whose parent is not recorded, and the parents of parents", () => {
    const events = [event("signed", "2030")];
    const document = documentOf([
      { id: "stray", parent: "nowhere", stage: "signed" },
      { id: "whole", stage: "signed", events },
      { id: "part", parent: "whole", stage: "signed", events },
      { id: "phase", parent: "part", stage: "signed" },
      { id: "other", parent: "whole", stage: "signed", events },
    ]);
    expect(then(document, "2023").projects?.map(({ id }) => id)).toEqual(["stray", "whole", "part", "phase"]);
  });
});
