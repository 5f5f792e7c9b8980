import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analyzeChain, readChain, requirement } from "../src/index.js";
import type { Chain, ChainDocument, Flow } from "../src/index.js";
import { documentFaults } from "./document-faults.js";

const folder = new URL("../../../examples/templates/", import.meta.url);
const names = ["aluminium", "battery", "hydrogen", "photovoltaic", "steel", "wind"];
const textOf = (name: string): string => readFileSync(new URL(`${name}.json`, folder), "utf8");
const documentOf = (name: string): ChainDocument => JSON.parse(textOf(name)) as ChainDocument;
const jinchang = JSON.parse(readFileSync(new URL("../chains/jinchang-battery.json", folder), "utf8")) as ChainDocument;

function chainIn(document: ChainDocument): Chain {
  const { chain } = readChain(document);
  if (chain === null) throw new Error(`${document.id} is no chain`);
  return chain;
}

/** What an amount at one link takes of the others, at base. */
function takes(name: string, link: string, amount: number): ReadonlyMap<string, number> {
  const { requirement: amounts } = requirement(chainIn(documentOf(name)), new Map([[link, amount]]));
  return new Map(Array.from(amounts, ([key, { base }]) => [key, base]));
}

test("the folder holds the templates that are tested here, and no others", () => {
  expect(readdirSync(folder).sort()).toEqual(names.map((name) => `${name}.json`));
});

describe.each(names)("template %s.json", (name) => {
  const document = documentOf(name);
  const { links, flows = [] } = document;

  test("is sound, sourced, named in both languages, and written as the library writes", () => {
    expect(documentFaults(document)).toEqual([]);
    expect(textOf(name)).toBe(`${JSON.stringify(document, null, 2)}\n`);
  });

  test("is of no region: no projects, no enterprises, nothing surveyed", () => {
    const keys = Object.keys(document).sort();
    expect(keys).toEqual(["flows", "format", "id", "links", "name", "nameEn", "note", "source", "surveyed", "version"]);
    expect([document.id, document.surveyed]).toEqual([name, false]);
    expect(
      links.filter(({ surveyed, finalDemand, stock, external }) => surveyed ?? finalDemand ?? stock ?? external),
    ).toEqual([]);
  });

  test("has 15 to 40 links in all four lanes, each with a product, and a circle of recycling", () => {
    expect(links.length).toBeGreaterThanOrEqual(15);
    expect(links.length).toBeLessThanOrEqual(40);
    expect(new Set(links.map(({ stage }) => stage)).size).toBe(4);
    expect(links.filter(({ product, group }) => product === undefined || group === undefined)).toEqual([]);
    const kinds = new Set(flows.map(({ kind }) => kind));
    expect([kinds.has("return"), kinds.has("credit")]).toEqual([true, true]);
  });

  test("invents no number: nothing is illustrative, and what was not traced says so", () => {
    expect([...links, ...flows].filter(({ confidence }) => confidence === "illustrative")).toEqual([]);
    const known =
      /化学计量|质量守恒|单位换算|几何|构成：|统计口径|未溯源|worldsteel|国际铝业协会|中国光伏行业协会|BatPaC|coalchemicals|规范条件|1\.7 mL\/Ah/u;
    const numbered = flows.filter(({ coefficient }) => coefficient !== undefined);
    expect(numbered.filter(({ source = "" }) => !known.test(source)).map(({ from, to }) => `${from} → ${to}`)).toEqual(
      [],
    );
    expect(flows.filter(({ share }) => share !== undefined)).toEqual([]);
  });

  test("every link shows as not surveyed, and one unit of any link can be reckoned through all tiers", () => {
    const chain = chainIn(document);
    const { links: rows } = analyzeChain(chain);
    expect(new Set(Array.from(rows.values(), (row) => row.class))).toEqual(new Set(["unsurveyed"]));
    for (const { id } of links) expect(requirement(chain, new Map([[id, 1]])).residual).toBeLessThan(1e-9);
  });
});

