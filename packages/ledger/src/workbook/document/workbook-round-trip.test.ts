import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readChain, writeChain } from "@liantu/core";
import type { Chain, ChainDocument } from "@liantu/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fullDocument } from "../../../../core/test/full-document.js";
import { randomDocument } from "../../../../core/test/random-document.js";
import { runs } from "../../../../core/test/runs.js";
import { writeSheets } from "../write-sheets.js";
import { documentSheets } from "./document-sheets.js";
import type { DocumentSheetsOptions } from "./document-sheets.js";
import { readWorkbook } from "./read-workbook.js";

const CHAINS = path.resolve(import.meta.dirname, "../../../../../examples/chains");

function chainOf(document: unknown): Chain {
  const { chain } = readChain(document);
  if (chain === null) throw new Error("no chain");
  return chain;
}

/** The chain's document, and what a workbook makes of it. */
async function roundTrip(document: unknown, options: DocumentSheetsOptions = {}): Promise<readonly [unknown, unknown]> {
  const chain = chainOf(document);
  let cuts = 0;
  const bytes = await writeSheets(documentSheets(chain, { includeContacts: true, ...options }), {
    onCut: () => (cuts += 1),
  });
  const reading = await readWorkbook(bytes);
  expect(cuts).toBe(0);
  expect(reading.issues).toEqual([]);
  return [writeChain(chain), writeChain(chainOf(reading.document))];
}

type Path = readonly (string | number)[];

/** Paths to every value in the data. */
function pathsIn(value: unknown, at: Path = []): Path[] {
  const inside = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return [at, ...inside.flatMap(([key, item]) => pathsIn(item, [...at, key]))];
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  const part = replaced(copy[key], rest, by);
  Object.defineProperty(copy, key, { value: part, enumerable: true, configurable: true, writable: true });
  return copy;
}

const paths = pathsIn(fullDocument()).slice(1);
const textPaths = paths.filter((at) => {
  const value = at.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], fullDocument());
  return typeof value === "string" && at[0] !== "format";
});
const numberPaths = paths.filter((at) => {
  const value = at.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], fullDocument());
  return typeof value === "number" && at[0] !== "version";
});
const HOSTILE = [
  " 前后空白 ",
  "\t",
  "   ",
  "\n",
  "第一行\n第二行",
  "a\r\nb\rc",
  "=1+1",
  "=cmd|'/c calc'!A1",
  "+86",
  "-",
  "@sum",
  "'quoted",
  '"双引号"',
  "600519",
  "0012",
  "1e5",
  "TRUE",
  "是",
  "2024-03-05",
  "45000",
  "#REF!",
  "#N/A",
  "/",
  "—",
  "无",
  "未知",
  "null",
  "合计",
  "甲公司",
  "电芯",
  "编号",
  "名称",
  "ＣＥＬＬ",
  "<img src=x onerror=alert(1)>",
  "a&amp;b<b>",
  "]]>",
  "__proto__",
  "constructor",
  "_x0041_",
  "_x000D_",
  "_x005F_x0041_",
  "a\u0000b",
  "\u0008\u001f\u007f\u0085\u2028",
  "\ud800",
  "a\udc00b",
  "\ufffe\uffff",
  "\ufeff头",
  "😀",
  'json:"x"',
  "json:",
  'json:["a"]',
  "见“其他” #1",
  "See “Others” #1",
  "a、b；c;d,e，f",
  "1 / 2 / 3",
  "长".repeat(70_000),
  "😀".repeat(20_001),
  "a" + " ".repeat(65_000),
  '"'.repeat(40_000),
];
const hostile = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary", maxLength: 12 }));
const numbers = fc.oneof(
  fc.constantFrom(0.1 + 0.2, 1e15, 23.166, 5e-324, 1e-7, 1 / 3, 123456.789012, 999999999999999),
  fc.double({ min: 0, max: 1e15, noNaN: true }),
);
const json = fc.oneof(hostile, numbers, fc.jsonValue({ maxDepth: 3 }));
const own = fc.oneof(
  fc.constantFrom(
    "x/y~z",
    "a.b",
    "备用",
    "__proto__",
    "name",
    "",
    " ",
    "k".repeat(1500),
    "编号",
    "toString",
    "\u0001",
    "/x",
    "#1",
    "*1",
  ),
  fc.string({ maxLength: 5 }),
);
// as JSON text would have it: no -0, `__proto__` a key like any other
const parsed = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

