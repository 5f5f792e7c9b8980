// @ts-check
/**
 * One library reading or writing one ledger once, in a process of its own, so that its peak memory is its own.
 *
 *   node bench/ledger-child.mjs make  -         ROWS FILE    writes the file that is read by all, dates as dates
 *   node bench/ledger-child.mjs read  LIBRARY   ROWS FILE
 *   node bench/ledger-child.mjs write LIBRARY   ROWS
 *
 * Prints one line of JSON.
 */
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { checkTable, HEADINGS, ledgerRow, ledgerRows } from "./generate-ledger.mjs";

const DATE_COLUMN = 15;
const [task = "", library = "", count = "0", file = ""] = process.argv.slice(2);
const rows = Number(count);

/** @typedef {readonly (readonly unknown[] | undefined)[]} Table */

/** @param {Uint8Array} bytes @returns {Promise<Table>} */
async function readSheet(bytes) {
  const { pacer } = await import("../packages/ledger/dist/pause.js");
  const { readXlsxSheets } = await import("../packages/ledger/dist/read-xlsx-sheets.js");
  const { readZipDirectory } = await import("../packages/ledger/dist/zip-directory.js");
  const { sheets, issues } = await readXlsxSheets(bytes, readZipDirectory(bytes), pacer({}));
  if (issues.length > 0) throw new Error(JSON.stringify(issues[0]));
  return (sheets[0]?.rows ?? []).map(({ cells }) => cells);
}

/** Each gives what it has read, and how to make a table of it: that is not timed. */
const readers = {
  liantu: async (/** @type {Uint8Array} */ bytes) => {
    const table = await readSheet(bytes);
    return () => table;
  },
  "liantu, understood": async (/** @type {Uint8Array} */ bytes) => {
    const { readLedger } = await import("../packages/ledger/dist/index.js");
    const reading = await readLedger(bytes);
    if (reading.rows.some(({ name }, index) => name !== ledgerRow(index)[1])) throw new Error("wrong names");
    return () => [HEADINGS, ...reading.rows.map(({ row }) => ledgerRow(row - 2))];
  },
  exceljs: async (/** @type {Uint8Array} */ bytes) => {
    const { default: ExcelJS } = await import("exceljs");
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(/** @type {any} */ (bytes));
    return () => {
      /** @type {unknown[][]} */
      const table = [];
      workbook.worksheets[0]?.eachRow((row) => table.push(/** @type {unknown[]} */ (row.values).slice(1)));
      return table;
    };
  },
  xlsx: async (/** @type {Uint8Array} */ bytes) => {
    const { default: XLSX } = await import("xlsx");
    const workbook = XLSX.read(bytes, { type: "buffer", cellDates: true, dense: true });
    const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ""];
    return () => (sheet === undefined ? [] : XLSX.utils.sheet_to_json(sheet, { header: 1, raw: true }));
  },
  "read-excel-file": async (/** @type {Uint8Array} */ bytes) => {
    const { readSheet: read } = await import("read-excel-file/node");
    const table = await read(Buffer.from(bytes));
    return () => table;
  },
};

const writers = {
  liantu: async (/** @type {ReturnType<typeof ledgerRows>} */ table) => {
    const { writeSheets } = await import("../packages/ledger/dist/workbook/write-sheets.js");
    const columns = HEADINGS.map((head) => ({ head, width: 12 }));
    return writeSheets([{ name: "台账", columns, rows: table }]);
  },
  exceljs: async (/** @type {ReturnType<typeof ledgerRows>} */ table) => {
    const { default: ExcelJS } = await import("exceljs");
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("台账").addRows([HEADINGS, ...table]);
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  },
  xlsx: async (/** @type {ReturnType<typeof ledgerRows>} */ table) => {
    const { default: XLSX } = await import("xlsx");
    const workbook = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet([HEADINGS, ...table], { dense: true }), "台账");
    return new Uint8Array(XLSX.write(workbook, { type: "buffer", bookType: "xlsx", compression: true, bookSST: true }));
  },
};

const megabytes = () => process.resourceUsage().maxRSS / 1024;

if (task === "make") {
  const { default: ExcelJS } = await import("exceljs");
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true, useStyles: true });
  const sheet = workbook.addWorksheet("台账");
  sheet.getColumn(DATE_COLUMN + 1).numFmt = "yyyy-mm-dd";
  sheet.addRow(HEADINGS).commit();
  for (let index = 0; index < rows; index += 1) {
    const cells = /** @type {unknown[]} */ (ledgerRow(index));
    cells[DATE_COLUMN] = new Date(`${String(cells[DATE_COLUMN])}T00:00:00Z`);
    sheet.addRow(cells).commit();
  }
  await workbook.commit();
} else if (task === "read") {
  const bytes = readFileSync(file);
  const before = megabytes();
  const start = performance.now();
  const finish = await readers[/** @type {keyof typeof readers} */ (library)](bytes);
  const ms = performance.now() - start;
  const memory = megabytes();
  console.log(JSON.stringify({ ms, before, memory, ...checkTable(finish(), rows) }));
} else {
  const table = ledgerRows(rows);
  const before = megabytes();
  const start = performance.now();
  const bytes = await writers[/** @type {keyof typeof writers} */ (library)](table);
  const ms = performance.now() - start;
  const memory = megabytes();
  console.log(JSON.stringify({ ms, before, memory, size: bytes.length, ...checkTable(await readSheet(bytes), rows) }));
}
