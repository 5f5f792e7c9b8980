/**
 * Columns, facets and groupings of the list of projects.
 *
 * @module
 */
import {
  CONFIDENCE_NAMES,
  formatAmount,
  PROJECT_STAGES,
  PROJECT_STATUSES,
  STAGE_NAMES,
  STATUS_NAMES,
} from "@liantu/core";
import type { Chain, Confidence, ProjectStage, ProjectStatus } from "@liantu/core";
import type { CellFill } from "@liantu/ledger";
import { moneyText, numberText, unitText } from "../views/format.js";
import { linkName } from "../views/names.js";
import type { Locale } from "../words/text.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import { WORDS } from "../words/words.js";
import type { ListFacet, ListGrouping } from "./arrange-rows.js";
import type { ListColumn } from "./list-column.js";
import type { ProjectRow } from "./project-rows.js";

const SIGNS: Readonly<Record<ProjectStatus, string>> = { built: "■ ", "under-construction": "◧ ", planned: "□ " };

/**
 * Names the stage of a project.
 *
 * @param row - Row.
 * @param locale - Language.
 * @returns Its stage; its status where no stage is recorded.
 */
export function stageName({ project }: ProjectRow, locale: Locale): string {
  if (project.stage !== undefined) return STAGE_NAMES[project.stage][locale];
  return project.status === null ? LISTS_WORDS.stageNone[locale] : STATUS_NAMES[project.status][locale];
}

/** Columns of the list of projects. */
export const PROJECT_COLUMNS: readonly ListColumn<ProjectRow>[] = [
  {
    key: "name",
    head: LISTS_WORDS.project,
    width: { zh: 204, en: 200 },
    text: ({ name }, locale) => (name === "" ? WORDS.unnamedProject[locale] : name),
    sortBy: ({ name }) => (name === "" ? null : name),
  },
  {
    key: "enterprise",
    head: LISTS_WORDS.enterprise,
    width: { zh: 130, en: 130 },
    text: ({ enterprise }, locale) => (enterprise === "" ? WORDS.noEnterprise[locale] : enterprise),
    sortBy: ({ enterprise }) => (enterprise === "" ? null : enterprise),
  },
  {
    key: "link",
    head: WORDS.columnLink,
    width: { zh: 110, en: 140 },
    text: (row) => row.linkName,
    sortBy: (row) => row.linkName,
  },
  {
    key: "stage",
    head: LISTS_WORDS.stage,
    width: { zh: 108, en: 166 },
    text: (row, locale) => `${row.project.status === null ? "× " : SIGNS[row.project.status]}${stageName(row, locale)}`,
    value: stageName,
    sortBy: ({ project }) => (project.stage === undefined ? null : PROJECT_STAGES.indexOf(project.stage)),
    fill: ({ project }): CellFill => project.status ?? "none",
  },
  {
    key: "capacity",
    head: LISTS_WORDS.capacity,
    width: { zh: 112, en: 120 },
    isRight: true,
    text: ({ size, unit }, locale) =>
      size === null ? LISTS_WORDS.notRecorded[locale] : numberText(size, unit ?? "", locale),
    value: ({ size }) => size,
    sortBy: ({ size }) => size,
  },
  {
    key: "unit",
    head: LISTS_WORDS.unit,
    width: { zh: 80, en: 80 },
    text: ({ unit }, locale) => (unit === null ? "" : unitText(unit, locale)),
    value: ({ unit, size }) => (size === null ? null : unit),
    sortBy: ({ unit }) => unit,
    places: ["workbook"],
  },
  {
    key: "investment",
    head: LISTS_WORDS.capex,
    width: { zh: 88, en: 136 },
    isRight: true,
    text: ({ project }, locale) =>
      project.investment === undefined ? LISTS_WORDS.notRecorded[locale] : moneyText(project.investment, locale),
    sortBy: ({ money }) => money,
  },
  {
    key: "dates",
    head: LISTS_WORDS.dates,
    width: { zh: 232, en: 310 },
    text: ({ reached, expected }, locale) =>
      [
        reached && LISTS_WORDS.dateReached(reached.date, STAGE_NAMES[reached.stage][locale])[locale],
        expected && LISTS_WORDS.dateExpected(expected.date, STAGE_NAMES[expected.stage][locale])[locale],
      ]
        .filter(Boolean)
        .join(locale === "zh" ? "，" : ", ") || LISTS_WORDS.notRecorded[locale],
    sortBy: ({ reached, expected }) => reached?.date ?? expected?.date ?? null,
  },
  {
    key: "responsible",
    head: WORDS.responsible,
    width: { zh: 104, en: 140 },
    text: ({ responsible }, locale) => (responsible === "" ? LISTS_WORDS.unitNone[locale] : responsible),
    value: ({ responsible }) => (responsible === "" ? null : responsible),
    sortBy: ({ responsible }) => (responsible === "" ? null : responsible),
  },
  {
    key: "confidence",
    head: LISTS_WORDS.confidence,
    width: { zh: 76, en: 96 },
    text: ({ project }, locale) =>
      project.confidence === undefined ? LISTS_WORDS.notRecorded[locale] : CONFIDENCE_NAMES[project.confidence][locale],
    sortBy: ({ project }) => project.confidence ?? null,
  },
  {
    key: "source",
    head: WORDS.source,
    width: { zh: 150, en: 190 },
    isGrowing: true,
    text: ({ project }, locale) => project.source ?? WORDS.noSource[locale],
    value: ({ project }) => project.source ?? null,
    sortBy: ({ project }) => project.source ?? null,
  },
];