describe("documentSheets() and readWorkbook()", () => {
  test.each(HOSTILE.map((text) => [text.slice(0, 20), text]))(
    "give the text %j back wherever it stands",
    async (_, text) => {
      let document: unknown = fullDocument();
      for (const at of textPaths) {
        // keys and enumerations have tests of their own
        const isFree = [
          "name",
          "note",
          "source",
          "group",
          "product",
          "text",
          "owner",
          "mark",
          "place",
          "phone",
        ].includes(String(at[at.length - 1]));
        if (isFree || at.includes("aliases")) document = replaced(document, at, text);
      }
      const [before, after] = await roundTrip(document);
      expect(after).toEqual(before);
      expect(JSON.stringify(before).split(JSON.stringify(text).slice(1, -1)).length).toBeGreaterThan(10);
    },
  );

  test("property: give texts back in every field, keys of records too", async () => {
    const changes = fc.array(fc.tuple(fc.constantFrom(...textPaths), hostile), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(changes, async (each) => {
        let document: unknown = fullDocument();
        for (const [at, text] of each) document = replaced(document, at, text);
        const [before, after] = await roundTrip(document);
        expect(after).toEqual(before);
      }),
      { numRuns: runs(30) },
    );
  }, 60_000);

  test.each(HOSTILE.filter((text) => text.length < 100))("give the key %j back", async (key) => {
    // graphs have a trouble of their own with these
    const link = ["__proto__", "constructor"].includes(key) ? "cell" : key;
    const text = JSON.stringify(fullDocument()).replaceAll('"cell"', () => JSON.stringify(link));
    const renamed = JSON.parse(text.replaceAll('"e1"', () => JSON.stringify(`${key}e`))) as unknown;
    const [before, after] = await roundTrip(parsed(renamed));
    expect(after).toEqual(before);
  });

  test("property: give numbers back to the last digit", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(numbers, { minLength: numberPaths.length, maxLength: numberPaths.length }),
        async (all) => {
          let document: unknown = fullDocument();
          for (const [index, at] of numberPaths.entries()) document = replaced(document, at, all[index]);
          const [before, after] = await roundTrip(document);
          expect(after).toEqual(before);
        },
      ),
      { numRuns: runs(10) },
    );
  }, 60_000);

  test("property: give a document back of which any part is anything, unknown keys and all", async () => {
    const objects = paths.filter((at) => {
      const value = at.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], fullDocument());
      return typeof value === "object" && value !== null && !Array.isArray(value);
    });
    const changes = fc.array(
      fc.oneof(
        fc.tuple(fc.constantFrom<Path>(...paths.filter((at) => at[0] !== "format")), json),
        fc.tuple(
          fc.tuple(fc.constantFrom<Path>(...objects, []), own).map(([at, key]): Path => [...at, key]),
          json,
        ),
      ),
      { minLength: 1, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(changes, fc.constantFrom("zh" as const, "en" as const), async (each, language) => {
        let document: unknown = fullDocument();
        for (const [at, value] of each) {
          const holder = at
            .slice(0, -1)
            .reduce<unknown>((part, key) => (part as Record<string, unknown> | null | undefined)?.[key], document);
          if (typeof holder === "object" && holder !== null) document = replaced(document, at, value);
        }
        if (readChain(parsed(document)).chain === null) return;
        const [before, after] = await roundTrip(parsed(document), { language });
        expect(after).toEqual(before);
      }),
      { numRuns: runs(40) },
    );
  }, 60_000);

  test("tell empty from missing", async () => {
    const empty = {
      responsible: {},
      region: {},
      flows: [],
      targets: [{ id: "t", name: "t", links: [], evidence: [], home: {} }],
    };
    const more = {
      rules: { thresholds: {}, classes: [] },
      layout: { positions: {} },
      setAside: [],
      slips: [],
      note: "",
    };
    const project = { id: "p", link: "cell", status: "built", arrivals: [], events: [], expected: {}, name: "" };
    const rule = { id: "r", class: "weak", anyOf: [[], [{ fact: "supply", is: "=", value: 0 }]] };
    const document = { ...fullDocument(), ...empty, ...more, projects: [project] };
    for (const each of [document, { ...document, rules: { classes: [rule, { ...rule, id: "s", anyOf: [] }] } }]) {
      const [before, after] = await roundTrip(each);
      expect(after).toEqual(before);
    }
    const bare = { format: "liantu-chain", version: 1, id: "a", name: "a", links: [] };
    expect((await roundTrip(bare))[1]).toEqual(bare);
  });

  test.each(["zh", "en"] as const)("give a document with every field back, sheets in %s", async (language) => {
    const [before, after] = await roundTrip(fullDocument(), { language });
    expect(after).toEqual(before);
  });

  test.each(readdirSync(CHAINS).filter((name) => name.endsWith(".json")))("give %s back", async (name) => {
    const [before, after] = await roundTrip(JSON.parse(readFileSync(path.join(CHAINS, name), "utf8")));
    expect(after).toEqual(before);
  });

  test("property: give random chains back", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const [before, after] = await roundTrip(randomDocument(seed));
        expect(after).toEqual(before);
      }),
      { numRuns: runs(12) },
    );
  }, 60_000);

  test("contacts are left out unless asked for, and the sheet says so", async () => {
    const chain = chainOf(fullDocument());
    const sheets = documentSheets(chain);
    expect(sheets.map(({ name }) => name)).not.toContain("联系人");
    expect(JSON.stringify(sheets)).not.toContain("李四");
    expect(sheets[0]?.notes).toContain("联系人没有包含在内。");
    expect(documentSheets(chain, { includeContacts: true })[0]?.notes?.join("")).not.toContain("联系人");
    const [before, after] = await roundTrip(fullDocument(), { includeContacts: false });
    expect({ ...(after as object), contacts: (before as ChainDocument).contacts }).toEqual(before);
    expect(after).not.toHaveProperty("contacts");
  });

  test("the whole is deterministic", () => {
    const chain = chainOf(fullDocument());
    expect(documentSheets(chain)).toEqual(documentSheets(chain));
  });
});
