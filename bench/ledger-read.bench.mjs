// @ts-check
/**
 * Reading .xlsx ledgers: ours against exceljs, xlsx and read-excel-file, each in a process of its own.
 *
 * All read the same file, written by exceljs; every cell is compared with what was written. “liantu” gives the cells of the
 * sheet as the others do; “liantu, understood” is `readLedger`, which makes projects of them as well.
 */
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { compare, runChild } from "./ledger-rounds.mjs";

const folder = mkdtempSync(path.join(os.tmpdir(), "liantu-bench-"));
try {
  compare("read", ["liantu", "liantu, understood", "exceljs", "xlsx", "read-excel-file"], (rows) => {
    const file = path.join(folder, `${rows}.xlsx`);
    if (runChild(["make", "-", String(rows), file]) === null) throw new Error("exceljs could not write the file");
    return file;
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
