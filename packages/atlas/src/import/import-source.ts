/**
 * What a ledger is read from: a file, or cells that were pasted.
 *
 * @module
 */

/** A file that was picked or dropped. */
export interface FileSource {
  /** What it is. */
  readonly kind: "file";
  /** Name of the file. */
  readonly name: string;
  /** Whole content. */
  readonly bytes: Uint8Array;
}

/** Cells pasted from a spreadsheet. */
export interface TextSource {
  /** What it is. */
  readonly kind: "text";
  /** Rows by line, cells by tab. */
  readonly text: string;
}

/** What a ledger is read from. */
export type ImportSource = FileSource | TextSource;

const WORKBOOK_STARTS: readonly (readonly number[])[] = [
  [0x50, 0x4b],
  [0xd0, 0xcf],
];

/**
 * Gives the text of a source, where it is one.
 *
 * @param source - File or pasted cells.
 * @returns Text; `null` for a workbook.
 */
export function textOfSource(source: ImportSource): string | null {
  if (source.kind === "text") return source.text;
  const { bytes } = source;
  if (WORKBOOK_STARTS.some((start) => start.every((byte, at) => bytes[at] === byte))) return null;
  const mark = String(bytes[0]) + String(bytes[1]);
  if (mark === "255254") return new TextDecoder("utf-16le").decode(bytes);
  if (mark === "254255") return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
