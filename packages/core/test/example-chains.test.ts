import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { demoChain, demoText } from "../../../scripts/demo-chain.mjs";
import { analyzeChain, PROJECT_STAGES, PROJECT_STATUSES, readChain, statusOfStage, writeChain } from "../src/index.js";
import type { ChainAnalysis, ChainDocument, LinkAnalysis } from "../src/index.js";
import { documentFaults } from "./document-faults.js";

const folder = new URL("../../../examples/chains/", import.meta.url);
const names = [
  "baiyin-battery",
  "demo-40",
  "jiayuguan-aluminium",
  "jiayuguan-new-energy",
  "jiayuguan-steel",
  "jinchang-battery",
  "presence-only",
];
const textOf = (name: string): string => readFileSync(new URL(`${name}.json`, folder), "utf8");
const documentOf = (name: string): ChainDocument => JSON.parse(textOf(name)) as ChainDocument;

// What is open on the map for everybody to read: numbers and statuses without a source would be rumours.
const isSourced = (record: { readonly source?: string }): boolean =>
  record.source !== undefined && record.source !== "";

function analysisOf(name: string): ChainAnalysis {
  const { chain } = readChain(documentOf(name));
  if (chain === null) throw new Error(`${name} is no chain`);
  return analyzeChain(chain);
}

test("the folder holds the documents that are tested here, and no others", () => {
  expect(readdirSync(folder).sort()).toEqual(names.map((name) => `${name}.json`));
});