test("a product that several templates share has one unit", () => {
  const units = new Map<string, Set<string | undefined>>();
  for (const { shared, unit } of names.flatMap((name) => documentOf(name).links)) {
    if (shared !== undefined) units.set(shared, (units.get(shared) ?? new Set()).add(unit));
  }
  expect(units.size).toBeGreaterThan(4);
  expect([...units].filter(([, found]) => found.size > 1)).toEqual([]);
});

describe("the battery template and the Jinchang chain", () => {
  const template = documentOf("battery");
  const same = (flow: Flow) => (other: Flow) =>
    other.from === flow.from && other.to === flow.to && other.kind === flow.kind;

  test("call the same link by the same id, with the same name, product, unit and typical project", () => {
    for (const { id, name, nameEn, shortName, stage, group, product, unit, typicalProject } of template.links) {
      const there = jinchang.links.find((link) => link.id === id);
      expect({ id, name, nameEn, shortName, stage, group, product, unit, typicalProject }).toEqual({
        id: there?.id,
        name: there?.name,
        nameEn: there?.nameEn,
        shortName: there?.shortName,
        stage: there?.stage,
        group: there?.group,
        product: there?.product,
        unit: there?.unit,
        typicalProject: there?.typicalProject,
      });
    }
  });

  test("have the same coefficients, but for the two that are only an illustration there", () => {
    const differing = (template.flows ?? []).filter((flow) => {
      const there = jinchang.flows?.find(same(flow));
      return JSON.stringify(there?.coefficient) !== JSON.stringify(flow.coefficient);
    });
    expect(differing.map(({ from, to }) => `${from} → ${to}`)).toEqual([
      "brine-lithium → lithium-carbonate",
      "cell-lfp → recycling-lfp",
    ]);
    for (const flow of differing) expect(jinchang.flows?.find(same(flow))?.confidence).toBe("illustrative");
  });

  test("golden: 10 GWh take 5 280 t of lithium carbonate, 5 048.34 t where 5 % of the cells come back", () => {
    expect(takes("battery", "cell-lfp", 10).get("lithium-carbonate")).toBeCloseTo(5280, 9);
    const flows = template.flows?.map((flow) => (flow.kind === "return" ? { ...flow, coefficient: 0.05 } : flow)) ?? [];
    const returning = requirement(chainIn({ ...template, flows }), new Map([["cell-lfp", 10]]));
    expect(returning.requirement.get("lithium-carbonate")?.base).toBeCloseTo(5048.34, 9);
  });
});

// Atomic weights of the IUPAC (2021), abridged: an oracle for the arithmetic that the sources state.
const WEIGHTS: Readonly<Record<string, number>> = {
  H: 1.008, C: 12.011, N: 14.007, O: 15.999, Al: 26.982, Si: 28.085, P: 30.974, Cl: 35.45, Fe: 55.845, F: 18.998,
  Li: 6.94, Ca: 40.078,
}; // prettier-ignore
const weigh = (formula: string): number =>
  Array.from(
    formula.matchAll(/([A-Z][a-z]?)(\d*)/gu),
    ([, element = "", count = ""]) => (WEIGHTS[element] ?? Number.NaN) * Number(count === "" ? 1 : count),
  ).reduce((sum, each) => sum + each, 0);

