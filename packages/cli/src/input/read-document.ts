/**
 * A document read from a file or from standard input.
 *
 * @module
 */
import { readChain } from "@liantu/core";
import type { Chain, Issue, Localized } from "@liantu/core";
import { readGexf, readGraphml, readWorkbook } from "@liantu/ledger";
import type { RowSpan } from "@liantu/ledger";
import type { CommandIo } from "../io.js";
import { printable } from "../text/printable.js";
import { decodeText } from "./decode-text.js";
import type { NotText } from "./decode-text.js";
import { jsonFault } from "./json-fault.js";
import { cellPlace, inputIssue } from "./ledger-issues.js";

/** Something to say of a file or of the document in it. */
export interface InputIssue extends Omit<Issue, "code"> {
  /** Kind: one of the document's, one of an analysis that cannot be done, or one of these of the file. */
  readonly code: string;
  /** All rows of a workbook that it speaks of, where they are more than one. */
  readonly rows?: readonly RowSpan[];
}

/** What was read. */
export interface InputReading {
  /** The chain; `null` if the file holds none. */
  readonly chain: Chain | null;
  /** What is to be said of the file and of the document. */
  readonly issues: readonly InputIssue[];
}

const NOT_TEXT: Readonly<Record<Exclude<NotText, "archive">, Pick<InputIssue, "code" | "message" | "remedy">>> = {
  empty: {
    code: "empty-file",
    message: { zh: "文件是空的", en: "the file is empty" },
    remedy: { zh: "请确认文件是否保存完整", en: "check that the file was saved completely" },
  },
  "utf-16": {
    code: "not-utf-8",
    message: { zh: "文件编码是 UTF-16，应为 UTF-8", en: "the file is UTF-16; UTF-8 was expected" },
    remedy: { zh: "请另存为，编码选 UTF-8", en: "save it again with the encoding UTF-8" },
  },
  "not-utf-8": {
    code: "not-utf-8",
    message: {
      zh: "文件编码不是 UTF-8，可能是 GBK（GB18030）",
      en: "the file is not UTF-8; it may be GBK (GB18030)",
    },
    remedy: { zh: "请用记事本或 WPS 另存为，编码选 UTF-8", en: "save it again with the encoding UTF-8" },
  },
};

const TABLE: Pick<InputIssue, "code" | "message" | "remedy"> = {
  code: "not-json",
  message: { zh: "这是表格（CSV），不是产业链文档", en: "this is a table (CSV), not a chain document" },
  remedy: {
    zh: "项目台账请用 liantu import 台账 --chain 产业链文档；导出的 .csv 不能读回，请用 .json 或 .xlsx",
    en: "read a ledger by liantu import LEDGER --chain CHAIN; a .csv that was exported cannot be read back, use .json or .xlsx",
  },
};

// of a graph file: far enough for its first element, behind comments
const HEAD = 4096;

const READ_FAULTS: ReadonlyMap<string, Localized> = new Map([
  ["ENOENT", { zh: "找不到文件", en: "there is no such file" }],
  ["EISDIR", { zh: "这是文件夹，不是文件", en: "this is a folder, not a file" }],
  ["EACCES", { zh: "没有读取权限", en: "reading is not permitted" }],
  ["EPERM", { zh: "没有读取权限", en: "reading is not permitted" }],
]);

/**
 * Reads a chain document.
 *
 * @param io - Where to read from.
 * @param path - File, or "-" for standard input.
 * @returns The chain and the issues; a file that cannot be read is an issue, too. JSON, a workbook of a chain, GEXF and
 * GraphML are told by their content.
 */
export async function readDocument(io: CommandIo, path: string): Promise<InputReading> {
  const bytes = await readFileBytes(io, path);
  if ("issue" in bytes) return { chain: null, issues: [bytes.issue] };
  const reading = await readBytes(bytes.bytes);
  return reading.chain === null && /\.(?:csv|tsv)$/iu.test(path) ? fileIssue(TABLE) : reading;
}

