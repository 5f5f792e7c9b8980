/**
 * Lists of enterprises, which may have a million rows: one row after another, by the names of their columns.
 *
 * @module
 */
import { cellText, compactText } from "./cell-text.js";
import { decodeText } from "./decode-text.js";
import { ledgerIssue } from "./issue-words.js";
import { delimiterOf } from "./parse-delimited.js";
import { pacer } from "./pause.js";
import { readXlsxSheets } from "./read-xlsx-sheets.js";
import { sniffFormat } from "./sniff-format.js";
import { splitRows } from "./split-rows.js";
import type { LedgerIssue } from "./types.js";

/** What a column of an enterprise list can be. */
export const ENTERPRISE_FIELDS = [
  "name",
  "id",
  "creditCode",
  "products",
  "scope",
  "industryCodes",
  "home",
  "suppliers",
  "customers",
] as const;

/** One of {@link ENTERPRISE_FIELDS}. */
export type EnterpriseField = (typeof ENTERPRISE_FIELDS)[number];

/** An enterprise list, ready to be gone through. */
export interface EnterpriseListReading {
  /** Rows below the heading, by field; to be gone through once. */
  readonly rows: Iterable<Readonly<Partial<Record<EnterpriseField, string>>>>;
  /** Field of each heading that was understood. */
  readonly columns: ReadonlyMap<string, EnterpriseField>;
  /** What there is to say of the file. */
  readonly issues: readonly LedgerIssue[];
}

const HEADINGS: Readonly<Record<EnterpriseField, RegExp>> = {
  name: /^(?:企业|公司|单位|主体|机构)?(?:名称|全称)$|^(?:企业|公司)名$|^(?:company|enterprise)?name$/iu,
  id: /^(?:编号|id)$/iu,
  creditCode: /信用代码|^creditcode$/iu,
  products: /产品|产能|^products?$/iu,
  scope: /经营范围|业务范围|^(?:business)?scope$/iu,
  industryCodes: /行业代码|行业分类代码|国民经济行业|^industry(?:codes?)?$/iu,
  home: /所在地|注册地|地址|省市|^(?:home|region|address)$/iu,
  suppliers: /供应商|^suppliers?$/iu,
  customers: /客户|^customers?$/iu,
};

/** Rows among which the heading is looked for: titles stand above it. */
const HEAD_ROWS = 20;

/**
 * Tells the field of a column by its heading.
 *
 * @param heading - Heading, spaces and width apart.
 * @returns Field; `undefined` if it is none that matters here.
 */
export function enterpriseField(heading: string): EnterpriseField | undefined {
  const text = compactText(heading).replace(/[(（].*$/u, "");
  return ENTERPRISE_FIELDS.find((field) => HEADINGS[field].test(text));
}

/**
 * Reads a list of enterprises from an .xlsx workbook or a text file with tabs, commas or semicolons.
 *
 * @param bytes - Whole file.
 * @returns Rows and columns; neither if no row names the columns. Rows of a text file are taken apart as
 * they are asked for.
 */
export async function readEnterpriseList(bytes: Uint8Array): Promise<EnterpriseListReading> {
  const format = sniffFormat(bytes);
  switch (format.kind) {
    case "empty":
      return nothing([ledgerIssue("empty-file")]);
    case "encrypted":
      return nothing([ledgerIssue("encrypted-file")]);
    case "xls":
      return nothing([ledgerIssue("legacy-xls")]);
    case "other":
      return nothing([ledgerIssue("unreadable-file", {}, [format.zh, format.en])]);
    case "text":
      return readText(bytes);
    case "xlsx": {
      const { sheets, issues } = await readXlsxSheets(bytes, format.directory, pacer({}));
      const lists = sheets.map(({ rows }) => listOf(() => rows.map(({ cells }) => cells.map(cellText)), issues));
      return lists.find(({ columns }) => columns.size > 0) ?? nothing(issues);
    }
  }
}

function readText(bytes: Uint8Array): EnterpriseListReading {
  const { text, encoding, isGuessed, replaced } = decodeText(bytes);
  const issues: LedgerIssue[] = [];
  if (isGuessed) issues.push(ledgerIssue("encoding-guessed", {}, [encoding]));
  if (replaced > 0) issues.push(ledgerIssue("encoding-broken", {}, [String(replaced)]));
  const delimiter = delimiterOf(text);
  return listOf(() => textRows(text, delimiter), issues);
}

function* textRows(text: string, delimiter: string): Generator<readonly string[], void, undefined> {
  let begin = 0;
  for (const { cells, isUnclosed, end } of splitRows(text, delimiter)) {
    if (isUnclosed) {
      // A quote that is never closed would swallow all rows behind it: from here on quotes mean nothing.
      for (const row of splitRows(text.slice(begin), delimiter, false)) yield row.cells;
      return;
    }
    begin = end;
    yield cells;
  }
}

function listOf(rows: () => Iterable<readonly string[]>, issues: readonly LedgerIssue[]): EnterpriseListReading {
  let skipped = 0;
  for (const cells of rows()) {
    skipped += 1;
    const fields = cells.map(enterpriseField);
    if (fields.includes("name") && fields.filter((field) => field !== undefined).length >= 2) {
      const columns = new Map<string, EnterpriseField>();
      for (const [at, field] of fields.entries()) if (field !== undefined) columns.set(cells[at]!.trim(), field);
      return { rows: rowsBelow(rows, skipped, fields), columns, issues };
    }
    if (skipped === HEAD_ROWS) break;
  }
  return nothing(issues);
}

function* rowsBelow(
  rows: () => Iterable<readonly string[]>,
  skipped: number,
  fields: readonly (EnterpriseField | undefined)[],
): Generator<Partial<Record<EnterpriseField, string>>, void, undefined> {
  let number = 0;
  for (const cells of rows()) {
    number += 1;
    if (number <= skipped || cells.every((cell) => cell.trim() === "")) continue;
    const row: Partial<Record<EnterpriseField, string>> = {};
    for (const [at, field] of fields.entries()) {
      const text = cells[at]?.trim() ?? "";
      if (field === undefined || text === "") continue;
      const known = row[field];
      row[field] = known === undefined ? text : `${known}；${text}`;
    }
    yield row;
  }
}

function nothing(issues: readonly LedgerIssue[]): EnterpriseListReading {
  return { rows: [], columns: new Map(), issues };
}
