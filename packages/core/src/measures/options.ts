/**
 * Descriptions of the options that several measures share.
 *
 * @module
 */
import type { Localized } from "../issue.js";
import { PLANNED_STAGES, PROJECT_STATUSES } from "../model/stages.js";
import { STAGE_NAMES, STATUS_NAMES } from "../words.js";
import type { OptionDescriptor } from "./descriptor.js";

const named = <T extends string>(
  values: readonly T[],
  names: Readonly<Record<T, Localized>>,
): { value: string; label: Localized }[] => values.map((value) => ({ value, label: names[value] }));

/** On which basis demand is reckoned. */
export const BASIS: OptionDescriptor = {
  name: "basis",
  flag: "basis",
  kind: "choice",
  values: [
    { value: "capacity", label: { zh: "按本地产能", en: "by local capacity" } },
    { value: "target", label: { zh: "按目标倒推", en: "from targets" } },
  ],
  default: "capacity",
  label: { zh: "需求口径", en: "Demand basis" },
  help: {
    zh: "按直接下游的产能测算，或由目标逐级倒推；按目标而未给目标时，以现有终端产能为目标",
    en: "from the capacity of the direct consumers, or from targets through all tiers; without a target, from the capacity that stands at the end of the chain",
  },
};

/** Targets. */
export const TARGETS: OptionDescriptor = {
  name: "targets",
  flag: "target",
  kind: "amounts",
  label: { zh: "目标", en: "Targets" },
  help: {
    zh: "环节要达到的产量，以环节单位计或自带单位，可给多个（命令行写作 环节=数量）；给了目标即按目标倒推",
    en: "what a link is to make, in the unit of the link or with a unit of its own, several allowed (LINK=AMOUNT on the command line); implies the basis of targets",
  },
};

/** Which projects of consumers make demand. */
export const DEMAND_STATUSES: OptionDescriptor = {
  name: "demandStatuses",
  flag: "demand-statuses",
  kind: "choices",
  values: named(PROJECT_STATUSES, STATUS_NAMES),
  default: ["built", "under-construction"],
  label: { zh: "计入需求的状态", en: "Statuses that demand" },
  help: { zh: "下游哪些状态的项目计入需求", en: "statuses of the consumers' projects whose capacity makes demand" },
};

/** Whether demand follows the horizon. */
export const MATCHED: OptionDescriptor = {
  name: "matched",
  flag: "matched",
  kind: "flag",
  default: false,
  label: { zh: "供需同期", en: "Match horizons" },
  help: {
    zh: "已建对已建、含在建对含在建，逐期比较",
    en: "compare what is built with what is built, and so on for each horizon",
  },
};

/** From which stage a planned project counts. */
export const PLANNED_FROM: OptionDescriptor = {
  name: "plannedFrom",
  flag: "planned-from",
  kind: "choice",
  values: named(PLANNED_STAGES, STAGE_NAMES),
  default: "signed",
  label: { zh: "拟引进起算阶段", en: "Planned counts from" },
  help: {
    zh: "拟引进项目从哪个阶段起计入供给（须有企业名称）",
    en: "stage from which a planned project with a named enterprise counts",
  },
};

/** All options of the gap analysis. */
export const ANALYZE_OPTIONS: readonly OptionDescriptor[] = [BASIS, TARGETS, DEMAND_STATUSES, MATCHED, PLANNED_FROM];
