import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeXlsx } from "hucre/xlsx";
// @ts-expect-error a script without declarations
import { makeLedgers } from "../../../examples/ledgers/make.mjs";
import { storedArchive as pack, unzip as unpack } from "../test/archive.js";
import { issueCount, readLedger, readPastedLedger } from "./index.js";
import type { LedgerReading } from "./index.js";

const made = (await makeLedgers()) as ReadonlyMap<string, Uint8Array>;
// 500 files in all, 10 000 in `npm run test:deep`
const ROUNDS = process.env["LIANTU_DEEP"] === undefined ? 50 : 1000;
const LONGEST = process.env["LIANTU_DEEP"] === undefined ? 60_000 : 1_200_000;
// what any one small file may take at most, on a machine that does much else
const MOST_MS = 5000;

// what holds of every reading, however bad the file
function checkReading({ counts, rows, issues, headingRows }: LedgerReading): void {
  const { inTable, projects, totals, blanks, notes, faulty } = counts;
  expect(projects + totals + blanks + notes + faulty).toBe(inTable);
  expect(rows).toHaveLength(projects);
  const count = (code: string): number =>
    issues.filter((issue) => issue.code === code).reduce((sum, issue) => sum + issueCount(issue), 0);
  expect([count("total-row"), count("missing-name")]).toEqual([totals, faulty]);
  expect(count("note-row") + count("repeated-heading")).toBe(notes);
  if (headingRows === null) expect(issues.some(({ severity }) => severity === "error")).toBe(true);
  for (const { message, remedy } of issues) {
    expect([message.zh, message.en, remedy.zh, remedy.en].join("")).not.toMatch(/\{\d\}|undefined|NaN/u);
  }
}

// Mulberry32
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

// flips, cuts, repeats or fills a few stretches
function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  let result = [...bytes];
  const at = (): number => Math.floor(random() * result.length);
  for (let change = 1 + Math.floor(random() * 6); change > 0; change -= 1) {
    const [from, length, kind] = [at(), Math.ceil(random() * 20), Math.floor(random() * 5)];
    if (kind === 0) result[from] = Math.floor(random() * 256);
    else if (kind === 1) result.splice(from, length);
    else if (kind === 2) result.splice(from, 0, ...result.slice(from, from + length));
    else if (kind === 3) result.fill(Math.floor(random() * 256), from, from + length);
    else if (random() < 0.2) result = result.slice(0, from);
  }
  return Uint8Array.from(result);
}

async function readInTime(bytes: Uint8Array): Promise<LedgerReading> {
  const start = process.cpuUsage();
  const reading = await readLedger(bytes);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(MOST_MS);
  return reading;
}

// the seed that fails is named
async function checkAll(make: (random: () => number) => Uint8Array): Promise<number> {
  let read = 0;
  for (let seed = 1; seed <= ROUNDS; seed += 1) {
    try {
      const reading = await readInTime(make(randomFrom(seed)));
      checkReading(reading);
      if (reading.rows.length > 0) read += 1;
    } catch (error) {
      throw new Error(`seed ${String(seed)}: ${String(error)}`, { cause: error });
    }
  }
  return read;
}

const TEXTS = ["signed-gbk.csv", "park-utf16.tsv", "two-thousand.csv"];
const BOOKS = ["key-projects.xlsx", "monthly.xlsx", "phases.xlsx", "wps-percent.xlsx"];

