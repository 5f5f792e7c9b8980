/**
 * Reads a file that a planner picked or dropped: whatever it is, the answer says what it is and what to do.
 *
 * @module
 */
import type { Localized } from "@liantu/core";
import * as failures from "../words/failures.js";
import type { FailureWords } from "../words/failures.js";
import { issueOf } from "./file-issue.js";
import { findJsonFault } from "./json-fault.js";
import type { AtlasIssue } from "./loaded-chain.js";

/** What is used of a `File`; a test can pass a smaller thing. */
export interface ReadableFile {
  /** Name. */
  readonly name: string;
  /** Size in bytes. */
  readonly size: number;
  /** Reads it all. */
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Result of {@link openFile}. */
export type FileReading =
  | { readonly kind: "document"; readonly document: unknown; readonly issues: readonly AtlasIssue[] }
  | { readonly kind: "failure"; readonly issues: readonly AtlasIssue[] };

/** Largest file that is read, in megabytes: a larger one would freeze the window, and no chain document is near it. */
export const LARGEST_MEGABYTES = 50;

/**
 * Reads a file as JSON.
 *
 * @param file - What was picked or dropped.
 * @returns The parsed document, or an issue that says what the file is instead.
 */
export async function openFile(file: ReadableFile): Promise<FileReading> {
  if (file.size === 0) return failure(failures.EMPTY_FILE);
  const megabytes = file.size / 1e6;
  if (megabytes > LARGEST_MEGABYTES) return failure(failures.tooLarge(megabytes, LARGEST_MEGABYTES));
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return failure(failures.UNREADABLE);
  }
  return (isZip(bytes) ? await (await import("./open-workbook.js")).openWorkbook(bytes) : null) ?? readBytes(bytes);
}

/**
 * Reads the bytes of a file as JSON.
 *
 * @param bytes - Content of the file.
 * @returns The parsed document, or an issue that says what the bytes are instead.
 */
export function readBytes(bytes: Uint8Array): FileReading {
  const known = knownKind(bytes);
  if (known !== null) return failure(known);
  const decoded = decodeText(bytes);
  if (decoded === null) return failure(failures.BINARY);
  const { text, isGbk } = decoded;
  if (text.trim() === "") return failure(failures.EMPTY_FILE);
  try {
    const document: unknown = JSON.parse(text);
    const issues = isGbk ? [issueOf("warning", failures.GBK_READ)] : [];
    return { kind: "document", document, issues };
  } catch {
    return failure(failures.notJson(findJsonFault(text), isGbk));
  }
}

function failure(words: FailureWords): FileReading {
  return { kind: "failure", issues: [issueOf("error", words)] };
}

const KINDS: readonly { readonly start: readonly number[]; readonly words: FailureWords }[] = [
  { start: [0x50, 0x4b, 0x03, 0x04], words: failures.SPREADSHEET },
  { start: [0xd0, 0xcf, 0x11, 0xe0], words: failures.SPREADSHEET },
  { start: [0x25, 0x50, 0x44, 0x46], words: failures.otherKind(named("一份 PDF", "a PDF")) },
  { start: [0x89, 0x50, 0x4e, 0x47], words: failures.otherKind(named("一张图片", "a picture")) },
  { start: [0xff, 0xd8, 0xff], words: failures.otherKind(named("一张图片", "a picture")) },
  { start: [0x52, 0x61, 0x72, 0x21], words: failures.otherKind(named("一个压缩包", "an archive")) },
  { start: [0x37, 0x7a, 0xbc, 0xaf], words: failures.otherKind(named("一个压缩包", "an archive")) },
];

function named(zh: string, en: string): Localized {
  return { zh, en };
}

/**
 * Tells whether bytes are an archive, as those of every workbook are.
 *
 * @param bytes - Content of a file.
 * @returns Whether they start like one.
 */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function knownKind(bytes: Uint8Array): FailureWords | null {
  const kind = KINDS.find(({ start }) => start.every((byte, at) => bytes[at] === byte));
  if (kind === undefined) return null;
  return kind.words === failures.SPREADSHEET && bytes[0] === 0x50 ? zipKind(bytes) : kind.words;
}

// A workbook, a Word document and a plain archive all start alike; the names of their parts tell them apart.
function zipKind(bytes: Uint8Array): FailureWords {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096)) + tailOf(bytes);
  if (head.includes("xl/")) return failures.SPREADSHEET;
  if (head.includes("word/")) return failures.otherKind(named("一份 Word 文档", "a Word document"));
  return failures.otherKind(named("一个压缩包", "an archive"));
}

function tailOf(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes.subarray(Math.max(0, bytes.length - 65_536)));
}

function decodeText(bytes: Uint8Array): { text: string; isGbk: boolean } | null {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return decodeAs(bytes[0] === 0xff ? "utf-16le" : "utf-16be", bytes);
  if (bytes.subarray(0, 1024).includes(0)) return null;
  return decodeAs("utf-8", bytes) ?? decodeAs("gb18030", bytes);
}

function decodeAs(encoding: string, bytes: Uint8Array): { text: string; isGbk: boolean } | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), isGbk: encoding === "gb18030" };
  } catch {
    return null;
  }
}
