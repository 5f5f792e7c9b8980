import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import type { ChainParts } from "../../../test/chain-of.js";
import { buildChain } from "../../model/build-chain.js";
import type { Chain } from "../../model/chain.js";
import { knownUntilOf, stagesAsOf } from "./stage-as-of.js";
import type { AsOfOptions, StageAsOf } from "./stage-as-of.js";

type ProjectPart = Omit<NonNullable<ChainParts["projects"]>[number], "link">;

function chainWith(projects: readonly ProjectPart[], asOf?: string): Chain {
  const { document } = chainOf({ links: ["a"], projects: projects.map((part) => ({ link: "a", ...part })) });
  return buildChain({ ...document, ...(asOf !== undefined && { asOf }) });
}
const at = (part: ProjectPart, date: string, asOf?: string, options: AsOfOptions = {}): StageAsOf =>
  stagesAsOf(chainWith([{ id: "p", ...part }], asOf), date, options).get("p")!;
const signed = { stage: "signed", date: "2023-03" } as const;
const started = { stage: "started", date: "2024-02" } as const;

describe("how far the records of a chain are known", () => {
  test("is the date of the document, else that of the last event of any project", () => {
    const projects: ProjectPart[] = [{ events: [started, signed] }, {}, { events: [{ stage: "lead", date: "2022" }] }];
    expect(knownUntilOf(chainWith(projects, "2023"))).toBe("2023");
    expect(knownUntilOf(chainWith(projects))).toBe("2024-02");
    expect(knownUntilOf(chainWith([...projects].reverse()))).toBe("2024-02");
    expect(knownUntilOf(chainWith([{}, { stage: "signed" }]))).toBeUndefined();
  });
});

describe("how a project stood", () => {
  test("is what is recorded where no event is dated, and nothing where no stage is recorded either", () => {
    expect(at({ stage: "trial" }, "1999")).toEqual({ stage: "trial", by: "record", date: null, isUncertain: false });
    expect(at({ status: "built" }, "1999")).toEqual({ stage: null, by: "record", date: null, isUncertain: false });
  });

  test("is not yet there before its first event, which is told", () => {
    expect(at({ events: [started, signed] }, "2023-03-30")).toEqual({
      stage: null,
      by: "not-yet",
      date: "2023-03",
      isUncertain: false,
    });
  });

  test("is certain by an event, unless its record has a further stage that nobody dated", () => {
    const known = { stage: "started", by: "event", date: "2024-02", isUncertain: false };
    expect(at({ stage: "started", events: [signed, started] }, "2024-06", "2024-12")).toEqual(known);
    expect(at({ stage: "started", events: [signed, started] }, "2024-12", "2024-12")).toEqual(known);
    expect(at({ events: [signed, started] }, "2024-06", "2024-12")).toEqual(known);
    expect(at({ events: [signed, started] }, "2024-12", "2024-12")).toEqual(known);
    expect(at({ stage: "trial", events: [signed, started] }, "2024-06", "2024-12")).toEqual({
      ...known,
      isUncertain: true,
    });
    // before its last event it cannot have been further
    expect(at({ stage: "trial", events: [signed, started] }, "2023", "2024-12")).toEqual({
      stage: "signed",
      by: "event",
      date: "2023-03",
      isUncertain: false,
    });
  });

  test("is the undated stage of the record as soon as the records end", () => {
    expect(at({ stage: "trial", events: [signed] }, "2024-12", "2024-12")).toEqual({
      stage: "trial",
      by: "record",
      date: null,
      isUncertain: false,
    });
    expect(at({ stage: "trial", events: [signed] }, "2023-03")).toMatchObject({ stage: "trial", by: "record" });
  });
});

describe("what is expected", () => {
  const waiting: ProjectPart = {
    stage: "signed",
    events: [signed],
    expected: { started: "2024-06", operating: "2025-06" },
  };

  test("counts from its date on, if that lies after what is known", () => {
    expect(at(waiting, "2024-05", "2024-01")).toMatchObject({ stage: "signed", by: "event" });
    expect(at(waiting, "2024-06", "2024-01")).toEqual({
      stage: "started",
      by: "expected",
      date: "2024-06",
      isUncertain: false,
    });
    expect(at(waiting, "2026", "2024-01")).toMatchObject({ stage: "operating", date: "2025-06" });
  });

  test("that was due by the end of the records has not come, and nobody knows when it will", () => {
    expect(at(waiting, "2024-06", "2024-06")).toMatchObject({ stage: "signed", by: "event" });
    expect(at(waiting, "2024-12", "2024-06")).toMatchObject({ stage: "signed", by: "event" });
    expect(at(waiting, "2024-12", "2024-06", { knownUntil: "2024-05" })).toMatchObject({ stage: "started" });
  });

  test("does not take a project back, nor to where it is", () => {
    const part: ProjectPart = { stage: "building", expected: { signed: "2024-06", building: "2024-07" } };
    expect(at(part, "2025", "2024-01")).toMatchObject({ stage: "building", by: "record", date: null });
  });

  test("counts for a project of which no stage is recorded, from the first stage on", () => {
    expect(at({ expected: { lead: "2024-06" } }, "2025", "2024-01")).toMatchObject({ stage: "lead", by: "expected" });
    const dated = { expected: { signed: "2024-06" } };
    expect(at(dated, "2025", "2024-01")).toMatchObject({ stage: "signed", by: "expected" });
    // where nothing at all is dated, nothing is known to have passed
    expect(at(dated, "2025")).toMatchObject({ stage: "signed", by: "expected", date: "2024-06" });
    expect(at(dated, "2024-05")).toMatchObject({ stage: null, by: "record" });
  });

  test("counts neither for a project that is to begin later nor for one on hold or ended", () => {
    const later: ProjectPart = { events: [{ stage: "signed", date: "2026" }], expected: { lead: "2024-06" } };
    expect(at(later, "2025", "2024-01")).toMatchObject({ stage: null, by: "not-yet", date: "2026" });
    for (const stage of ["on-hold", "ended"] as const) {
      expect(at({ stage, expected: { "full-capacity": "2024-06" } }, "2025", "2024-01")).toMatchObject({ stage });
    }
  });

  test("counts for nothing if no forecast is asked for", () => {
    expect(at(waiting, "2026", "2024-01", { isForecast: false })).toMatchObject({ stage: "signed", by: "event" });
  });
});
