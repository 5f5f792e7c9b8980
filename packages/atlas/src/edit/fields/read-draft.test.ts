import { readChain } from "@liantu/core";
import type { Chain } from "@liantu/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EDIT_WORDS } from "../../words/edit-words.js";
import { exampleText } from "../../../test/example-text.js";
import { EXAMPLE_NAMES } from "../../document/example-list.js";
import { draftOf } from "./draft.js";
import type { DraftTexts, FormDraft } from "./draft.js";
import { FLOW_FIELDS } from "./flow-fields.js";
import type { FormField } from "./form-field.js";
import { LINK_FIELDS } from "./link-fields.js";
import { CHAIN_FIELDS, ENTERPRISE_FIELDS, TARGET_FIELDS } from "./other-fields.js";
import { projectFields } from "./project-fields.js";
import { readDraft } from "./read-draft.js";

function exampleChain(id: string): Chain {
  const { chain } = readChain(JSON.parse(exampleText(id)));
  if (chain === null) throw new Error("the example cannot be read");
  return chain;
}

const JINCHANG = exampleChain("jinchang-battery");
const FIELDS: Readonly<Record<string, readonly FormField[]>> = {
  links: LINK_FIELDS.flatMap((group) => group.fields),
  flows: FLOW_FIELDS.flatMap((group) => group.fields),
  enterprises: ENTERPRISE_FIELDS.flatMap((group) => group.fields),
  projects: projectFields(undefined).flatMap((group) => group.fields),
  targets: TARGET_FIELDS.flatMap((group) => group.fields),
};

/** Reads a form after texts and rows were put into it. */
function read(
  list: string,
  record: object | undefined,
  texts: Record<string, string>,
  rows: Record<string, DraftTexts[]> = {},
) {
  const fields = FIELDS[list] ?? [];
  const shown = draftOf(fields, record ?? {}, "zh");
  const draft: FormDraft = {
    texts: new Map([...shown.texts, ...Object.entries(texts)]),
    rows: new Map([...shown.rows, ...Object.entries(rows)]),
  };
  return readDraft(fields, draft, record, { chain: JINCHANG, draft, locale: "zh" });
}

describe("a form that nobody touched", () => {
  test.each(EXAMPLE_NAMES.map(({ id }) => id))("changes nothing in any record of %s, in either language", (id) => {
    const chain = exampleChain(id);
    let count = 0;
    for (const [list, fields] of Object.entries(FIELDS)) {
      for (const record of (chain.document[list as "links"] ?? []) as readonly object[]) {
        for (const locale of ["zh", "en"] as const) {
          const draft = draftOf(fields, record, locale);
          const reading = readDraft(fields, draft, record, { chain, draft, locale });
          expect({ ...reading.values }, JSON.stringify(record)).toEqual({});
          expect([...reading.faults]).toEqual([]);
          count += 1;
        }
      }
    }
    expect(count).toBeGreaterThan(50);
    const fields = CHAIN_FIELDS.flatMap((group) => group.fields);
    const draft = draftOf(fields, chain.document, "zh");
    expect(readDraft(fields, draft, chain.document, { chain, draft, locale: "zh" }).values).toEqual({});
  });
});

