/**
 * Columns of the lists of what an import changes.
 *
 * @module
 */
import { Checkbox } from "antd";
import type { TableColumnsType, TableColumnType } from "antd";
import { STATUS_NAMES } from "@liantu/core";
import type { Chain, Localized, Project, ProjectKey } from "@liantu/core";
import { StatusMark } from "../marks/status-mark.js";
import { numberText } from "../views/format.js";
import { findLink, linkName, projectName } from "../views/names.js";
import { IMPORT_WORDS as W } from "../words/import-words.js";
import type { Locale } from "../words/text.js";
import { stageText } from "./check-columns.js";
import type { ChangeKind, DifferenceLine, WaitingLine } from "./difference-lines.js";
import { fieldText } from "./field-text.js";

/**
 * Gives the columns of a list of projects.
 *
 * @param kind - What becomes of the projects.
 * @param chain - Chain after the import.
 * @param locale - Language.
 * @param left - Projects that are left out.
 * @param onLeave - Called with a project that is to be left out or put in again.
 * @returns Columns for the table.
 */
export function differenceColumns(
  kind: ChangeKind,
  chain: Chain,
  locale: Locale,
  left: ReadonlySet<ProjectKey>,
  onLeave: (head: ProjectKey, isLeft: boolean) => void,
): TableColumnsType<DifferenceLine> {
  const text = (words: Localized): string => words[locale];
  const projectOf = ({ project }: DifferenceLine): Project | undefined => chain.projects.get(project);
  const nameOf = (line: DifferenceLine): string => {
    const project = projectOf(line);
    return (project === undefined ? null : projectName(chain, project)) ?? line.project;
  };
  const column = (
    key: string,
    title: Localized,
    width: number | undefined,
    words: (line: DifferenceLine) => string,
  ): TableColumnType<DifferenceLine> => ({
    key,
    title: text(title),
    ...(width !== undefined && { width }),
    ellipsis: true,
    render: (_, line) => <span title={words(line)}>{words(line)}</span>,
  });
  const first = (words: (line: DifferenceLine) => string) => (line: DifferenceLine) =>
    line.isFirst ? words(line) : "";
  const tick: TableColumnType<DifferenceLine> = {
    key: "tick",
    title: text(W.include),
    width: locale === "zh" ? 60 : 76,
    render: (_, line) =>
      line.isFirst && (
        <Checkbox
          aria-label={text(W.includeOf(nameOf(line)))}
          checked={!left.has(line.head)}
          onChange={(event) => onLeave(line.head, !event.target.checked)}
        />
      ),
  };
  const row = column(
    "row",
    W.rowNumber,
    70,
    first((line) => (line.row === null ? "" : String(line.row.row))),
  );
  const link = column(
    "link",
    W.link,
    150,
    first((line) => linkName(chain, projectOf(line)?.link ?? "", locale)),
  );
  if (kind === "changed") {
    return [
      tick,
      row,
      column("name", W.project, undefined, first(nameOf)),
      link,
      column("field", W.field, 130, ({ field }) => field),
      column("before", W.before, 230, ({ before }) => before),
      column("after", W.after, 230, ({ after }) => after),
    ];
  }
  const status: TableColumnType<DifferenceLine> = {
    key: "status",
    title: text(W.stage),
    width: 130,
    ellipsis: true,
    render: (_, line) => {
      const project = projectOf(line);
      if (project === undefined) return null;
      const own = project.status;
      const words =
        project.stage === undefined
          ? own === null
            ? ""
            : text(STATUS_NAMES[own])
          : fieldText("stage", project.stage, chain, locale);
      return (
        <span className="column-status">
          {own !== null && <StatusMark status={own} />} {words}
        </span>
      );
    },
  };
  return [
    ...(kind === "added" ? [tick] : []),
    ...(kind === "missing" ? [] : [row]),
    column("name", W.project, undefined, nameOf),
    column("enterprise", W.enterprise, 200, (line) =>
      fieldText("enterprise", projectOf(line)?.enterprise, chain, locale),
    ),
    link,
    status,
    column("capacity", W.capacity, 140, (line) => capacityOf(chain, projectOf(line), locale)),
    column("investment", W.investment, 130, (line) =>
      fieldText("investment", projectOf(line)?.investment, chain, locale),
    ),
  ];
}

/**
 * Gives the columns of the list of rows that are not put in.
 *
 * @param locale - Language.
 * @returns Columns for the table.
 */
export function waitingColumns(locale: Locale): TableColumnsType<WaitingLine> {
  const column = (
    key: string,
    title: Localized,
    width: number | undefined,
    words: (line: WaitingLine) => string,
  ): TableColumnType<WaitingLine> => ({
    key,
    title: title[locale],
    ...(width !== undefined && { width }),
    ellipsis: true,
    render: (_, line) => <span title={words(line)}>{words(line)}</span>,
  });
  return [
    column("row", W.rowNumber, 70, ({ row }) => String(row.row)),
    column("why", W.why, 230, ({ kind }) => W.waitKinds[kind][locale]),
    column("name", W.project, undefined, ({ row }) => row.name),
    column("enterprise", W.enterprise, 220, ({ row }) => row.enterprise ?? ""),
    column("link", W.written, 180, ({ row }) => row.link ?? row.product ?? ""),
    column("stage", W.stage, 130, ({ row }) => stageText(row, locale)),
  ];
}

function capacityOf(chain: Chain, project: Project | undefined, locale: Locale): string {
  if (project?.capacity === undefined) return "—";
  return numberText(project.capacity, project.unit ?? findLink(chain, project.link)?.unit ?? "", locale);
}
