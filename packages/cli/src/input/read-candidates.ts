/**
 * A list of enterprises read from a file.
 *
 * @module
 */
import { enterpriseField, readEnterpriseList } from "@liantu/ledger";
import type { CommandIo } from "../io.js";
import { isRecord } from "../plain-value.js";
import { decodeText } from "./decode-text.js";
import { inputIssue } from "./ledger-issues.js";
import { readFileBytes } from "./read-document.js";
import type { InputIssue } from "./read-document.js";

/** A list of enterprises. */
export interface CandidateList {
  /** Rows, to be gone through once. */
  readonly rows: Iterable<unknown>;
  /** What is to be said of the file. */
  readonly issues: readonly InputIssue[];
}

const NO_LIST: InputIssue = {
  code: "no-enterprise-list",
  severity: "error",
  place: "",
  message: { zh: "没有找到企业名单的表头", en: "no heading of an enterprise list was found" },
  remedy: {
    zh: "表头至少要有“企业名称”和另一列，如 主要产品、经营范围、行业代码；JSON 应为企业对象的列表",
    en: "the heading needs 企业名称 (name) and one more column, such as products, scope, industry; JSON has to be a list of objects",
  },
};

/**
 * Reads a list of enterprises.
 *
 * @param io - Where to read from.
 * @param path - .csv, .xlsx or .json; the content decides.
 * @returns Rows and issues.
 */
export async function readCandidates(io: CommandIo, path: string): Promise<CandidateList> {
  const file = await readFileBytes(io, path);
  if ("issue" in file) return { rows: [], issues: [file.issue] };
  const head = new TextDecoder().decode(file.bytes.subarray(0, 64)).trimStart();
  if (head.startsWith("[") || head.startsWith("{")) return readList(file.bytes);
  const { rows, columns, issues } = await readEnterpriseList(file.bytes);
  const told = issues.map(inputIssue);
  const hasError = told.some(({ severity }) => severity === "error");
  return { rows, issues: columns.size > 0 || hasError ? told : [...told, NO_LIST] };
}

function readList(bytes: Uint8Array): CandidateList {
  const decoded = decodeText(bytes);
  try {
    const data: unknown = JSON.parse("text" in decoded ? decoded.text : "");
    const list = isRecord(data) ? data["enterprises"] : data;
    return Array.isArray(list) ? { rows: list.map(withFields), issues: [] } : { rows: [], issues: [NO_LIST] };
  } catch {
    const message = { zh: "不是有效的 JSON（UTF-8）", en: "this is not JSON in UTF-8" };
    return { rows: [], issues: [{ ...NO_LIST, code: "not-json", message }] };
  }
}

/** Chinese keys are understood as headings are. */
function withFields(row: unknown): unknown {
  if (!isRecord(row)) return row;
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [enterpriseField(key) ?? key, value]));
}