describe.each(names)("%s.json", (name) => {
  const document = documentOf(name);
  const { links, flows = [], enterprises = [], projects = [], indicators = [] } = document;

  test("reads without an error or a warning", () => {
    expect(readChain(document).issues.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  test("comes back from writing as it was, keys in the order of the schema", () => {
    const { chain } = readChain(document);
    const written = chain === null ? null : writeChain(chain);
    expect(written).toEqual(document);
    expect(`${JSON.stringify(written, null, 2)}\n`).toBe(textOf(name));
  });

  test("every link, flow, enterprise and project names its source and how far it can be relied on", () => {
    const records = [...links, ...flows, ...enterprises, ...projects];
    expect(records.filter((record) => !isSourced(record) || record.confidence === undefined)).toEqual([]);
  });

  test("every indicator and every typical project names its source", () => {
    const numbers = [...indicators, ...links.flatMap(({ typicalProject }) => typicalProject ?? [])];
    expect(numbers.filter((number) => !isSourced(number))).toEqual([]);
  });

  test("no key is used twice", () => {
    for (const records of [links, enterprises, projects]) {
      expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    }
  });

  test("flows, projects and phases lead to records that are there", () => {
    const linkIds = new Set(links.map(({ id }) => id));
    const enterpriseIds = new Set(enterprises.map(({ id }) => id));
    const projectIds = new Set(projects.map(({ id }) => id));
    expect(flows.filter(({ from, to }) => !linkIds.has(from) || !linkIds.has(to))).toEqual([]);
    expect(projects.filter(({ link }) => !linkIds.has(link))).toEqual([]);
    expect(projects.filter(({ enterprise }) => enterprise !== undefined && !enterpriseIds.has(enterprise))).toEqual([]);
    expect(projects.filter(({ parent }) => parent !== undefined && !projectIds.has(parent))).toEqual([]);
  });

  test("names are there in both languages, and the short ones fit a card", () => {
    expect(links.filter(({ nameEn }) => nameEn === undefined)).toEqual([]);
    expect(links.filter(({ name: full, shortName = full }) => shortName.length > 6).map(({ id }) => id)).toEqual([]);
    const tooLong = links.filter(({ nameEn = "", shortNameEn = nameEn }) => shortNameEn.length > 14);
    expect(tooLong.map(({ id }) => id)).toEqual([]);
  });

  test("holds no telephone number and no contact", () => {
    expect(document.contacts).toBeUndefined();
    expect(textOf(name)).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)|0\d{2,3}-\d{7,8}/u);
  });
});

describe("jinchang-battery.json", () => {
  test("covers the chain from the minerals to recycling", () => {
    const { links, flows = [], projects = [] } = documentOf("jinchang-battery");
    expect([links.length, flows.length, projects.length]).toEqual([51, 76, 10]);
    expect(new Set(links.map(({ stage }) => stage)).size).toBe(4);
  });

  test("a planner finds the shortage of separator: 2 GWh of cells need 2 080 to 3 120 万m², and nobody makes it", () => {
    const separator = analysisOf("jinchang-battery").links.get("separator");
    expect(separator).toMatchObject({
      class: "blank",
      action: "fill",
      demand: { low: 2080, base: 2600, high: 3120, bound: "lower" },
      residual: { afterPlanned: { low: 2080, base: 2600, high: 3120, bound: "lower" } },
      projectsNeeded: 1,
    });
  });

  test("counts a phase once: of 100 000 t of precursor the 30 000 t that are built", () => {
    const precursor = analysisOf("jinchang-battery").links.get("ncm-precursor");
    expect(precursor?.supply.planned).toMatchObject({ base: 30_000 });
    expect(precursor?.prospects).toEqual(["ncm-precursor-later"]);
  });

  test("golden: 10 GWh take 5 280 t of lithium carbonate, less 231.66 t that recycling gives back", () => {
    const { flows = [] } = documentOf("jinchang-battery");
    const base = (from: string, to: string): number => {
      const coefficient = flows.find((flow) => flow.from === from && flow.to === to)?.coefficient ?? Number.NaN;
      return typeof coefficient === "number" ? coefficient : coefficient.base;
    };
    const gross = 10 * base("cathode-lfp", "cell-lfp") * base("lithium-carbonate", "cathode-lfp");
    const saved = 10 * base("cell-lfp", "recycling-lfp") * base("recycling-lfp", "lithium-carbonate");
    expect(gross).toBeCloseTo(5280, 9);
    expect(gross - saved).toBeCloseTo(5048.34, 9);
  });
});

describe("baiyin-battery.json", () => {
  test("has the chain around its leader, the two phases of 4 GWh counted as 8", () => {
    const { links, enterprises = [] } = documentOf("baiyin-battery");
    expect(links.length).toBe(31);
    expect(enterprises.filter(({ isChainLeader }) => isChainLeader).map(({ id }) => id)).toEqual(["yingao"]);
    const cells = analysisOf("baiyin-battery").links.get("cell-lfp");
    expect(cells?.supply).toMatchObject({ built: { base: 0 }, underConstruction: { base: 4 }, planned: { base: 8 } });
  });
});

describe("the three chains of Jiayuguan", () => {
  const rowOf = (name: string, link: string): LinkAnalysis | undefined =>
    analysisOf(`jiayuguan-${name}`).links.get(link);

  test("are sound, and carry no number that is only an illustration", () => {
    for (const name of ["aluminium", "new-energy", "steel"]) {
      const document = documentOf(`jiayuguan-${name}`);
      expect(documentFaults(document)).toEqual([]);
      const records = [...document.links, ...(document.flows ?? []), ...(document.projects ?? [])];
      expect(records.filter(({ confidence }) => confidence === "illustrative")).toEqual([]);
    }
  });

  test("give the capacities that are reported, in the unit of the link, and no others", () => {
    const capacities = ["aluminium", "new-energy", "steel"].flatMap((name) =>
      (documentOf(`jiayuguan-${name}`).projects ?? []).flatMap(({ id, capacity }) =>
        capacity === undefined ? [] : [[id, capacity]],
      ),
    );
    expect(capacities).toEqual([
      ["hongsheng-pv-built", 12],
      ["hongsheng-pv-new", 18],
      ["silicomanganese-started", 120_000],
      ["solid-waste-registered", 200_000],
    ]);
  });

  test("show as breaks what is only on its way: silicomanganese for steel, cells for modules", () => {
    expect(rowOf("steel", "silicomanganese")).toMatchObject({ class: "break", supply: { built: { base: 0 } } });
    expect(rowOf("new-energy", "pv-cell")).toMatchObject({ class: "break", action: "fill" });
    expect(rowOf("new-energy", "pv-plant")?.supply).toMatchObject({
      built: { base: 12 },
      underConstruction: { base: 30 },
    });
  });

  test("call nothing blank: no report says that something is not there", () => {
    for (const name of ["aluminium", "new-energy", "steel"]) {
      const rows = [...analysisOf(`jiayuguan-${name}`).links.values()];
      expect(rows.filter((row) => row.class === "blank")).toEqual([]);
    }
  });

  test("keep a filed project without an enterprise as a prospect", () => {
    expect(rowOf("steel", "recarburiser")).toMatchObject({
      class: "unsurveyed",
      prospects: ["recarburiser-registered"],
    });
  });
});

describe("presence-only.json", () => {
  test("has no amounts at all", () => {
    const { links, flows = [], projects = [] } = documentOf("presence-only");
    expect(links.filter(({ unit, typicalProject, price }) => unit ?? typicalProject ?? price)).toEqual([]);
    expect(flows.filter(({ coefficient }) => coefficient !== undefined)).toEqual([]);
    expect(projects.filter(({ capacity, investment }) => capacity ?? investment)).toEqual([]);
  });

  test("blank, break and severing show all the same", () => {
    const rows = [...analysisOf("presence-only").links.values()];
    const classed = (wanted: string): string[] =>
      rows
        .filter((row) => row.class === wanted)
        .map(({ id }) => id)
        .sort();
    expect(classed("blank")).toEqual(["pv-frame", "recarburiser", "silicon-wafer", "storage-cell"]);
    expect(classed("break")).toEqual(["pv-cell", "silicomanganese", "steel-offcuts", "storage-pack"]);
    expect(
      rows
        .filter(({ severing }) => severing)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(["aluminium-products", "pv-frame"]);
  });

  test("says of every blank that its survey is an illustration", () => {
    const { links } = documentOf("presence-only");
    for (const [id, row] of analysisOf("presence-only").links) {
      if (row.class !== "blank") continue;
      expect(links.find((link) => link.id === id)).toMatchObject({ confidence: "illustrative", surveyed: true });
    }
  });
});

describe("demo-40.json and its generator", () => {
  test("the file is what the generator makes, byte for byte", () => {
    expect(textOf("demo-40")).toBe(demoText(demoChain()));
  });

  test("has 40 links and 200 projects, every class, stage and status", () => {
    const { links, projects = [], surveyed } = documentOf("demo-40");
    expect([links.length, projects.length, surveyed]).toEqual([40, 200, true]);
    const classes = new Set([...analysisOf("demo-40").links.values()].map((row) => row.class));
    const wanted = ["adequate", "blank", "break", "forming", "strong", "unknown", "weak"];
    expect([...classes].sort()).toEqual(wanted);
    expect(new Set(projects.flatMap(({ stage }) => stage ?? []))).toEqual(new Set(PROJECT_STAGES));
    const statuses = projects.flatMap(({ stage, status }) => status ?? (stage && statusOfStage(stage)) ?? []);
    expect(new Set(statuses)).toEqual(new Set(PROJECT_STATUSES));
  });

  test("has containers with phases, prospects, and a circle through recycling", () => {
    const { flows = [], projects = [] } = documentOf("demo-40");
    expect(projects.some(({ parent }) => parent !== undefined)).toBe(true);
    expect(projects.some(({ enterprise }) => enterprise === undefined)).toBe(true);
    const has = (from: string, to: string): boolean => flows.some((flow) => flow.from === from && flow.to === to);
    expect(has("cell-lfp", "recycling") && has("recycling", "lithium-carbonate")).toBe(true);
  });

  test("invents nobody who could be taken for real", () => {
    const { enterprises = [], links, flows = [], projects = [] } = documentOf("demo-40");
    expect(enterprises.filter(({ name }) => !/^示例企业 \d+$/u.test(name))).toEqual([]);
    const records = [...links, ...flows, ...enterprises, ...projects];
    expect(records.filter(({ confidence }) => confidence !== "illustrative")).toEqual([]);
  });

  test.each([
    [0, 0],
    [1, 3],
    [7, 0],
    [33, 100],
    [200, 2000],
  ])("makes %i links and %i projects that read without fault", (links, projects) => {
    const document = demoChain({ links, projects, seed: 7 }) as unknown as ChainDocument;
    expect([document.links.length, document.projects?.length]).toEqual([links, projects]);
    expect(new Set(document.links.map(({ name }) => name)).size).toBe(links);
    const faults = readChain(document).issues.filter(({ severity }) => severity !== "info");
    expect(faults.map(({ code }) => code)).toEqual(links === 0 ? ["no-links"] : []);
  });

  test("another seed makes another chain", () => {
    expect(demoText(demoChain({ seed: 2 }))).not.toBe(demoText(demoChain({ seed: 1 })));
  });

  test("refuses a size that is no whole number", () => {
    expect(() => demoChain({ links: 1.5 })).toThrow(RangeError);
  });
});