describe("numbers as planners type them", () => {
  const link = { id: "x", name: "甲", stage: "upstream", unit: "t/a" };
  test.each([
    ["3", 3],
    ["１２，０００", 12_000],
    ["1.2万", 12_000],
    ["2万吨/年", 20_000],
    ["0", 0],
    ["1e3", 1000],
  ])("%j is %d", (typed, value) => {
    expect(read("links", link, { external: typed }).values).toEqual({ external: value });
  });

  test.each([
    ["-3", EDIT_WORDS.negativeFault],
    ["三四个", EDIT_WORDS.numberFault],
    ["1e16", EDIT_WORDS.greatFault],
    ["2 GWh", EDIT_WORDS.numberFault],
    ["NaN", EDIT_WORDS.numberFault],
    ["=cmd|'/c calc'!A1", EDIT_WORDS.numberFault],
  ])("%j is refused with a reason", (typed, fault) => {
    const reading = read("links", link, { external: typed });
    expect(reading.values).toEqual({});
    expect(reading.faults.get("external")).toEqual(fault);
  });

  test("万 is not counted twice: 3万 beside 万吨/年 is asked about, 3万吨 is not", () => {
    const record = { ...link, unit: "万吨/年" };
    expect(read("links", record, { external: "3万" }).faults.get("external")).toEqual(EDIT_WORDS.twiceMyriad);
    expect(read("links", record, { external: "3万吨/年" }).values).toEqual({ external: 3 });
  });

  test("a range needs its base, and low ≤ base ≤ high", () => {
    expect(read("links", link, { "finalDemand:base": "5" }).values).toEqual({ finalDemand: 5 });
    expect(read("links", link, { "finalDemand:base": "5", "finalDemand:high": "7" }).values).toEqual({
      finalDemand: { low: 5, base: 5, high: 7 },
    });
    expect(read("links", link, { "finalDemand:high": "7" }).faults.get("finalDemand")).toEqual(EDIT_WORDS.baseMissing);
    expect(read("links", link, { "finalDemand:base": "5", "finalDemand:low": "6" }).faults.get("finalDemand")).toEqual(
      EDIT_WORDS.rangeFault,
    );
  });

  test("money keeps its source, converts what has a unit of its own, and takes the unit that is seen", () => {
    const project = { id: "p", link: "separator", investment: { value: 2, unit: "亿元", source: "报告" } };
    expect(read("projects", project, { "investment:value": "3.5亿" }).values).toEqual({
      investment: { value: 3.5, unit: "亿元", source: "报告" },
    });
    expect(read("projects", project, { "investment:value": "800", "investment:unit": "万元" }).values).toEqual({
      investment: { value: 800, unit: "万元", source: "报告" },
    });
    expect(read("projects", { id: "p", link: "separator" }, { "signed:value": "2" }).values).toEqual({
      signed: { value: 2, unit: "亿元" },
    });
  });

  test("a share is entered in percent", () => {
    const flow = { from: "a", to: "b", share: 0.07 };
    expect(read("flows", flow, {}).values).toEqual({});
    expect(read("flows", flow, { share: "35%" }).values).toEqual({ share: 0.35 });
  });
});

describe("fields of a record within a record", () => {
  test("a field is changed, and its neighbours and what the form does not know stay", () => {
    const link = { id: "x", name: "甲", stage: "upstream", typicalProject: { capacity: 5, jobs: 7, extra: "?" } };
    expect(read("links", link, { "typicalProject.capacity": "6" }).values).toEqual({
      typicalProject: { capacity: 6, jobs: 7, extra: "?" },
    });
  });

  test("the last field that goes takes the record with it", () => {
    const link = { id: "x", name: "甲", stage: "upstream", responsible: { unit: "招商局" } };
    const { values } = read("links", link, { "responsible.unit": "" });
    expect(Object.keys(values)).toEqual(["responsible"]);
    expect(values["responsible"]).toBeUndefined();
  });

  test("rows keep what the form does not show, are checked one by one, and empty ones are left out", () => {
    const project = { id: "p", link: "separator", events: [{ stage: "signed", date: "2023-01", by: "甲" }] };
    const shown = draftOf(FIELDS["projects"] ?? [], project, "zh").rows.get("events") ?? [];
    const added = new Map([
      ["stage", "started"],
      ["date", "2024年3月"],
    ]);
    expect(read("projects", project, {}, { events: [...shown, added, new Map()] }).values).toEqual({
      events: [
        { stage: "signed", date: "2023-01", by: "甲" },
        { stage: "started", date: "2024-03" },
      ],
    });
    const wrong = read(
      "projects",
      project,
      {},
      {
        events: [
          ...shown,
          new Map([
            ["stage", "started"],
            ["date", "2024-13"],
          ]),
        ],
      },
    );
    expect(wrong.faults.get("events.1.date")).toEqual(EDIT_WORDS.dateFault);
    expect(wrong.values).toEqual({});
  });

  test("what is expected is a date for each stage", () => {
    const rows = {
      expected: [
        new Map([
          ["stage", "operating"],
          ["date", "2025"],
        ]),
      ],
    };
    expect(read("projects", { id: "p", link: "separator" }, {}, rows).values).toEqual({
      expected: { operating: "2025" },
    });
  });
});

test("a new record is refused without its required fields", () => {
  expect([...read("links", undefined, { name: "  " }).faults.keys()]).toEqual(["name", "stage"]);
});

test("names are kept as they are, whatever they hold", () => {
  const texts = fc
    .string({ unit: "binary" })
    .map((text) => text.trim())
    .filter((text) => text !== "");
  fc.assert(
    fc.property(
      fc.oneof(texts, fc.constantFrom("<img src=x onerror=alert(1)>", "__proto__", "=1+1", "\ud800")),
      (name) => {
        expect(read("enterprises", undefined, { name }).values).toEqual({ name });
      },
    ),
    { numRuns: 200 },
  );
});