/**
 * Reads the bytes of a file.
 *
 * @param io - Where to read from.
 * @param path - File, or "-" for standard input.
 * @returns The bytes, or the issue that there are none.
 */
export async function readFileBytes(
  io: CommandIo,
  path: string,
): Promise<{ readonly bytes: Uint8Array } | { readonly issue: InputIssue }> {
  try {
    return { bytes: await io.read(path) };
  } catch (error) {
    return { issue: { severity: "error", place: "", ...readFault(error, path) } };
  }
}

/** A document in any of its formats: the content decides, not the name. */
async function readBytes(bytes: Uint8Array): Promise<InputReading> {
  const decoded = decodeText(bytes);
  if ("fault" in decoded) {
    return decoded.fault === "archive" ? readSheets(bytes) : fileIssue(NOT_TEXT[decoded.fault]);
  }
  if (/^\s*</u.test(decoded.text)) return readGraphFile(decoded.text);
  let document: unknown;
  try {
    document = JSON.parse(decoded.text);
  } catch {
    return fileIssue(notJson(decoded.text));
  }
  return readChain(document);
}

async function readSheets(bytes: Uint8Array): Promise<InputReading> {
  const { document, issues, places } = await readWorkbook(bytes);
  const found = issues.map(inputIssue);
  if (document === null) return { chain: null, issues: found };
  const reading = readChain(document);
  // who looks at a workbook finds a row, not a path
  const placed = reading.issues.map((issue) => {
    const record = places.get(/^[^.]*/u.exec(issue.place)?.[0] ?? "");
    return record === undefined
      ? issue
      : { ...issue, place: `${cellPlace(record.sheet, record.row, null)} ${issue.place}` };
  });
  return { chain: reading.chain, issues: [...found, ...placed] };
}

function readGraphFile(text: string): InputReading {
  const read = /<graphml[\s>]/u.test(text.slice(0, HEAD)) ? readGraphml : readGexf;
  const { document, issues } = read(text);
  const found = issues.map(({ value, ...issue }) => ({ ...issue, ...(value === null ? {} : { value }) }));
  if (document === null) return { chain: null, issues: found };
  const reading = readChain(document);
  return { chain: reading.chain, issues: [...found, ...reading.issues] };
}

function fileIssue(issue: Pick<InputIssue, "code" | "message" | "remedy">): InputReading {
  return { chain: null, issues: [{ severity: "error", place: "", ...issue }] };
}

function readFault(error: unknown, path: string): Pick<InputIssue, "code" | "message" | "remedy"> {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = error instanceof Error ? printable(error.message) : printable(String(error));
  const known = READ_FAULTS.get(code) ?? { zh: reason, en: reason };
  const name = printable(path);
  return {
    code: "unreadable-file",
    message: { zh: `无法读取 ${name}：${known.zh}`, en: `cannot read ${name}: ${known.en}` },
    remedy: { zh: "请核对文件名和路径", en: "check the name and the folder" },
  };
}

function notJson(text: string): Pick<InputIssue, "code" | "message" | "remedy"> {
  const { line, column, isCutOff } = jsonFault(text);
  if (isCutOff) {
    return {
      code: "not-json",
      message: {
        zh: "不是完整的 JSON：文件结束得太早，后面的内容缺失",
        en: "this JSON is not complete: the file ends too early",
      },
      remedy: NOT_TEXT.empty.remedy,
    };
  }
  return {
    code: "not-json",
    message: {
      zh: `不是有效的 JSON：第 ${String(line)} 行第 ${String(column)} 列有误`,
      en: `this is not JSON: line ${String(line)}, column ${String(column)}`,
    },
    remedy: {
      zh: "请查看该处是否多了或少了逗号、引号、括号",
      en: "look there for a comma, quotation mark or bracket too many or too few",
    },
  };
}
