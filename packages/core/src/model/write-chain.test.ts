import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { demoChain } from "../../../../scripts/demo-chain.mjs";
import { fullDocument } from "../../test/full-document.js";
import type { ChainDocument } from "./document.js";
import { readChain } from "./read-chain.js";
import { DOCUMENT_SCHEMA } from "./schema.js";
import { writeChain } from "./write-chain.js";

function written(document: unknown): ChainDocument {
  const { chain } = readChain(document);
  if (chain === null) throw new Error("no chain");
  return writeChain(chain);
}

/** The same data with the keys of every object in another order. */
function shuffled(value: unknown, next: () => number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, next));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [next(), key, shuffled(item, next)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => a - b).map(([, key, item]) => [key, item]));
}

describe("writeChain()", () => {
  test("gives back a sound document in which every field stands, byte for byte", () => {
    expect(readChain(fullDocument()).issues.map(({ code }) => code)).toEqual(["unknown-key", "set-aside"]);
    expect(JSON.stringify(written(fullDocument()), null, 1)).toBe(JSON.stringify(fullDocument(), null, 1));
  });

  test("the document used here has every field of the schema", () => {
    const missing: string[] = [];
    const visit = (schema: unknown, values: readonly unknown[], place: string): void => {
      const { entries, wrapped, item, options } = schema as Partial<Record<string, unknown>>;
      if (wrapped !== undefined) visit(wrapped, values, place);
      else if (item !== undefined) visit(item, values.flat(), place);
      else if (Array.isArray(options)) for (const option of options) visit(option, values, place);
      else if (typeof entries === "object" && entries !== null)
        for (const [key, entry] of Object.entries(entries)) {
          const found = values.flatMap((value) => {
            const at =
              typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
            return at === undefined ? [] : [at];
          });
          if (found.length === 0) missing.push(`${place}.${key}`);
          else visit(entry, found, `${place}.${key}`);
        }
    };
    visit(DOCUMENT_SCHEMA, [fullDocument()], "");
    expect(missing).toEqual([]);
  });

  test("property: gives back generated documents", () => {
    const size = { links: fc.nat(20), projects: fc.nat(40), seed: fc.nat(1000) };
    fc.assert(
      fc.property(fc.record(size), (options) => {
        const document = demoChain(options);
        expect(written(document)).toEqual(document);
      }),
      { seed: 11, numRuns: 15 },
    );
  });

  test("property: the order of keys does not matter, down to the last byte", () => {
    const bytes = JSON.stringify(written(fullDocument()));
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (stream) => {
        const next = (): number => stream.next().value as number;
        expect(JSON.stringify(written(shuffled(fullDocument(), next)))).toBe(bytes);
      }),
      { seed: 12, numRuns: 50 },
    );
  });

  test("shares nothing with the chain", () => {
    const { chain } = readChain(fullDocument());
    if (chain === null) throw new Error("no chain");
    const first = writeChain(chain) as unknown as {
      links: { aliases?: string[]; id: string }[];
      "x-own": { a: number[] };
    };
    first.links[0]!.aliases?.push("x");
    first.links.pop();
    first["x-own"].a.push(2);
    expect(writeChain(chain)).toEqual(fullDocument());
  });

  test("a key that an object cannot hold carelessly is written as data", () => {
    const document: unknown = JSON.parse(
      `{"format":"liantu-chain","version":1,"id":"c","name":"c","links":[],"x":{"__proto__":{"a":1}}}`,
    );
    expect(JSON.stringify(written(document))).toContain('{"__proto__":{"a":1}}');
  });
});