describe("coefficients by stoichiometry are right to three digits", () => {
  test.each([
    ["battery", "phosphoric-acid", "iron-phosphate", 1, "H3PO4", 1, "FePO4"],
    ["battery", "iron-source", "iron-phosphate", 1, "Fe", 1, "FePO4"],
    ["battery", "fluorite", "hydrofluoric-acid", 1, "CaF2", 2, "HF"],
    ["battery", "hydrofluoric-acid", "lipf6", 6, "HF", 1, "LiPF6"],
    ["photovoltaic", "silica", "metallurgical-silicon", 1, "SiO2", 1, "Si"],
    ["photovoltaic", "metallurgical-silicon", "trichlorosilane", 1, "Si", 1, "SiHCl3"],
    ["photovoltaic", "trichlorosilane", "polysilicon", 1, "SiHCl3", 1, "Si"],
    ["aluminium", "alumina", "electrolytic-aluminium", 1, "Al2O3", 2, "Al"],
    ["aluminium", "carbon-anode", "electrolytic-aluminium", 3, "C", 4, "Al"],
    ["hydrogen", "pure-water", "electrolytic-hydrogen", 1, "H2O", 1, "H2"],
    ["hydrogen", "electrolytic-hydrogen", "oxygen", 1, "O", 1, "H2"],
    ["hydrogen", "electrolytic-hydrogen", "green-ammonia", 3, "H2", 2, "NH3"],
    ["hydrogen", "nitrogen", "green-ammonia", 1, "N2", 2, "NH3"],
    ["hydrogen", "electrolytic-hydrogen", "green-methanol", 3, "H2", 1, "CH4O"],
    ["hydrogen", "carbon-dioxide", "green-methanol", 1, "CO2", 1, "CH4O"],
    ["hydrogen", "electrolytic-hydrogen", "dri", 3, "H2", 2, "Fe"],
  ] as const)("%s: %s → %s", (name, from, to, a, used, b, made) => {
    const { coefficient } = documentOf(name).flows?.find((flow) => flow.from === from && flow.to === to) ?? {};
    const stated = typeof coefficient === "object" ? coefficient.low : coefficient;
    expect((stated ?? Number.NaN) / ((a * weigh(used)) / (b * weigh(made)))).toBeCloseTo(1, 2);
  });
});

describe("what a unit takes through the tiers agrees with what is published", () => {
  test("1 Mt of hot-rolled coil over the converter: ore 1.4, coal 0.8, limestone 0.3, scrap 0.12 (worldsteel)", () => {
    const amounts = takes("steel", "hot-rolled", 1_000_000);
    const inMt = (link: string): number => (amounts.get(link) ?? Number.NaN) / 1_000_000;
    expect(inMt("iron-ore")).toBeCloseTo(1.4, 3);
    expect(inMt("coking-coal")).toBeCloseTo(0.8, 3);
    expect(inMt("limestone")).toBeCloseTo(0.3, 9);
    expect(inMt("scrap-steel")).toBeCloseTo(0.12, 9);
  });

  test("1 t of electric-arc steel: scrap 0.88, limestone 0.064, coal 0.016 (worldsteel)", () => {
    const amounts = takes("steel", "eaf-steel", 1);
    expect(["scrap-steel", "limestone", "recarburiser"].map((link) => amounts.get(link))).toEqual([0.88, 0.064, 0.016]);
  });

  test("1 t of aluminium: alumina 1.93, bauxite 5.79, caustic 0.193, anodes 0.41, pitch 70 kg, 13.5 MWh", () => {
    const amounts = takes("aluminium", "electrolytic-aluminium", 1);
    const of = (link: string): number => amounts.get(link) ?? Number.NaN;
    expect(of("alumina")).toBeCloseTo(1.93, 9);
    expect(of("bauxite")).toBeCloseTo(5.79, 9);
    expect(of("caustic-soda")).toBeCloseTo(0.193, 9);
    expect(of("carbon-anode")).toBeCloseTo(0.41, 9);
    expect(of("coal-tar-pitch")).toBeCloseTo(0.07, 3);
    expect(of("green-power")).toBeCloseTo(0.0135, 9);
  });

  test("1 GW of modules: silicon as thick as wafer and kerf, glass on both sides", () => {
    const amounts = takes("photovoltaic", "pv-module", 1);
    const gram = 2.329e6; // a cubic metre of silicon
    expect((amounts.get("polysilicon") ?? 0) / ((gram * 190e-6 * 1e9) / 250 / 1e6)).toBeCloseTo(1, 3);
    expect((amounts.get("kerf-recovery") ?? 0) / ((gram * 60e-6 * 1e9) / 250 / 1e6)).toBeCloseTo(1, 3);
    expect((amounts.get("pv-glass") ?? 0) / ((2 * 1e9) / 225 / 1e4)).toBeCloseTo(1, 3);
    expect(amounts.get("metallurgical-silicon")).toBeCloseTo((amounts.get("polysilicon") ?? 0) * 1.0001, 0);
  });

  test("1 000 turbines: as many sets of blades, four slewing bearings each", () => {
    const amounts = takes("wind", "turbine", 1000);
    expect([amounts.get("blade"), amounts.get("slewing-bearing"), amounts.get("main-bearing")]).toEqual([
      1000, 4000, 1000,
    ]);
  });
});
