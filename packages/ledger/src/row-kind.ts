/**
 * What a row below the heading is: a project, a total, a note, nothing.
 *
 * @module
 */
import { cellText, compactText, isNotRecorded } from "./cell-text.js";
import type { SheetRow } from "./sheet.js";
import type { ColumnMatch, LedgerField } from "./types.js";

/** Kind of a row below the heading. */
export type RowKind = "project" | "total" | "blank" | "note" | "repeated-heading";

/** What is needed to tell rows apart. */
export interface TableShape {
  /** Columns of the table. */
  readonly columns: readonly ColumnMatch[];
  /** Column by meaning. */
  readonly byField: ReadonlyMap<LedgerField, number>;
  /** Texts of each row of the heading, as compared. */
  readonly headingTexts: readonly (readonly string[])[];
}

const TOTAL = /^(?:[一-龥]{0,8})(?:合计|小计|总计|共计|累计)(?:数|项|[:：(（\d].*)?$/u;
const NOTE =
  /^(?:注|备注|说明|填表说明|填报|填表|制表|审核|复核|报送|单位负责人|负责人|联系人|联系电话|单位|数据来源|截至|附件|附注|第\d+页|共\d+页|\*|※)/u;
const NOTE_MARK =
  /^(?:注|备注|说明|填表说明|填报人|填报单位|填报日期|填报时间|填表人|填表日期|制表人|制表|审核人|审核|复核人|单位负责人|数据来源)(?:[::\d]|$)/u;
const SECTION = /^(?:[一二三四五六七八九十]+[、.．,]|\([一二三四五六七八九十\d]+\)|第[一二三四五六七八九十]+[部类])/u;
const ORDINAL = /^\(?[一二三四五六七八九十]{1,3}\)?[、.．,]?$/u;
const MARK = /^(?:[一二三四五六七八九十]+[、.．,]|\([一二三四五六七八九十\d]+\))/u;
const COUNTED = /\((?:共|计|合计)?\d+[个项](?:项目)?\)$|[共计]\d+[个项](?:项目)?$/u;
const GROUP =
  /^(?:[已未拟新续在待正]{0,2}(?:投产|建成|开工|在?建|签约|洽谈|谈|竣工|引进|对接|推进)|前期|储备|谋划|重点|计划|意向).{0,4}(?:项目|类)$|类$/u;
const SUM = /^\d[\d,.]*(?:[个项亩人]|[万亿]?元)?$/u;
const NUMBERING = /^(?:\d+|[甲乙丙丁戊]|[A-Z]|栏次)$/u;

/**
 * Tells what a row is.
 *
 * @param row - Row below the heading.
 * @param shape - Columns and headings.
 * @returns Kind of the row; a row that has content but no name is a `"project"` here, for the reader to refuse.
 */
export function rowKind(row: SheetRow, shape: TableShape): RowKind {
  const texts = row.cells.map((cell) => compactText(cellText(cell)));
  const filled = texts.flatMap((text, column) => (text === "" ? [] : [{ text, column }]));
  const serial = shape.byField.get("serial");
  // templates come with their rows numbered
  if (filled.every(({ text, column }) => column === serial && /^\d+$/u.test(text))) return "blank";
  if (isRepeated(filled, shape)) return "repeated-heading";
  const name = texts[shape.byField.get("projectName") ?? -1] ?? "";
  const label = [name, ...filled.slice(0, 2).map(({ text }) => text)];
  if (label.some((text) => text.length <= 16 && TOTAL.test(text)) && !isNamed(name)) return "total";
  if (filled.every(({ text }) => NOTE_MARK.test(text))) return "note";
  const first = filled[0];
  if (first === undefined) return "blank";
  if (NOTE_MARK.test(first.text) && filled.length <= 3) return "note";
  if (isSection(name, filled, shape)) return "note";
  if (filled.length > 1) return "project";
  const isName = first.column === shape.byField.get("projectName");
  if (SECTION.test(first.text) || NOTE.test(first.text)) return "note";
  return isName && !/[。;；]/u.test(first.text) ? "project" : "note";
}

// 合计 | 7个: how many there are is no name
function isNamed(name: string): boolean {
  return !isNotRecorded(name) && !TOTAL.test(name) && !SUM.test(name.replace(/^[共计]+/u, ""));
}

// 一 | 在建项目（4个）, perhaps with the sums of its projects
function isSection(name: string, filled: readonly { text: string; column: number }[], shape: TableShape): boolean {
  const own = [shape.byField.get("projectName"), shape.byField.get("serial")];
  const [others, serial] = [
    filled.filter(({ column }) => !own.includes(column)),
    filled.find(({ column }) => column === own[1])?.text ?? "",
  ];
  if (name === "" || name.length > 24 || !others.every(({ text }) => SUM.test(text) || isNotRecorded(text))) {
    return false;
  }
  if (/\d/u.test(serial)) return false;
  const isMarked = ORDINAL.test(serial) || SECTION.test(name);
  return COUNTED.test(name) || (isMarked && GROUP.test(name.replace(MARK, "")));
}

// the same headings again, as every printed page has them, or the numbers of the columns
function isRepeated(filled: readonly { text: string; column: number }[], shape: TableShape): boolean {
  if (filled.length < 2) return false;
  const same = filled.filter(({ text, column }) => shape.headingTexts.some((heading) => heading[column] === text));
  if (same.length >= 2 && same.length * 2 > filled.length) return true;
  const numbers = filled.filter(({ text }) => /^\d+$/u.test(text)).map(({ text }) => Number(text));
  const isCounting =
    numbers.length >= 3 && numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
  return isCounting && filled.every(({ text }) => NUMBERING.test(text)) && (numbers[0] ?? 0) <= 3;
}
