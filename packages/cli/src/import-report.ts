/**
 * What `liantu import` prints for people.
 *
 * @module
 */
import type { Chain, ProjectKey } from "@liantu/core";
import type { LedgerMerge, LedgerReading, RowPlacement } from "@liantu/ledger";
import { cellPlace } from "./input/ledger-issues.js";
import type { InputIssue } from "./input/read-document.js";
import { countIssues, countWords, issueLines } from "./issue-list.js";
import { fieldValue, fieldWords } from "./import-words.js";
import type { Language } from "./language.js";
import { wrapText } from "./text/fit-text.js";
import { printable } from "./text/printable.js";
import { textTable } from "./text/text-table.js";

const MOST_OF_A_KIND = 12;
const MOST_ROWS = 30;

/**
 * Tells what a ledger changes in a chain.
 *
 * @param reading - Ledger.
 * @param merge - What it changes.
 * @param issues - Everything there is to say of the ledger.
 * @param written - Files that were written.
 * @param language - Language.
 * @param width - Columns of the terminal.
 * @returns Lines: counts, changes, rows to be decided, issues, files.
 */
export function importReport(
  reading: LedgerReading,
  merge: LedgerMerge,
  issues: readonly InputIssue[],
  written: readonly string[],
  language: Language,
  width: number,
): string[] {
  const zh = language === "zh";
  const shown = issueLines(issues, language, width, MOST_OF_A_KIND);
  const counts = countIssues(issues);
  const files = written.map(printable).join(zh ? "、" : ", ");
  return [
    ...countLines(reading, merge, language).flatMap((line) => wrapText(line, width, "  ")),
    ...changeLines(merge, language, width),
    ...undecidedLines(merge, language, width),
    ...sameLines(merge, language, width),
    ...(shown.length > 0 ? ["", ...shown] : []),
    "",
    countWords(counts, language),
    ...(files === "" ? [] : [zh ? `已写入 ${files}` : `${files} written`]),
  ];
}

function countLines({ sheet, counts }: LedgerReading, { difference }: LedgerMerge, language: Language): string[] {
  const { added, changed, same, missing, mergedRows, undecided, possiblySame, outside } = difference;
  const [waiting, merged] = [mergedRows.filter(({ isConfirmed }) => !isConfirmed).length, mergedRows.length];
  const n = String;
  const name = printable(sheet);
  if (language === "zh") {
    return [
      `${name === "" ? "" : `工作表“${name}”：`}表内 ${n(counts.inTable)} 行 = 项目 ${n(counts.projects)} + 合计 ${n(counts.totals)} + 空行 ${n(counts.blanks)} + 说明 ${n(counts.notes)} + 有错 ${n(counts.faulty)}`,
      `新增 ${n(added.length)} 个项目，更新 ${n(changed.length)} 个，无变化 ${n(same.length)} 个；链上另有 ${n(missing.length)} 个项目台账未提到，保留`,
      `重复列报 ${n(merged)} 行（其中 ${n(waiting)} 行待确认），环节待定 ${n(undecided.length)} 行，可能是已有项目 ${n(possiblySame.length)} 行，不属于本链 ${n(outside.length)} 行`,
    ];
  }
  return [
    `${name === "" ? "" : `sheet "${name}": `}${n(counts.inTable)} rows = ${n(counts.projects)} projects + ${n(counts.totals)} totals + ${n(counts.blanks)} blank + ${n(counts.notes)} notes + ${n(counts.faulty)} faulty`,
    `${n(added.length)} projects new, ${n(changed.length)} changed, ${n(same.length)} the same; ${n(missing.length)} more of the chain are not in the ledger and stay`,
    `${n(merged)} rows are repeats (${n(waiting)} to be confirmed), ${n(undecided.length)} have no sure link, ${n(possiblySame.length)} may be projects of the chain, ${n(outside.length)} belong to no link`,
  ];
}

