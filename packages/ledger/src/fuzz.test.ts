import { inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeXlsx } from "hucre/xlsx";
// @ts-expect-error a script without declarations
import { makeLedgers } from "../../../examples/ledgers/make.mjs";
import { readLedger, readPastedLedger } from "./index.js";
import type { LedgerReading } from "./index.js";

const made = (await makeLedgers()) as ReadonlyMap<string, Uint8Array>;
const ROUNDS = 250;

// what holds of every reading, however bad the file
function checkReading({ counts, rows, issues, headingRows }: LedgerReading): void {
  const { inTable, projects, totals, blanks, notes, faulty } = counts;
  expect(projects + totals + blanks + notes + faulty).toBe(inTable);
  expect(rows).toHaveLength(projects);
  const count = (code: string): number => issues.filter((issue) => issue.code === code).length;
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

function unpack(archive: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const parts = new Map<string, Uint8Array>();
  for (let at = view.getUint32(archive.length - 6, true); view.getUint32(at, true) === 0x02014b50;) {
    const [packed, nameLength, local] = [
      view.getUint32(at + 20, true),
      view.getUint16(at + 28, true),
      view.getUint32(at + 42, true),
    ];
    const name = Buffer.from(archive.subarray(at + 46, at + 46 + nameLength)).toString();
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const data = archive.subarray(start, start + packed);
    parts.set(name, view.getUint16(at + 10, true) === 0 ? data : inflateRawSync(data));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

// stored, not deflated; a checksum of 0 is not checked
function pack(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const [bodies, entries]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, data] of parts) {
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt32LE(data.length, 22);
    head.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(data.length, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset, 42);
    bodies.push(head, Buffer.from(name), Buffer.from(data));
    entries.push(entry, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(offset, 16);
  return Uint8Array.from(Buffer.concat([...bodies, ...entries, end]));
}

describe("readLedger() on broken files", () => {
  test.each(["key-projects.xlsx", "phases.xlsx"])(`${String(ROUNDS / 2)} mutations of %s`, async (name) => {
    expect.hasAssertions();
    for (let seed = 1; seed <= ROUNDS / 2; seed += 1) {
      checkReading(await readLedger(mutate(made.get(name) ?? new Uint8Array(0), randomFrom(seed))));
    }
  });

  test.each(["signed-gbk.csv", "park-utf16.tsv"])(`${String(ROUNDS / 2)} mutations of %s`, async (name) => {
    expect.hasAssertions();
    for (let seed = 1; seed <= ROUNDS / 2; seed += 1) {
      checkReading(await readLedger(mutate(made.get(name) ?? new Uint8Array(0), randomFrom(seed))));
    }
  });

  test(`${String(ROUNDS / 2)} workbooks whose parts are mutated within a sound archive`, async () => {
    expect.hasAssertions();
    const parts = unpack(made.get("key-projects.xlsx") ?? new Uint8Array(0));
    checkReading(await readLedger(pack(parts)));
    let read = 0;
    for (let seed = 1; seed <= ROUNDS / 2; seed += 1) {
      const random = randomFrom(seed);
      const names = [...parts.keys()].filter((name) => /sheet1|sharedStrings|workbook\.xml$/u.test(name));
      const name = names[Math.floor(random() * names.length)] ?? "";
      const bytes = pack(new Map([...parts, [name, mutate(parts.get(name) ?? new Uint8Array(0), random)]]));
      const reading = await readLedger(bytes);
      checkReading(reading);
      if (reading.rows.length > 0) read += 1;
    }
    expect(read).toBeGreaterThan(10);
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