describe("readLedger() on broken files", { timeout: LONGEST }, () => {
  test.each(TEXTS)(`${String(ROUNDS)} mutations of %s`, async (name) => {
    // the long one in part, for its time
    const bytes = (made.get(name) ?? new Uint8Array(0)).slice(0, 8000);
    expect(await checkAll((random) => mutate(bytes, random))).toBeGreaterThan(ROUNDS / 4);
  });

  test.each(BOOKS.slice(0, 2))(`${String(ROUNDS)} mutations of %s as packed`, async (name) => {
    expect.hasAssertions();
    await checkAll((random) => mutate(made.get(name) ?? new Uint8Array(0), random));
  });

  test.each(BOOKS)(`${String(ROUNDS)} mutations of the parts of %s within a sound archive`, async (name) => {
    const parts = unpack(made.get(name) ?? new Uint8Array(0));
    checkReading(await readLedger(pack(parts)));
    const names = [...parts.keys()].filter((part) => /sheet1|sharedStrings|styles|workbook\.xml/u.test(part));
    const read = await checkAll((random) => {
      const part = names[Math.floor(random() * names.length)] ?? "";
      return pack(new Map([...parts, [part, mutate(parts.get(part) ?? new Uint8Array(0), random)]]));
    });
    expect(read).toBeGreaterThan(ROUNDS / 5);
  });

  test(`${String(ROUNDS)} workbooks with numbers, references and types of another cell`, async () => {
    const parts = unpack(made.get("phases.xlsx") ?? new Uint8Array(0));
    const text = new TextDecoder().decode(parts.get("xl/worksheets/sheet1.xml"));
    const odd = [
      "0",
      "-1",
      "999999999",
      "1e308",
      "XFD1048576",
      "A0",
      "A1:XFD1048576",
      "s",
      "e",
      "NaN",
      "",
      "&#0;",
      "&#x110000;",
    ];
    const read = await checkAll((random) => {
      const pick = (): string => odd[Math.floor(random() * odd.length)] ?? "";
      const changed = text.replace(/(?<==")[^"]*(?=")|(?<=>)[^<]+(?=<)/gu, (value) =>
        random() < 0.02 ? pick() : value,
      );
      return pack(new Map([...parts, ["xl/worksheets/sheet1.xml", new TextEncoder().encode(changed)]]));
    });
    expect(read).toBeGreaterThan(ROUNDS / 5);
  });

  test("property: any bytes give a reading or an issue", async () => {
    expect.hasAssertions();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => checkReading(await readLedger(bytes))),
    );
  });
});

describe("readLedger() on odd tables", () => {
  const cell = fc.oneof(
    fc.constantFrom(
      "",
      "合计",
      "小计",
      "项目名称",
      "/",
      "甲项目",
      "注：",
      "一、续建",
      "在建",
      "12.5亿元",
      "2024",
      "#REF!",
      "1",
    ),
    fc.string({ unit: "grapheme", maxLength: 12 }),
  );
  const table = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 15 });
  const heading = ["序号", "项目名称", "建设单位", "总投资（万元）", "项目状态", "备注"];
  const clean = (text: string): string => text.replace(/[\t\r\n"\u2028\u2029]/gu, "");

  test("property: every row is counted and every cell of a project is kept or taken over", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const cells = rows.map((row) => row.map(clean));
        const reading = readPastedLedger([heading, ...cells].map((row) => row.join("\t")).join("\n"));
        checkReading(reading);
        // the heading that is found may be a repeated one further down; what stands above it is not in the table
        const last = reading.headingRows?.[1] ?? 0;
        const filled = cells.flatMap((row, index) => (row.some((text) => text.trim() !== "") ? [index + 2] : []));
        expect(reading.counts.inTable).toBe(
          Math.max(0, ...filled.filter((row) => row > last)) - (filled.some((row) => row > last) ? last : 0),
        );
        for (const project of reading.rows) {
          const source = (cells[project.row - 2] ?? []).map((text) => text.trim()).filter((text) => text !== "");
          const { others, investment, ...fields } = project;
          const kept = [...others.values(), ...Object.values(fields).map(String)];
          const isKept = (text: string): boolean => kept.includes(text) || investment !== undefined;
          expect(source.filter((text) => !isKept(text))).toEqual([]);
        }
      }),
    );
  });

  test("property: a workbook and a text of the same cells are read alike", async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const cells = [
          heading,
          ...rows.map((row) =>
            row.map((text) =>
              clean(text)
                .replace(/[^\p{L}\p{N}\p{P} ]/gu, "")
                .trim(),
            ),
          ),
        ];
        const text = readPastedLedger(cells.map((row) => row.join("\t")).join("\n"));
        const bytes = await writeXlsx({
          sheets: [{ name: "表", rows: cells.map((row) => row.map((value) => (value === "" ? null : value))) }],
        });
        const workbook = await readLedger(bytes);
        expect(workbook.counts).toEqual(text.counts);
        expect(workbook.rows.map((row) => ({ ...row, sheet: "" }))).toEqual(text.rows);
      }),
      { numRuns: 40 },
    );
  });
});
