/**
 * A chain document read back from the workbook that it was written to, whatever people did to it in between.
 *
 * @module
 */
import { DOCUMENT_VERSION } from "@liantu/core";
import { ledgerIssue } from "../../issue-words.js";
import { MAX_FILE_BYTES } from "../../limits.js";
import { pacer, throwIfAborted } from "../../pause.js";
import { readXlsxSheets } from "../../read-xlsx-sheets.js";
import type { Sheet } from "../../sheet.js";
import { sniffFormat } from "../../sniff-format.js";
import { assembleRecords } from "./assemble-records.js";
import type { RecordPlace } from "./assemble-records.js";
import { comparable } from "./choice-words.js";
import { findSheets } from "./find-sheets.js";
import { WorkbookFindings } from "./findings.js";
import { SHEET_NAMES } from "./headings.js";
import { readOthers } from "./read-others.js";
import { readOverview } from "./read-overview.js";
import { readRows } from "./read-rows.js";
import type { RowRecord } from "./read-rows.js";
import { putBack } from "./remainder.js";
import { makeIds, resolveKeys } from "./resolve-keys.js";
import { DOCUMENT_TABLES } from "./table.js";
import { workbookIssue } from "./workbook-issues.js";
import type { WorkbookIssue } from "./workbook-issues.js";

/** Options of {@link readWorkbook}. */
export interface ReadWorkbookOptions {
  /**
   * Ends the reading.
   * @defaultValue none
   */
  readonly signal?: AbortSignal;
  /**
   * Told of progress, 0 to 1.
   * @defaultValue none
   */
  readonly onProgress?: (done: number) => void;
}

/** What {@link readWorkbook} found. */
export interface WorkbookReading {
  /** Document, for `readChain` of `@liantu/core` to check; `null` if the file is no workbook of a chain. */
  readonly document: unknown;
  /** Everything there is to say of the cells; what could not be used is in the document's `setAside`. */
  readonly issues: readonly WorkbookIssue[];
  /** Where each record stands, by the path that `readChain` names in its issues, such as "projects[3]". */
  readonly places: ReadonlyMap<string, RecordPlace>;
}

const MEGABYTE = 1024 * 1024;
/** Lists that “all” writes behind the document. */
const LIST_SHEETS: ReadonlySet<string> = new Set(
  [
    ["投资机会", "Opportunities"],
    ["供需缺口", "Gap report"],
    ["目标企业清单", "Target list"],
    ["项目台账", "Project ledger"],
    ["数据来源", "Sources"],
    ["判定规则", "Rules and formulas"],
  ].flatMap((names) => names.map(comparable)),
);
// left out, or there only where something was set aside
const SELDOM: ReadonlySet<string> = new Set(["contacts", "setAside"]);

/**
 * Reads a chain document from a workbook that `documentSheets` laid out.
 *
 * Sheets and columns are known by their Chinese or English names or by the names of the fields, in any order. Rows without
 * a key get one, names are taken for the keys that they stand for, and what cannot be used is told with its cell and set
 * aside; the rest is read. Data never makes it throw.
 *
 * @param bytes - Whole file.
 * @param options - Signal, progress.
 * @returns Document, issues and places.
 * @throws An `AbortError` if the signal ends the reading.
 */
export async function readWorkbook(bytes: Uint8Array, options: ReadWorkbookOptions = {}): Promise<WorkbookReading> {
  throwIfAborted(options.signal);
  if (bytes.length > MAX_FILE_BYTES) {
    const limit = `${String(MAX_FILE_BYTES / MEGABYTE)} MB`;
    return refused(ledgerIssue("too-large", {}, [`文件大于 ${limit}`, `the file is larger than ${limit}`]));
  }
  const format = sniffFormat(bytes);
  switch (format.kind) {
    case "empty":
      return refused(ledgerIssue("empty-file"));
    case "encrypted":
      return refused(ledgerIssue("encrypted-file"));
    case "xls":
      return refused(ledgerIssue("legacy-xls"));
    case "other":
      return refused(ledgerIssue("unreadable-file", {}, [format.zh, format.en]));
    case "text":
      return refused(workbookIssue("not-a-workbook"));
    case "xlsx": {
      const { sheets, issues } = await readXlsxSheets(bytes, format.directory, pacer(options));
      throwIfAborted(options.signal);
      const isUnreadable = sheets.length === 0 && issues.some(({ severity }) => severity === "error");
      return isUnreadable ? refused(...issues) : readSheets(sheets, issues);
    }
  }
}

function refused(...issues: readonly WorkbookIssue[]): WorkbookReading {
  return { document: null, issues, places: new Map() };
}

function readSheets(sheets: readonly Sheet[], before: readonly WorkbookIssue[]): WorkbookReading {
  const findings = new WorkbookFindings();
  for (const issue of before) findings.issues.add(issue);
  const { byTable, unused } = findSheets(sheets);
  const document: Record<string, unknown> = {};
  const others = readOthers(byTable.get("others") ?? [], findings);
  const known = readOverview(byTable.get("document") ?? [], document, findings);
  if (known === 0 && !byTable.has("links")) return refused(...before, workbookIssue("no-chain-sheets"));
  for (const { name, rows } of unused) {
    const code = LIST_SHEETS.has(comparable(name)) ? "list-sheet" : "unused-sheet";
    if (rows.length > 0) findings.report(code, { sheet: name }, [name]);
  }

  const records = new Map<string, RowRecord[]>();
  for (const table of DOCUMENT_TABLES) {
    const own = byTable.get(table.id);
    if (own === undefined && !SELDOM.has(table.id)) {
      const [zh = table.id, en = table.id] = SHEET_NAMES.get(table.id) ?? [];
      findings.report("missing-sheet", {}, [zh, en]);
    }
    const rows = readRows(table, own ?? [], findings);
    if (table.hasId) makeIds(table, rows, findings);
    records.set(table.id, rows);
  }
  resolveKeys(DOCUMENT_TABLES, records, findings);
  const places = assembleRecords(document, records, findings);
  for (const [pointer, part] of others) {
    if (putBack(document, pointer, part).isPut) continue;
    findings.report("lost-rest", { value: pointer }, [pointer]);
    findings.keep(pointer, "lost-rest", part);
  }
  document["format"] ??= "liantu-chain";
  document["version"] ??= DOCUMENT_VERSION;
  document["links"] ??= [];
  if (findings.setAside.length > 0) {
    const waiting = Array.isArray(document["setAside"]) ? (document["setAside"] as unknown[]) : [];
    document["setAside"] = [...waiting, ...findings.setAside];
  }
  return { document, issues: findings.issues.list(), places };
}
