/**
 * What a workbook says of itself: its sheets, its strings, its formats.
 *
 * @module
 */
import { MAX_STRINGS_BYTES } from "../limits.js";
import { PartError } from "./inflate-part.js";
import { formatKind } from "./number-format.js";
import type { FormatKind } from "./number-format.js";
import type { WorkbookParts } from "./read-parts.js";

/** A sheet, not read yet. */
export interface SheetPart {
  /** Name of the sheet. */
  readonly name: string;
  /** Whether it is hidden. */
  readonly isHidden: boolean;
  /** Part that holds its cells. */
  readonly part: string;
}

/** A workbook without its cells. */
export interface Workbook {
  /** Sheets with cells, in their order. */
  readonly sheets: readonly SheetPart[];
  /** Whether days are counted from 1904. */
  readonly is1904: boolean;
  /** Strings that cells refer to. */
  readonly strings: readonly string[];
  /** What the numbers of each style are. */
  readonly formats: readonly FormatKind[];
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

const NO_TEXT = (): void => undefined;
const OFFICE = "officeDocument";

/**
 * Reads a workbook up to its cells.
 *
 * @param parts - Its parts.
 * @returns Sheets, strings and formats.
 * @throws PartError, or what the inflater throws, if it cannot be read.
 */
export async function readWorkbook(parts: WorkbookParts): Promise<Workbook> {
  const { sheets, is1904, relations } = await readContents(parts);
  const missing = sheets.find(({ part }) => parts.find(part) === null);
  if (missing !== undefined) throw new PartError(`the sheet ${missing.name} is missing`);
  const partOf = (type: string): string | null => {
    const relation = [...relations.values()].find((candidate) => candidate.type === type);
    return relation === undefined ? null : parts.find(relation.target);
  };
  const [stringsPart, stylesPart] = [partOf("sharedStrings"), partOf("styles")];
  return {
    sheets,
    is1904,
    strings: stringsPart === null ? [] : await readStrings(parts, stringsPart),
    formats: stylesPart === null ? [] : await readFormats(parts, stylesPart),
  };
}

/**
 * Reads the list of the sheets alone, which is quick however large they are.
 *
 * @param parts - Parts of the workbook.
 * @returns Sheets with cells, in their order.
 * @throws PartError, or what the inflater throws, if it cannot be read.
 */
export async function readSheetList(parts: WorkbookParts): Promise<readonly SheetPart[]> {
  return (await readContents(parts)).sheets;
}

async function readContents(parts: WorkbookParts): Promise<{
  readonly sheets: readonly SheetPart[];
  readonly is1904: boolean;
  readonly relations: ReadonlyMap<string, Relation>;
}> {
  const root = [...(await readRelations(parts, "", "_rels/.rels")).values()];
  const target = root.find(({ type }) => type === OFFICE)?.target ?? "xl/workbook.xml";
  const [folder, file] = [target.slice(0, target.lastIndexOf("/") + 1), target.slice(target.lastIndexOf("/") + 1)];
  const relations = await readRelations(parts, folder, `${folder}_rels/${file}.rels`);
  const { listed, is1904 } = await readList(parts, target);
  const sheets = listed.flatMap(({ name, isHidden, id }) => {
    const relation = relations.get(id);
    // sheets of nothing but a chart have no cells
    return relation === undefined || relation.type === "worksheet"
      ? [{ name, isHidden, part: relation?.target ?? `(${id})` }]
      : [];
  });
  return { sheets, is1904, relations };
}

async function readRelations(
  parts: WorkbookParts,
  folder: string,
  part: string,
): Promise<ReadonlyMap<string, Relation>> {
  const relations = new Map<string, Relation>();
  if (parts.find(part) === null) return relations;
  await parts.read(
    part,
    {
      open: (name, tag) => {
        if (name !== "Relationship" || tag.attribute("TargetMode") === "External") return false;
        const type = tag.attribute("Type") ?? "";
        const target = resolved(folder, tag.attribute("Target") ?? "");
        relations.set(tag.attribute("Id") ?? "", { type: type.slice(type.lastIndexOf("/") + 1), target });
        return false;
      },
      text: NO_TEXT,
      close: NO_TEXT,
    },
    MAX_STRINGS_BYTES,
  );
  return relations;
}

function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith("/") ? target : `${folder}${target}`).split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

async function readList(
  parts: WorkbookParts,
  part: string,
): Promise<{ listed: { name: string; isHidden: boolean; id: string }[]; is1904: boolean }> {
  const listed: { name: string; isHidden: boolean; id: string }[] = [];
  let is1904 = false;
  await parts.read(
    part,
    {
      open: (name, tag) => {
        if (name === "workbookPr") is1904 = isTrue(tag.attribute("date1904"));
        else if (name === "sheet") {
          const state = tag.attribute("state");
          const isHidden = state === "hidden" || state === "veryHidden";
          listed.push({ name: tag.attribute("name") ?? "", isHidden, id: tag.attribute("id") ?? "" });
        }
        return false;
      },
      text: NO_TEXT,
      close: NO_TEXT,
    },
    MAX_STRINGS_BYTES,
  );
  return { listed, is1904 };
}

async function readStrings(parts: WorkbookParts, part: string): Promise<readonly string[]> {
  const strings: string[] = [];
  let text = "";
  let isReading = false;
  await parts.read(
    part,
    {
      open: (name) => {
        if (name === "si") [text, isReading] = ["", true];
        // how a word is read aloud is not part of it
        else if (name === "rPh") isReading = false;
        return name === "t" && isReading;
      },
      text: (piece) => {
        text += piece;
      },
      close: (name) => {
        if (name === "rPh") isReading = true;
        else if (name === "si") strings.push(unescaped(text));
      },
    },
    MAX_STRINGS_BYTES,
  );
  return strings;
}

async function readFormats(parts: WorkbookParts, part: string): Promise<readonly FormatKind[]> {
  const codes = new Map<number, string>();
  const formats: FormatKind[] = [];
  let isInCells = false;
  await parts.read(
    part,
    {
      open: (name, tag) => {
        if (name === "numFmt") codes.set(Number(tag.attribute("numFmtId")), tag.attribute("formatCode") ?? "");
        else if (name === "cellXfs") isInCells = true;
        else if (name === "xf" && isInCells) {
          const id = Number(tag.attribute("numFmtId") ?? "0");
          formats.push(formatKind(id, codes.get(id)));
        }
        return false;
      },
      text: NO_TEXT,
      close: (name) => {
        if (name === "cellXfs") isInCells = false;
      },
    },
    MAX_STRINGS_BYTES,
  );
  return formats;
}

/**
 * Tells whether an attribute says yes.
 *
 * @param value - Its value; `null` if it is not there.
 * @returns `true` for "1", "true" and "on".
 */
export function isTrue(value: string | null): boolean {
  return value === "1" || value === "true" || value === "on";
}

/**
 * Undoes the escapes of a string: "_x000D_" is a line break.
 *
 * @param text - String as stored.
 * @returns String as meant.
 */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([\da-f]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
