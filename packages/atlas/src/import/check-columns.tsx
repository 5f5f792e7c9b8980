/**
 * Columns of the list of what is wrong, and of the rows that are fine.
 *
 * @module
 */
import { Button } from "antd";
import type { TableColumnsType, TableColumnType } from "antd";
import { STAGE_NAMES, STATUS_NAMES } from "@liantu/core";
import type { Localized } from "@liantu/core";
import type { LedgerRow } from "@liantu/ledger";
import { moneyText, numberText } from "../views/format.js";
import { IMPORT_WORDS as W } from "../words/import-words.js";
import type { Locale } from "../words/text.js";
import type { CheckKind, CheckLine } from "./check-lines.js";

/**
 * Gives the columns.
 *
 * @param kind - Kind of the lines.
 * @param locale - Language.
 * @param onMend - Called with a line whose row is to be mended.
 * @returns Columns for the table.
 */
export function checkColumns(
  kind: CheckKind,
  locale: Locale,
  onMend: (line: CheckLine) => void,
): TableColumnsType<CheckLine> {
  const text = (words: Localized): string => words[locale];
  const column = (
    key: string,
    title: Localized,
    width: number | undefined,
    words: (line: CheckLine) => string,
  ): TableColumnType<CheckLine> => ({
    key,
    title: text(title),
    ...(width !== undefined && { width }),
    ellipsis: true,
    render: (_, line) => <span title={words(line)}>{words(line)}</span>,
  });
  const place = column("place", W.place, locale === "zh" ? 124 : 150, (line) => text(placeWords(line)));
  const name = (width?: number): TableColumnType<CheckLine> =>
    column("name", W.project, width, ({ project }) => project?.name ?? "");
  if (kind === "valid") {
    return [
      place,
      name(),
      column("enterprise", W.enterprise, 200, ({ project }) => project?.enterprise ?? ""),
      column("link", W.link, 130, ({ project }) => project?.link ?? ""),
      column("stage", W.stage, 100, ({ project }) => stageText(project, locale)),
      column("capacity", W.capacity, 150, ({ project }) => capacityText(project, locale)),
      column("investment", W.investment, 120, ({ project }) => investmentText(project, locale)),
    ];
  }
  return [
    place,
    column("heading", W.heading, 110, ({ heading }) => heading),
    column("found", W.found, 120, ({ issue }) => issue?.value ?? ""),
    column("reason", W.reason, undefined, ({ issue }) => (issue === null ? "" : text(issue.message))),
    column("remedy", W.remedy, undefined, ({ issue }) => (issue === null ? "" : text(issue.remedy))),
    ...(kind === "info"
      ? []
      : [
          {
            key: "mend",
            title: text(W.mend),
            width: 62,
            render: (_: unknown, line: CheckLine) =>
              line.row === null ? null : (
                <Button size="small" aria-label={text(W.mendRow(line.row))} onClick={() => onMend(line)}>
                  {text(W.mend)}
                </Button>
              ),
          },
        ]),
  ];
}

function placeWords({ row, issue, count }: CheckLine): Localized {
  if (row === null) return W.placeFile;
  if (count > 1) return W.placeRows(row, count);
  return issue?.column === undefined || issue.column === null ? W.placeRow(row) : W.placeCell(row, issue.column);
}

/**
 * Says how far the project of a row is.
 *
 * @param row - Row; `null` if there is none.
 * @param locale - Language.
 * @returns Stage, else status; empty if neither is known.
 */
export function stageText(row: LedgerRow | null, locale: Locale): string {
  if (row?.stage !== undefined) return STAGE_NAMES[row.stage][locale];
  return row?.status === undefined ? "" : STATUS_NAMES[row.status][locale];
}

/**
 * Says what the project of a row can make.
 *
 * @param row - Row; `null` if there is none.
 * @param locale - Language.
 * @returns Capacities; empty if none is known.
 */
export function capacityText(row: LedgerRow | null, locale: Locale): string {
  return (row?.capacities ?? [])
    .map(({ value, unit }) => numberText(value, unit, locale))
    .join(locale === "zh" ? "、" : ", ");
}

/**
 * Says what the project of a row costs.
 *
 * @param row - Row; `null` if there is none.
 * @param locale - Language.
 * @returns Money; empty if it is not known.
 */
export function investmentText(row: LedgerRow | null, locale: Locale): string {
  return row?.investment === undefined ? "" : moneyText(row.investment, locale);
}
