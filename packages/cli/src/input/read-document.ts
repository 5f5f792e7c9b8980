/**
 * A document read from a file or from standard input.
 *
 * @module
 */
import { readChain } from "@liantu/core";
import type { Chain, Issue, Localized } from "@liantu/core";
import type { CommandIo } from "../io.js";
import { printable } from "../text/printable.js";
import { decodeText } from "./decode-text.js";
import type { NotText } from "./decode-text.js";
import { jsonFault } from "./json-fault.js";

/** Something to say of a file or of the document in it. */
export interface InputIssue extends Omit<Issue, "code"> {
  /** Kind: one of the document's, one of an analysis that cannot be done, or one of these of the file. */
  readonly code: string;
}

/** What was read. */
export interface InputReading {
  /** The chain; `null` if the file holds none. */
  readonly chain: Chain | null;
  /** What is to be said of the file and of the document. */
  readonly issues: readonly InputIssue[];
}

const NOT_TEXT: Readonly<Record<NotText, Pick<InputIssue, "code" | "message" | "remedy">>> = {
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
  archive: {
    code: "not-json",
    message: {
      zh: "这是 Excel 工作簿或压缩包，不是产业链文档（JSON）",
      en: "this is an Excel workbook or an archive, not a chain document (JSON)",
    },
    remedy: { zh: "请打开由链图保存的 .json 文件", en: "open a .json file that was saved as a chain document" },
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
 * @returns The chain and the issues; a file that cannot be read is an issue, too.
 */
export async function readDocument(io: CommandIo, path: string): Promise<InputReading> {
  let bytes: Uint8Array;
  try {
    bytes = await io.read(path);
  } catch (error) {
    return fileIssue(readFault(error, path));
  }
  const decoded = decodeText(bytes);
  if ("fault" in decoded) return fileIssue(NOT_TEXT[decoded.fault]);
  let document: unknown;
  try {
    document = JSON.parse(decoded.text);
  } catch {
    return fileIssue(notJson(decoded.text));
  }
  return readChain(document);
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