/**
 * Gives the facets of the list.
 *
 * @param chain - Chain, for the names of its links.
 * @returns Status, stage, link, responsible unit, confidence.
 */
export function projectFacets(chain: Chain): readonly ListFacet<ProjectRow>[] {
  return [
    {
      key: "status",
      name: LISTS_WORDS.status,
      valuesOf: ({ project }) => [project.status ?? ""],
      labelOf: (value, locale) =>
        value === "" ? LISTS_WORDS.statusNone[locale] : STATUS_NAMES[value as ProjectStatus][locale],
      order: [...PROJECT_STATUSES, ""],
    },
    {
      key: "stage",
      name: LISTS_WORDS.stage,
      valuesOf: ({ project }) => [project.stage ?? ""],
      labelOf: (value, locale) =>
        value === "" ? LISTS_WORDS.stageNone[locale] : STAGE_NAMES[value as ProjectStage][locale],
      order: [...PROJECT_STAGES, ""],
    },
    {
      key: "link",
      name: WORDS.columnLink,
      valuesOf: ({ link }) => [link],
      labelOf: (value, locale) => linkName(chain, value, locale),
    },
    {
      key: "responsible",
      name: WORDS.responsible,
      valuesOf: ({ responsible }) => [responsible],
      labelOf: (value, locale) => (value === "" ? LISTS_WORDS.unitNone[locale] : value),
    },
    {
      key: "confidence",
      name: LISTS_WORDS.confidence,
      valuesOf: ({ project }) => [project.confidence ?? ""],
      labelOf: (value, locale) =>
        value === "" ? LISTS_WORDS.unitNone[locale] : CONFIDENCE_NAMES[value as Confidence][locale],
    },
  ];
}

/**
 * Gives the groupings of the list.
 *
 * @param chain - Chain, for the names of its links.
 * @returns By link, by stage, by responsible unit.
 */
export function projectGroupings(chain: Chain): readonly ListGrouping<ProjectRow>[] {
  return [
    {
      key: "link",
      name: LISTS_WORDS.byLink,
      groupsOf: ({ link }) => [link],
      labelOf: (group, locale) => linkName(chain, group, locale),
    },
    {
      key: "stage",
      name: LISTS_WORDS.byStage,
      groupsOf: ({ project }) => [project.stage ?? ""],
      labelOf: (group, locale) =>
        group === "" ? LISTS_WORDS.stageNone[locale] : STAGE_NAMES[group as ProjectStage][locale],
      order: PROJECT_STAGES,
    },
    {
      key: "responsible",
      name: LISTS_WORDS.byUnit,
      groupsOf: ({ responsible }) => [responsible],
      labelOf: (group, locale) => (group === "" ? LISTS_WORDS.unitNone[locale] : group),
    },
  ];
}

/**
 * Prints a sum of money.
 *
 * @param value - Amount in 亿元.
 * @param locale - Language.
 * @param isWhole - Whether nothing had to be left out.
 * @returns Text such as "≥ 193.1 亿元".
 */
export function sumText(value: number, locale: Locale, isWhole: boolean): string {
  return formatAmount({ base: value, bound: isWhole ? "exact" : "lower" }, "亿元", locale);
}
