import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyzeChain, readChain, type Chain } from "@liantu/core";
import { chainOf } from "../../../core/test/chain-of.js";
import { fullDocument } from "../../../core/test/full-document.js";
import { caseOf, KEYS, SYSTEMS } from "../../../core/test/random-chain.js";
import { randomDocument, randomFrom, shuffle } from "../../../core/test/random-document.js";
import type { GraphFileOptions } from "./graph-file.js";
import { HEADER_KEYS } from "./graph-of-chain.js";
import { readGexf } from "./read-gexf.js";
import { readGraphml } from "./read-graphml.js";
import { writeGexf } from "./write-gexf.js";
import { writeGraphml } from "./write-graphml.js";

const FORMATS = [
  ["GEXF", writeGexf, readGexf],
  ["GraphML", writeGraphml, readGraphml],
] as const;
const EXAMPLES = path.resolve(import.meta.dirname, "../../../../examples/chains");

const chainIn = (document: unknown): Chain => {
  const { chain } = readChain(document);
  if (chain === null) throw new Error("no chain");
  return chain;
};
const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
const inOrder = (records: readonly object[]): readonly object[] => {
  const key = (record: object): string => JSON.stringify(Object.entries(record).sort(byKey));
  return [...records].sort((a, b) => (key(a) < key(b) ? -1 : 1));
};
/** What a file holds of a chain. */
const essence = ({ document, flows }: Pick<Chain, "document" | "flows">): object => ({
  header: HEADER_KEYS.map((key) => document[key]),
  links: inOrder(document.links),
  flows: inOrder(flows),
  positions: Object.entries(document.layout?.positions ?? {}).sort(byKey),
});
const OPTIONS: readonly (readonly [string, (chain: Chain) => GraphFileOptions])[] = [
  ["as it is", () => ({})],
  ["in English", () => ({ language: "en" })],
  ["with enterprises", () => ({ includeEnterprises: true })],
  ["with an analysis", (chain) => ({ analysis: analyzeChain(chain), includeEnterprises: true })],
];

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.string({
    unit: fc.constantFrom(
      "\\",
      "u",
      "0",
      "D",
      "8",
      "5",
      "C",
      "<",
      "&",
      "\0",
      "\uD800",
      "\uDC00",
      "\r",
      "\n",
      " ",
      "]]>",
    ),
  }),
  fc.constantFrom("__proto__", "<img onerror=alert(1)>", "=cmd|'/c calc'!A1", "]]>", "&amp;", "\\u0000", "链", "😀"),
);
const key = text.filter((one) => one !== "" && !["__proto__", "constructor", "prototype"].includes(one));
const amount = fc.oneof(fc.constantFrom(0, 1e15, 1e-300, 0.1), fc.double({ min: 0, max: 1e15, noNaN: true }));
const range = fc.array(amount, { minLength: 3, maxLength: 3 }).map((some) => {
  const [low = 0, base = 0, high = 0] = some.toSorted((a, b) => a - b);
  return { low, base, high };
});
const money = fc.record({ value: amount, unit: key, source: text }, { requiredKeys: ["value", "unit"] });
const unknown = fc.dictionary(
  fc.constantFrom("x", "price.value", "0", "name.en", "attributes", "finalDemand.low"),
  fc.jsonValue({ maxDepth: 2 }).filter((value) => !JSON.stringify(value).includes("-0")),
  { maxKeys: 2 },
);
const link = fc.record(
  {
    name: key,
    stage: fc.constantFrom("upstream", "midstream", "downstream", "supporting"),
    nameEn: text,
    unit: key,
    essential: fc.boolean(),
    price: money,
    typicalProject: fc.record({ capacity: amount, investment: money, jobs: amount, own: text }, { requiredKeys: [] }),
    annualAdditions: fc.option(amount),
    finalDemand: fc.oneof(amount, range),
    responsible: fc.record({ unit: text, leader: text }, { requiredKeys: [] }),
    aliases: fc.array(text, { maxLength: 3 }),
    note: text,
  },
  { requiredKeys: ["name", "stage"] },
);
const flow = fc.record(
  {
    from: fc.nat(9),
    to: fc.nat(9),
    coefficient: fc.oneof(amount, range),
    kind: fc.constantFrom("input", "return", "credit"),
    alternative: key,
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    essential: fc.boolean(),
    source: text,
  },
  { requiredKeys: ["from", "to"] },
);
const place = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((one) => one + 0);
const documents = fc
  .record({
    ids: fc.uniqueArray(key, { minLength: 1, maxLength: 10 }),
    links: fc.array(fc.tuple(link, unknown), { minLength: 10, maxLength: 10 }),
    flows: fc.array(fc.tuple(flow, unknown), { maxLength: 12 }),
    places: fc.array(fc.option(fc.record({ x: place, y: place })), { minLength: 10, maxLength: 10 }),
    header: fc.record({ id: key, name: key, note: text, surveyed: fc.boolean() }, { requiredKeys: ["id", "name"] }),
  })
  .map(({ ids, links, flows, places, header }) => ({
    format: "liantu-chain",
    version: 1,
    ...header,
    links: ids.map((id, at) => ({ ...links[at]?.[1], ...links[at]?.[0], id })),
    flows: flows.map(([one, more]) => ({
      ...more,
      ...one,
      from: ids[one.from % ids.length],
      to: ids[one.to % ids.length],
    })),
    layout: { positions: Object.fromEntries(ids.flatMap((id, at) => (places[at] ? [[id, places[at]]] : []))) },
  }));