function changeLines({ chain, difference }: LedgerMerge, language: Language, width: number): string[] {
  if (difference.changed.length === 0) return [];
  const zh = language === "zh";
  const lines = difference.changed.slice(0, MOST_ROWS).flatMap(({ project, fields }) => {
    const words = fields.map(({ field, before, after }) => {
      const [old, now] = differing(before, after).map((value) => fieldValue(field, value, language));
      return `${fieldWords(field, language)}${zh ? "：" : ": "}${old} → ${now}`;
    });
    return wrapText(`  ${nameOf(chain, project)}  ${words.join(zh ? "；" : "; ")}`, width, "    ");
  });
  const rest = difference.changed.length - MOST_ROWS;
  return ["", zh ? "更新：" : "Changed:", ...lines, ...(rest > 0 ? [`  … +${String(rest)}`] : [])];
}

/** Of two records by heading only what differs. */
function differing(before: unknown, after: unknown): readonly [unknown, unknown] {
  if (!isTexts(before) || !isTexts(after)) return [before, after];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => before[key] !== after[key],
  );
  const pick = (texts: Readonly<Record<string, unknown>>): unknown => {
    const own = keys.filter((key) => Object.hasOwn(texts, key));
    return own.length === 0 ? undefined : Object.fromEntries(own.map((key) => [key, texts[key]]));
  };
  return [pick(before), pick(after)];
}

function isTexts(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !("unit" in value && "value" in value);
}

function undecidedLines({ chain, difference }: LedgerMerge, language: Language, width: number): string[] {
  const { undecided } = difference;
  if (undecided.length === 0) return [];
  const zh = language === "zh";
  const heads = zh ? ["行", "项目", "可能的环节（把握）"] : ["Row", "Project", "May belong to (degree)"];
  const columns = heads.map((head, at) => ({
    head,
    ...(at === 1 ? { least: 30 } : {}),
    ...(at === 2 ? { least: 16 } : {}),
  }));
  const rows = undecided
    .slice(0, MOST_ROWS)
    .map(({ row, candidates }) => [
      printable(cellPlace(row.sheet, row.row, null)),
      printable(row.name),
      candidateWords(chain, candidates, language),
    ]);
  const rest = undecided.length - MOST_ROWS;
  const hint = zh
    ? "未写入；确定后加 --place 行号=环节 再导入（不属于本链写 行号=-）"
    : "not taken over; decide by --place ROW=LINK and import again (ROW=- for no link of the chain)";
  return [
    "",
    zh ? "环节待定：" : "No sure link:",
    ...textTable(columns, rows, width),
    ...(rest > 0 ? [`… +${String(rest)}`] : []),
    ...wrapText(hint, width),
  ];
}

function sameLines({ chain, difference }: LedgerMerge, language: Language, width: number): string[] {
  const { possiblySame } = difference;
  if (possiblySame.length === 0) return [];
  const zh = language === "zh";
  const lines = possiblySame
    .slice(0, MOST_ROWS)
    .flatMap(({ row, project }) =>
      wrapText(
        `  ${printable(cellPlace(row.sheet, row.row, null))} ${printable(row.name)} ${zh ? "可能就是" : "may be"} ${nameOf(chain, project)} (${printable(project)})`,
        width,
        "    ",
      ),
    );
  const rest = possiblySame.length - MOST_ROWS;
  const hint = zh
    ? "未写入；同一项目加 --same 行号=项目编号，另一个项目加 --same 行号=-，再导入"
    : "not taken over; import again with --same ROW=PROJECT for the same, --same ROW=- for another";
  return [
    "",
    zh ? "可能是已有项目：" : "May be projects of the chain:",
    ...lines,
    ...(rest > 0 ? [`… +${String(rest)}`] : []),
    ...wrapText(hint, width),
  ];
}

function candidateWords(chain: Chain, candidates: RowPlacement["candidates"], language: Language): string {
  if (candidates.length === 0) return language === "zh" ? "没有相符的环节" : "none fits";
  return candidates
    .slice(0, 3)
    .map(({ link, degree }) => {
      const { name, nameEn } = chain.graph.getNodeAttributes(link);
      const shown = printable(language === "en" ? (nameEn ?? name) : name);
      return `${shown} ${printable(link)} (${degree.toFixed(2)})`;
    })
    .join(language === "zh" ? "、" : ", ");
}

function nameOf(chain: Chain, key: ProjectKey): string {
  return printable(chain.projects.get(key)?.name ?? key);
}
