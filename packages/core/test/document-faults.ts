/**
 * What is wrong with a document that is published as an example or a template.
 *
 * @module
 */
import { readChain, writeChain } from "../src/index.js";
import type { ChainDocument, Flow } from "../src/index.js";

/** Longest short name that fits a card, in characters. */
const LONGEST_SHORT_NAME = { zh: 6, en: 14 };

/** Divisions of GB/T 4754-2017 that each section letter holds. */
const SECTIONS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["A", [1, 5]],
  ["B", [6, 12]],
  ["C", [13, 43]],
  ["D", [44, 46]],
  ["G", [53, 60]],
  ["M", [73, 75]],
]);

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === "";

const flowName = ({ from, to, kind }: Flow): string => `${from} → ${to}${kind === undefined ? "" : ` (${kind})`}`;

function isIndustryCode(code: string): boolean {
  const [, letter = "", division = ""] = /^([A-Z])(\d\d)\d\d$/u.exec(code) ?? [];
  const [first, last] = SECTIONS.get(letter) ?? [1, 0];
  return Number(division) >= first && Number(division) <= last;
}

/** Numbers that stand anywhere in a value, with their path. */
function numbersIn(value: unknown, path = ""): string[] {
  if (typeof value === "number") return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, path === "" ? key : `${path}.${key}`));
}

/** Records without a source or without a confidence, numbers without a source: rumours, on a map that everybody reads. */
function sourceFaults({
  links,
  flows = [],
  enterprises = [],
  projects = [],
  indicators = [],
}: ChainDocument): string[] {
  const records = [...links, ...enterprises, ...projects].map((record) => [record.id, record] as const);
  const named = [...records, ...flows.map((flow) => [flowName(flow), flow] as const)];
  const unsourced = named.flatMap(([name, record]) => [
    ...(isBlank(record.source) ? [`${name}: no source`] : []),
    ...(record.confidence === undefined ? [`${name}: no confidence`] : []),
  ]);
  const numbers = links.flatMap(({ id, typicalProject, price }) =>
    [typicalProject, price].flatMap((each) =>
      each !== undefined && isBlank(each.source) ? [`${id}: a number without its own source`] : [],
    ),
  );
  const coefficients = flows.flatMap((flow) => {
    const has = numbersIn(flow).length > 0;
    const denies = (flow.source ?? "").includes("系数未登记");
    return has === denies
      ? [`${flowName(flow)}: ${has ? "a number that its source denies" : "a source without its number"}`]
      : [];
  });
  const published = indicators.filter(({ source }) => isBlank(source)).map(({ name }) => `${name}: no source`);
  return [...unsourced, ...numbers, ...coefficients, ...published];
}

function nameFaults({ name, nameEn, links }: ChainDocument): string[] {
  const faults = isBlank(name) || isBlank(nameEn) ? ["the document lacks a name"] : [];
  for (const { id, name: zh, nameEn: en = "", shortName = zh, shortNameEn = en, industryCodes = [] } of links) {
    if (en === "") faults.push(`${id}: no English name`);
    if (shortName.length > LONGEST_SHORT_NAME.zh) faults.push(`${id}: ${shortName} does not fit a card`);
    if (shortNameEn.length > LONGEST_SHORT_NAME.en) faults.push(`${id}: ${shortNameEn} does not fit a card`);
    for (const code of industryCodes) if (!isIndustryCode(code)) faults.push(`${id}: ${code} is no industry code`);
  }
  const names = links.map(({ name: zh }) => zh);
  if (new Set(names).size < names.length) faults.push("two links have one name");
  return faults;
}

/** Links that no flow reaches: they stand alone on the map. */
function loneFaults({ links, flows = [] }: ChainDocument): string[] {
  const joined = new Set(flows.flatMap(({ from, to }) => [from, to]));
  return links.filter(({ id }) => !joined.has(id)).map(({ id }) => `${id}: no flow`);
}

/**
 * Lists what is wrong with a document that is published.
 *
 * @param document - As it stands in the file.
 * @param mayStandAlone - Links that no flow need reach; nothing is known of their neighbours.
 * @returns One line a fault, none if all is well.
 */
export function documentFaults(document: ChainDocument, mayStandAlone: readonly string[] = []): string[] {
  const { chain, issues } = readChain(document);
  const found = issues.filter(({ severity }) => severity !== "info").map(({ code, place }) => `${place}: ${code}`);
  const written = chain === null ? null : writeChain(chain);
  if (JSON.stringify(written) !== JSON.stringify(document)) found.push("writing it again changes it");
  const lone = loneFaults(document).filter((fault) => !mayStandAlone.includes(fault.split(":")[0] ?? ""));
  const contacts = document.contacts === undefined ? [] : ["it holds contacts"];
  return [...found, ...sourceFaults(document), ...nameFaults(document), ...lone, ...contacts];
}
