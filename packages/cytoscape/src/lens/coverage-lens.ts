/**
 * Coverage: built supply as a share of demand.
 *
 * @module
 */
import { isTelling, percentText } from "../card/amount-text.js";
import type { Lens, LensMark } from "./lens.js";
import { shareMark } from "./share-bands.js";

const UNKNOWN: LensMark = {
  key: "unknown",
  order: 5,
  label: { zh: "待测算", en: "Not assessed" },
  hint: { zh: "需求或供给没有数据", en: "Demand or supply is not recorded" },
  colour: "none",
  shape: "question",
};

const NO_DEMAND: LensMark = {
  key: "no-demand",
  order: 6,
  label: { zh: "无本地需求", en: "No local demand" },
  brief: { zh: "无需求", en: "No demand" },
  hint: { zh: "本地没有下游用户，或需求为 0", en: "Nobody here uses it, or demand is 0" },
  colour: "none",
  shape: "minus",
};

const NAME = { zh: "覆盖率", en: "Coverage" };

/** Built supply ÷ demand of each link. */
export const COVERAGE_LENS: Lens = {
  id: "coverage",
  name: NAME,
  about: {
    zh: "已建成供给 ÷ 需求，最高 100%。在建、拟引进不计；产能不全时为下限。",
    en: "Built supply ÷ demand, at most 100%. What is not built does not count; a lower bound where capacities are missing.",
  },
  marks:
    () =>
    ({ coverage, demand }) => {
      if (isTelling(coverage)) return shareMark(coverage.base, percentText(coverage), NAME);
      const isNone = demand === null || (demand.bound === "exact" && demand.base === 0);
      return isNone ? NO_DEMAND : UNKNOWN;
    },
};
