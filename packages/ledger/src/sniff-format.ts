/**
 * What a file is, by its content.
 *
 * @module
 */
import { readZipDirectory } from "./zip-directory.js";
import type { ZipDirectory } from "./zip-directory.js";

/** What a file is. */
export type FileFormat =
  | { readonly kind: "empty" | "encrypted" | "xls" | "text" }
  | { readonly kind: "xlsx"; readonly directory: ZipDirectory }
  | { readonly kind: "other"; readonly zh: string; readonly en: string };

const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PK = [0x50, 0x4b];
const BINARIES: readonly (readonly [number[], string, string])[] = [
  [[0x25, 0x50, 0x44, 0x46], "它是 PDF", "it is a PDF"],
  [[0x89, 0x50, 0x4e, 0x47], "它是图片", "it is a picture"],
  [[0xff, 0xd8, 0xff], "它是图片", "it is a picture"],
  [[0x52, 0x61, 0x72, 0x21], "它是 RAR 压缩包", "it is a RAR archive"],
  [[0x37, 0x7a, 0xbc, 0xaf], "它是 7z 压缩包", "it is a 7z archive"],
];
const SAMPLE_LENGTH = 4096;
// more than one control character in so many bytes is no text
const MOST_CONTROLS = 50;

/**
 * Tells what a file is by its first bytes, and for archives by their parts.
 *
 * @param bytes - Whole file.
 * @returns Kind of the file.
 * @remarks O(bytes) for compound files, else O(1).
 */
export function sniffFormat(bytes: Uint8Array): FileFormat {
  if (bytes.length === 0) return { kind: "empty" };
  if (startsWith(bytes, CFB)) return { kind: hasWide(bytes, "EncryptedPackage") ? "encrypted" : "xls" };
  if (startsWith(bytes, PK) && (bytes[2] === 3 || bytes[2] === 5) && bytes[3] === (bytes[2] ?? 0) + 1) {
    return archive(readZipDirectory(bytes));
  }
  const binary = BINARIES.find(([magic]) => startsWith(bytes, magic));
  if (binary !== undefined) return { kind: "other", zh: binary[1], en: binary[2] };
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isWide) return { kind: "text" };
  const sample = bytes.subarray(0, SAMPLE_LENGTH);
  if (sample.every((byte) => byte === 0)) return { kind: "empty" };
  if (sample.filter(isControl).length > sample.length / MOST_CONTROLS) {
    return { kind: "other", zh: "它是二进制数据，不是表格", en: "it is binary data, not a table" };
  }
  // latin1, so that every byte is one character
  const head = Array.from(sample, (byte) => String.fromCharCode(byte)).join("");
  if (/^(?:ï»¿)?\s*<(?:!doctype html|html|table|head|meta|\?xml)/iu.test(head)) {
    return {
      kind: "other",
      zh: "它是网页或 XML 表格，只是扩展名像工作簿",
      en: "it is a web page or XML table named like a workbook",
    };
  }
  return { kind: "text" };
}

// what no text file holds: all below the space but tab, line breaks, escape and end of file
function isControl(byte: number): boolean {
  return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b;
}

function archive(directory: ZipDirectory): FileFormat {
  const names = [...directory.names];
  if (names.some((name) => name.endsWith("workbook.bin"))) {
    return { kind: "other", zh: "它是 .xlsb 工作簿", en: "it is an .xlsb workbook" };
  }
  if (directory.names.has("content.xml")) {
    return { kind: "other", zh: "它是 OpenDocument 文件", en: "it is an OpenDocument file" };
  }
  const isWorkbook = directory.problem !== null || names.some((name) => name.endsWith("workbook.xml"));
  if (isWorkbook) return { kind: "xlsx", directory };
  return { kind: "other", zh: "压缩包里没有工作簿", en: "the archive holds no workbook" };
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

// names in a compound file are UTF-16
function hasWide(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 0;
    while (
      length < name.length &&
      bytes[at + 2 * length] === name.charCodeAt(length) &&
      bytes[at + 2 * length + 1] === 0
    ) {
      length += 1;
    }
    if (length === name.length) return true;
  }
  return false;
}