describe.each(FORMATS)("%s written and read", (_, write, read) => {
  const again = (chain: Chain, options: GraphFileOptions = {}): Chain => {
    const { document, issues } = read(write(chain, options));
    expect(issues.filter(({ code }) => code !== "left-out")).toEqual([]);
    return { ...chainIn(document), flows: (document as { flows: Chain["flows"] }).flows };
  };

  test.each(OPTIONS)("every field of the schema comes back, %s", (_name, optionsOf) => {
    const chain = chainIn(fullDocument());
    expect(essence(again(chain, optionsOf(chain)))).toEqual(essence(chain));
  });

  test.each(readdirSync(EXAMPLES).filter((name) => name.endsWith(".json")))("%s comes back", (name) => {
    const chain = chainIn(JSON.parse(readFileSync(path.join(EXAMPLES, name), "utf8")));
    for (const [, optionsOf] of OPTIONS) expect(essence(again(chain, optionsOf(chain)))).toEqual(essence(chain));
  });

  test("property: hostile, huge, unknown and missing values come back as they were", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(documents, fc.boolean(), (document, isEnglish) => {
        const chain = chainIn(document);
        expect(essence(again(chain, { language: isEnglish ? "en" : "zh" }))).toEqual(essence(chain));
      }),
      { numRuns: 300 },
    );
  });

  test("property: random chains come back, with all that is known of them beside", () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const chain = chainIn(randomDocument(seed));
        expect(essence(again(chain, { analysis: analyzeChain(chain), includeEnterprises: true }))).toEqual(
          essence(chain),
        );
      }),
      { numRuns: 60 },
    );
  });

  test("property: parallel flows and flows from a link to itself come back", () => {
    fc.assert(
      fc.property(SYSTEMS, (system) => {
        const { flows } = caseOf(system, 0.9);
        const chain = chainOf({ links: KEYS, flows });
        expect(essence(again(chain))).toEqual(essence(chain));
      }),
      { numRuns: 60 },
    );
  });

  test("property: the file does not depend on the order of the records", () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const document = randomDocument(seed);
        const random = randomFrom(seed);
        const other = {
          ...document,
          links: shuffle(document.links, random),
          flows: shuffle(document.flows ?? [], random),
          enterprises: shuffle(document.enterprises ?? [], random),
          projects: shuffle(document.projects ?? [], random),
        };
        const options = { includeEnterprises: true };
        expect(write(chainIn(other), options)).toBe(write(chainIn(document), options));
      }),
      { numRuns: 40 },
    );
  });

  test("writes and reads 20 000 links and 40 000 flows", () => {
    const ids = Array.from({ length: 20_000 }, (_one, at) => `环节 ${String(at)}`);
    const flows = ids.flatMap((from, at) =>
      [1, 7].map((step) => ({ from, to: ids[(at + step) % ids.length] ?? "", coefficient: at })),
    );
    const chain = chainOf({ links: ids, flows });
    const { document } = read(write(chain)) as { document: { links: unknown[]; flows: unknown[] } };
    expect([document.links.length, document.flows.length]).toEqual([20_000, 40_000]);
  }, 60_000);

  test("a file that another program saved without the header still is the same links and flows", () => {
    const chain = chainIn(fullDocument());
    const options = { analysis: analyzeChain(chain), includeEnterprises: true };
    const bare = write(chain, options).replaceAll("liantu-chain", "…");
    const { document, issues } = read(bare);
    expect(issues.map(({ code }) => code)).toContain("left-out");
    const found = document as { links: object[]; flows: object[] };
    const plain = (records: readonly object[]): readonly object[] =>
      inOrder(
        records.map((record) => Object.fromEntries(Object.entries(record).filter(([name]) => name !== "attributes"))),
      );
    expect(plain(found.links)).toEqual(inOrder(chain.document.links));
    expect(plain(found.flows)).toEqual(inOrder(chain.flows));
  });
});
