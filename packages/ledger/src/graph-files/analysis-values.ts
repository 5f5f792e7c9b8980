/**
 * What is known of a link beside its record: lane, projects, and what the analysis found.
 *
 * @module
 */
import {
  ACTION_NAMES,
  CLASS_NAMES,
  LANE_NAMES,
  PROJECT_STATUSES,
  type Amount,
  type Chain,
  type ChainLink,
  type LinkAnalysis,
  type ProjectStatus,
} from "@liantu/core";
import { column, type GraphColumn } from "./graph-column.js";
import type { CellValue } from "./record-values.js";

/** Column of the name of the lane, which every file has. */
export const LANE_COLUMN = column("stageName", "text", "链段名称");

/** Columns that are derived: no reader takes them for data of the chain. */
export const DERIVED_COLUMNS: readonly GraphColumn[] = [
  LANE_COLUMN,
  column("status", "text", "项目主要状态"),
  column("projects", "integer", "项目数"),
  column("tier", "integer", "层级"),
  column("class", "text", "研判类别代码"),
  column("className", "text", "研判类别"),
  column("action", "text", "建议动作代码"),
  column("actionName", "text", "建议动作"),
  ...amountColumns("demand", "需求"),
  ...amountColumns("supply.built", "已建成供给"),
  ...amountColumns("supply.underConstruction", "已建成和在建供给"),
  ...amountColumns("supply.planned", "全部计入供给"),
  ...amountColumns("residual.afterBuilt", "已建成后缺口"),
  ...amountColumns("residual.afterUnderConstruction", "在建后缺口"),
  ...amountColumns("residual.afterPlanned", "拟引进后缺口"),
  ...amountColumns("surplus", "富余"),
  ...amountColumns("coverage", "覆盖率"),
  column("projectsNeeded", "number", "还需项目数"),
  column("severing", "boolean", "断链"),
  column("singleSupplier", "boolean", "独家供给"),
  column("robust", "boolean", "结论稳健"),
  column("counts.built", "integer", "已建成项目数"),
  column("counts.underConstruction", "integer", "在建项目数"),
  column("counts.planned", "integer", "拟引进项目数"),
  column("counts.prospects", "integer", "线索和在谈项目数"),
  column("counts.inactive", "integer", "暂缓和终止项目数"),
];

/**
 * Finds the status that most projects of a link have.
 *
 * @param chain - Chain.
 * @param link - Key of the link.
 * @returns The status, of several with as many projects the one that is further along; `null` if no project has one.
 */
export function mainStatus(chain: Chain, link: string): ProjectStatus | null {
  const counts = new Map<ProjectStatus, number>();
  for (const key of chain.projectsByLink.get(link) ?? []) {
    const status = chain.projects.get(key)?.status ?? null;
    if (status !== null) counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  let main: ProjectStatus | null = null;
  for (const status of PROJECT_STATUSES) {
    if ((counts.get(status) ?? 0) > (main === null ? 0 : (counts.get(main) ?? 0))) main = status;
  }
  return main;
}

/**
 * Gives the derived values of a link.
 *
 * @param chain - Chain.
 * @param link - Link.
 * @param found - What the analysis found of it, if there is an analysis.
 * @param language - Language of names.
 * @returns Values by the key of the column; what is not known has none.
 */
export function derivedValues(
  chain: Chain,
  link: ChainLink,
  found: LinkAnalysis | undefined,
  language: "zh" | "en",
): Map<string, CellValue> {
  const values = new Map<string, CellValue>([["stageName", LANE_NAMES[link.stage][language]]]);
  const set = (key: string, value: CellValue | null): void => {
    if (value !== null) values.set(key, value);
  };
  set("status", mainStatus(chain, link.id));
  set("projects", chain.projectsByLink.get(link.id)?.length ?? 0);
  if (found === undefined) return values;
  const setAmount = (key: string, amount: Amount | null): void => {
    if (amount === null) return;
    set(key, amount.base);
    set(`${key}.low`, amount.low ?? null);
    set(`${key}.high`, amount.high ?? null);
    set(`${key}.bound`, amount.bound);
  };
  set("tier", found.tier);
  set("class", found.class);
  set("className", CLASS_NAMES[found.class][language]);
  set("action", found.action);
  set("actionName", ACTION_NAMES[found.action][language]);
  setAmount("demand", found.demand);
  for (const horizon of ["built", "underConstruction", "planned"] as const) {
    setAmount(`supply.${horizon}`, found.supply[horizon]);
  }
  for (const horizon of ["afterBuilt", "afterUnderConstruction", "afterPlanned"] as const) {
    setAmount(`residual.${horizon}`, found.residual[horizon]);
  }
  setAmount("surplus", found.surplus);
  setAmount("coverage", found.coverage);
  set("projectsNeeded", found.projectsNeeded);
  set("severing", found.severing);
  set("singleSupplier", found.singleSupplier);
  set("robust", found.robust);
  for (const count of ["built", "underConstruction", "planned", "prospects", "inactive"] as const) {
    set(`counts.${count}`, found.counts[count]);
  }
  return values;
}

function amountColumns(key: string, zh: string): readonly GraphColumn[] {
  return [
    column(key, "number", zh),
    column(`${key}.low`, "number", `${zh}（低）`),
    column(`${key}.high`, "number", `${zh}（高）`),
    column(`${key}.bound`, "text", `${zh}界限`),
  ];
}
