import { readChain } from "@liantu/core";
import fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import { fullDocument } from "../../../../core/test/full-document.js";
import { randomFrom } from "../../../../core/test/random-document.js";
import { runs } from "../../../../core/test/runs.js";
import type { SheetPlan } from "../sheet-plan.js";
import { writeSheets } from "../write-sheets.js";
import { documentSheets } from "./document-sheets.js";
import { readWorkbook } from "./read-workbook.js";
import type { WorkbookReading } from "./read-workbook.js";

let plans: readonly SheetPlan[] = [];
let sound: Uint8Array = new Uint8Array(0);

beforeAll(async () => {
  const { chain } = readChain(fullDocument());
  if (chain !== null) plans = documentSheets(chain, { includeContacts: true });
  sound = await writeSheets(plans);
});

// what holds of every reading, however bad the file
function checkReading({ document, issues }: WorkbookReading): void {
  if (document === null) expect(issues.some(({ severity }) => severity === "error")).toBe(true);
  else expect(readChain(document).chain).not.toBeNull();
  for (const { message, remedy, row, column, value } of issues) {
    expect([message.zh, message.en, remedy.zh, remedy.en].join("")).not.toMatch(/\{\d?\}|undefined|NaN/u);
    expect([message.zh, message.en, remedy.zh, remedy.en].every((text) => text !== "" && text.length < 500)).toBe(true);
    expect(row === null || (Number.isInteger(row) && row > 0)).toBe(true);
    expect(column === null || /^[A-Z]{1,2}$/u.test(column)).toBe(true);
    expect((value ?? "").length).toBeLessThanOrEqual(200);
  }
}

describe("readWorkbook() on broken files", () => {
  test("mutated bytes give a document or an issue", async () => {
    let read = 0;
    for (let seed = 1; seed <= runs(120); seed += 1) {
      const random = randomFrom(seed);
      const bytes = Uint8Array.from(sound);
      for (let change = 1 + Math.floor(random() * 8); change > 0; change -= 1) {
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      }
      const reading = await readWorkbook(random() < 0.2 ? bytes.slice(0, Math.floor(random() * bytes.length)) : bytes);
      checkReading(reading);
      if (reading.document !== null) read += 1;
    }
    expect(read).toBeGreaterThan(5);
  }, 60_000);

  test("property: any bytes give an issue", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const reading = await readWorkbook(bytes);
        checkReading(reading);
        expect(reading.document).toBeNull();
      }),
    );
  });

  test("files of other kinds are refused by what they are", async () => {
    const codes = async (...bytes: number[]): Promise<readonly string[]> =>
      (await readWorkbook(Uint8Array.from(bytes))).issues.map(({ code }) => code);
    expect(await codes()).toEqual(["empty-file"]);
    expect(await codes(...Buffer.from("a,b\n1,2"))).toEqual(["not-a-workbook"]);
    expect(await codes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0)).toEqual(["legacy-xls"]);
    const encrypted = Buffer.from("EncryptedPackage", "utf16le");
    expect(await codes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...encrypted)).toEqual(["encrypted-file"]);
    expect(await codes(...Buffer.from("%PDF-1.7"))).toEqual(["unreadable-file"]);
    expect(await codes(...sound.slice(0, 900))).toEqual(["unreadable-file"]);
  });

  test("a part that says it inflates beyond all measure is refused before it is inflated", async () => {
    const bytes = Uint8Array.from(sound);
    const view = new DataView(bytes.buffer);
    const entry = view.getUint32(bytes.length - 6, true);
    view.setUint32(entry + 24, 0x7fffffff, true);
    expect((await readWorkbook(bytes)).issues.map(({ code }) => code)).toEqual(["too-large"]);
  });

  test("a workbook that is a ledger is no chain", async () => {
    const rows = [
      ["序号", "项目名称", "总投资（万元）"],
      [1, "甲项目", 100],
    ];
    const reading = await readWorkbook(await writeXlsx({ sheets: [{ name: "重点项目", rows }] }));
    expect([reading.document, reading.issues.map(({ code }) => code)]).toEqual([null, ["no-chain-sheets"]]);
  });

  test("the signal ends the reading", async () => {
    const signal = AbortSignal.abort();
    await expect(readWorkbook(sound, { signal })).rejects.toThrow(/signal/u);
  });
});

describe("readWorkbook() on odd cells", () => {
  const cell = fc.oneof(
    fc.constantFrom<string | number | boolean | null>(
      null,
      "",
      "__proto__",
      "constructor",
      "编号",
      "cell",
      "见“其他” #1",
      'json:{"a":1}',
      '{"/__proto__/polluted":1,"/id":2,"":3,"/x":{"__proto__":1}}',
      "[".repeat(9000),
      "#REF!",
      "1e999",
      "￥１２",
      true,
      -1,
      1e300,
    ),
    fc.string({ unit: "binary-ascii", maxLength: 8 }).map((text) => text.replace(/[^\t\n -~]/gu, "")),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  const change = fc.record({ sheet: fc.nat(), row: fc.nat(), column: fc.nat(), cell });

  test("property: whatever stands in the cells, a document comes out that can be read, and nothing is poisoned", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 40 }), async (changes) => {
        const sheets = plans.map(({ name, columns, rows }) => ({
          name,
          rows: [columns.map(({ head }): string | number | boolean | null => head), ...rows.map((row) => [...row])],
        }));
        for (const { sheet, row, column, cell: value } of changes) {
          const rows = sheets[sheet % sheets.length]?.rows ?? [];
          const cells = rows[row % Math.max(1, rows.length)];
          // keys of links are left alone, as a graph refuses some names
          if (cells !== undefined && !(sheet % sheets.length === 1 && column % (cells.length + 1) === 0)) {
            cells[column % (cells.length + 1)] = value;
          }
        }
        checkReading(await readWorkbook(await writeXlsx({ sheets })));
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: runs(60) },
    );
  }, 60_000);
});
