/**
 * Columns of the gap table.
 *
 * @module
 */
import type { TableColumnsType, TableColumnType } from "antd";
import type { ReactElement } from "react";
import { ACTION_NAMES, CLASS_NAMES, LANE_NAMES, STATUS_NAMES } from "@liantu/core";
import type { Amount, LinkAnalysis, LinkStage, Localized, ProjectStatus } from "@liantu/core";
import { ClassMark } from "../marks/class-mark.js";
import { StatusMark } from "../marks/status-mark.js";
import type { AtlasFilter } from "../state/atlas-state.js";
import { amountText, cellText, percentText, projectsNeededText } from "../views/format.js";
import { CLASS_ORDER, compareAmounts } from "../views/gap-rows.js";
import type { GapRow } from "../views/gap-rows.js";
import type { Locale } from "../words/text.js";
import { WORDS } from "../words/words.js";

interface ColumnWidths {
  readonly link: number;
  readonly class: number;
  readonly demand: number;
  /** One for each status. */
  readonly steps: readonly [number, number, number];
  readonly gaps: readonly [number, number, number];
  readonly coverage: number;
  readonly action: number;
  readonly projects: number;
}

// In English the words are longer; in Chinese the whole table stands on a screen of 1366 pixels.
const WIDTHS: Readonly<Record<Locale, ColumnWidths>> = {
  zh: {
    link: 134,
    class: 84,
    demand: 94,
    steps: [84, 76, 84],
    gaps: [92, 92, 92],
    coverage: 70,
    action: 56,
    projects: 80,
  },
  en: {
    link: 186,
    class: 116,
    demand: 112,
    steps: [104, 162, 104],
    gaps: [112, 162, 112],
    coverage: 94,
    action: 96,
    projects: 88,
  },
};

/**
 * Adds up the columns.
 *
 * @param locale - Language.
 * @returns Least width of the table in CSS pixels; below it the table scrolls sideways.
 */
export function tableWidth(locale: Locale): number {
  const { steps, gaps, ...others } = WIDTHS[locale];
  return [...Object.values(others), ...steps, ...gaps].reduce((sum, width) => sum + width, 0);
}

const LANES: readonly LinkStage[] = ["upstream", "midstream", "downstream", "supporting"];
const STATUSES: readonly ProjectStatus[] = ["built", "under-construction", "planned"];
const GAP_WORDS = [WORDS.afterBuilt, WORDS.afterUnderConstruction, WORDS.afterPlanned] as const;

/**
 * Gives the columns.
 *
 * @param rows - All rows, for the choices of the filters.
 * @param filter - Filter in force.
 * @param locale - Language.
 * @returns Columns for the table.
 */
export function gapColumns(rows: readonly GapRow[], filter: AtlasFilter, locale: Locale): TableColumnsType<GapRow> {
  const text = (words: Localized): string => words[locale];
  const widths = WIDTHS[locale];
  const classes = CLASS_ORDER.filter((of) => rows.some((row) => row.link.class === of));
  const lanes = LANES.filter((lane) => rows.some((row) => row.link.stage === lane));
  return [
    {
      key: "link",
      title: text(WORDS.columnLink),
      width: widths.link,
      fixed: "left",
      ellipsis: true,
      render: (_, row) => <b title={`${row.name} · ${text(LANE_NAMES[row.link.stage])}`}>{row.name}</b>,
      sorter: (a, b) => a.name.localeCompare(b.name, locale === "zh" ? "zh-CN" : "en"),
      filters: lanes.map((lane) => ({ text: text(LANE_NAMES[lane]), value: lane })),
      filteredValue: [...filter.stages],
    },
    {
      key: "class",
      title: text(WORDS.columnClass),
      width: widths.class,
      render: (_, row) => (
        <span className={`table-class is-${row.link.class}`}>
          <ClassMark of={row.link.class} /> {text(CLASS_NAMES[row.link.class])}
        </span>
      ),
      sorter: (a, b) => CLASS_ORDER.indexOf(a.link.class) - CLASS_ORDER.indexOf(b.link.class),
      filters: classes.map((of) => ({ text: text(CLASS_NAMES[of]), value: of })),
      filteredValue: [...filter.classes],
    },
    amountColumn("demand", text(WORDS.demand), widths.demand, (row) => row.demand, locale),
    {
      key: "supply",
      title: text(WORDS.columnSupply),
      className: "group",
      children: STATUSES.map((status, at) => {
        const title = (
          <span className="column-status">
            <StatusMark status={status} size={11} /> {text(STATUS_NAMES[status])}
          </span>
        );
        return amountColumn(status, title, widths.steps[at] ?? 0, (row) => row.steps[at] ?? null, locale);
      }),
    },
    {
      key: "gap",
      title: text(WORDS.columnGap),
      className: "group",
      children: GAP_WORDS.map((words, at) =>
        amountColumn(`gap-${at}`, text(words), widths.gaps[at] ?? 0, (row) => row.gaps[at] ?? null, locale, "is-gap"),
      ),
    },
    {
      key: "coverage",
      title: text(WORDS.coverage),
      width: widths.coverage,
      align: "right",
      render: (_, row) => <Known isKnown={row.coverage !== null}>{percentText(row.coverage, locale)}</Known>,
      sorter: (a, b, order) => compareAmounts(a.coverage, b.coverage, order === "descend"),
    },
    {
      key: "action",
      title: text(WORDS.columnAction),
      width: widths.action,
      render: (_, row) => text(ACTION_NAMES[row.link.action]),
    },
    {
      key: "projects",
      title: text(WORDS.columnProjects),
      width: widths.projects,
      align: "right",
      render: (_, row) => <Needed link={row.link} locale={locale} />,
      sorter: (a, b, order) => compareAmounts(needed(a), needed(b), order === "descend"),
    },
  ];
}

function amountColumn(
  key: string,
  title: TableColumnType<GapRow>["title"],
  width: number,
  amountOf: (row: GapRow) => Amount | null,
  locale: Locale,
  className = "",
): TableColumnType<GapRow> {
  return {
    key,
    ...(title !== undefined && { title }),
    width,
    align: "right",
    render: (_, row) => {
      const amount = amountOf(row);
      return (
        <Known
          isKnown={amount !== null}
          className={amount !== null && amount.base > 0 ? className : ""}
          title={amountText(amount, row.link.unit, locale)}
        >
          {cellText(amount, row.link.unit, locale)}
        </Known>
      );
    },
    sorter: (a, b, order) => compareAmounts(amountOf(a), amountOf(b), order === "descend"),
  };
}

interface KnownProps {
  readonly isKnown: boolean;
  readonly className?: string;
  readonly title?: string;
  readonly children: string;
}

function Known({ isKnown, className = "", title, children }: KnownProps): ReactElement {
  return (
    <span className={isKnown ? `number ${className}` : "is-unknown"} title={title}>
      {children}
    </span>
  );
}

function needed(row: GapRow): Amount | null {
  const { projectsNeeded, class: linkClass } = row.link;
  return projectsNeeded === null || linkClass === "unsurveyed" ? null : { base: projectsNeeded, bound: "exact" };
}

function Needed({ link, locale }: { readonly link: LinkAnalysis; readonly locale: Locale }): ReactElement {
  const text = projectsNeededText(link, locale);
  const unknown = link.projectsNeeded === null || link.class !== "unsurveyed" ? WORDS.notKnown : WORDS.surveyFirst;
  return <Known isKnown={text !== null}>{text ?? unknown[locale]}</Known>;
}
