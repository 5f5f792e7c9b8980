import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fullDocument } from "../../test/full-document.js";
import type { Issue } from "../issue.js";
import { readChain } from "./read-chain.js";
import { writeChain } from "./write-chain.js";

type Path = readonly (string | number)[];

/** Paths to every value in the data, itself included. */
function pathsIn(value: unknown, at: Path = []): Path[] {
  const inside = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return [at, ...inside.flatMap(([key, item]) => pathsIn(item, [...at, key]))];
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

/** Number of times that each leaf stands in the data, `null` left out: it says that nothing is recorded. */
function leaves(value: unknown, counts = new Map<unknown, number>()): Map<unknown, number> {
  if (typeof value !== "object") counts.set(value, (counts.get(value) ?? 0) + 1);
  else if (value !== null) for (const item of Object.values(value)) leaves(item, counts);
  return counts;
}

/** What is wrong with the way in which a document is read and written again; nothing, if all is well. */
function faultsOf(document: unknown): unknown[] {
  const { chain, issues } = readChain(document);
  const texts = issues.flatMap(({ message, remedy }) => [message.zh, message.en, remedy.zh, remedy.en]);
  const faults: unknown[] = texts.filter((text) => text.trim() === "");
  if (chain === null) return issues.some(({ severity }) => severity === "error") ? faults : ["no chain, no error"];
  const first = writeChain(chain);
  const again = readChain(first);
  // What could not be mended, as a unit that does not convert, is said again; what was set aside is said no more.
  const said = new Set(issues.map(({ code, value }) => `${code} ${String(value)}`));
  const isNews = ({ code, severity, value }: Issue): boolean =>
    severity === "error" && !said.has(`${code} ${String(value)}`);
  faults.push(...again.issues.filter(isNews));
  if (JSON.stringify(again.chain && writeChain(again.chain)) !== JSON.stringify(first)) faults.push("not settled");
  const kept = leaves(first);
  return [...faults, ...[...leaves(document)].filter(([leaf, count]) => (kept.get(leaf) ?? 0) < count)];
}

const paths = pathsIn(fullDocument()).slice(1);
const keys = [...new Set(paths.map((path) => path[path.length - 1] ?? ""))].map(String);
// Any JSON, with keys and words of the schema in it more often than chance would have them.
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(
      fc.constantFrom(null, "", "a", "cell", "e1", "p0", "built", "signed", "2024", "__proto__", -1, 0, 1, 0.5, true),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string({ maxLength: 5 }),
    ),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...keys, "constructor", "0"), fc.string({ maxLength: 3 })), tie("value"), {
      maxKeys: 5,
      noNullPrototype: true,
    }),
  ),
})).value;
// As JSON text would have it: no -0, `__proto__` a key like any other.
const parsed = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

describe("reading and writing again", () => {
  test("property: any data is read without throwing, and nothing of it is lost", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(faultsOf(parsed(value))).toEqual([]);
        expect(faultsOf(parsed({ format: "liantu-chain", version: 1, id: "c", name: "c", links: value }))).toEqual([]);
        const spread = parsed({ ...(value as object) }) as object;
        expect(faultsOf({ ...spread, format: "liantu-chain", links: [] })).toEqual([]);
      }),
      { seed: 21, numRuns: 200 },
    );
  });

  test("property: a sound document with any part replaced is read, kept and written to a fixed point", () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), json, (path, value) => {
        expect(faultsOf(parsed(replaced(fullDocument(), path, value)))).toEqual([]);
      }),
      { seed: 22, numRuns: 500 },
    );
  });

  test("property: so is one with several parts replaced", () => {
    const changes = fc.array(fc.tuple(fc.constantFrom(...paths.filter((path) => path.length >= 3)), json), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(changes, (each) => {
        let document: unknown = fullDocument();
        for (const [path, value] of each) {
          const isThere = path
            .slice(0, -1)
            .reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], document);
          if (typeof isThere === "object" && isThere !== null) document = replaced(document, path, value);
        }
        expect(faultsOf(parsed(document))).toEqual([]);
      }),
      { seed: 23, numRuns: 200 },
    );
  });

  test("a field that two records cannot both have makes one of them wait, whichever comes first", () => {
    for (const key of ["links", "enterprises", "projects", "targets"]) {
      const document = fullDocument() as Record<string, unknown[]>;
      expect(faultsOf({ ...document, [key]: [...(document[key] ?? []), ...(document[key] ?? [])] })).toEqual([]);
    }
  });
});
