/**
 * Measures of weakness as data.
 *
 * @module
 */
import { betweenness } from "../weakness/betweenness.js";
import { dominators } from "../weakness/dominators.js";
import type { DominatorOptions } from "../weakness/dominators.js";
import { lossByEnterprise, lossByRemoval } from "../weakness/loss-by-removal.js";
import type { RemovalOptions } from "../weakness/loss-by-removal.js";
import { singleSources } from "../weakness/single-sources.js";
import { timeToRecover } from "../weakness/time-to-recover.js";
import { timeToSurvive } from "../weakness/time-to-survive.js";
import { weakNodes } from "../weakness/weak-nodes.js";
import type { MeasureDescriptor } from "./descriptor.js";
import { CLOSED, DIRECTION, HIGH_LOSS, ROOT, SHARING } from "./weakness-options.js";

const NO_UNIT = { zh: "无量纲", en: "dimensionless" };
const SHARE = { zh: "0–1", en: "0 to 1" };

/** Measures of what is fragile, the summary first. */
export const WEAKNESS_MEASURES: readonly MeasureDescriptor[] = [
  {
    id: "weakness",
    name: { zh: "薄弱环节排序", en: "Weak links" },
    meaning: {
      zh: "按停产损失、缺口、集中度、唯一来源等加权排序，列出各项得分与算式",
      en: "links by loss, shortage, concentration, sole source and more, with the parts and the formula of each score",
    },
    unit: SHARE,
    options: [CLOSED],
    call: "weakNodes",
    compute: (chain, options) => weakNodes(chain, options),
    source: "definition of this library; the sources of its parts",
  },
  {
    id: "loss",
    name: { zh: "停产损失", en: "Loss by removal" },
    meaning: {
      zh: "某一环节停产，终端产品的产值减少多少（投入须齐备，替代可互补，外购不变）",
      en: "how much of the end products is lost if a link stops (all inputs are needed, alternatives stand in, purchases from outside stay)",
    },
    unit: SHARE,
    options: [CLOSED, SHARING, HIGH_LOSS],
    call: "lossByRemoval",
    compute: (chain, options) => lossByRemoval(chain, options as RemovalOptions),
    source: "definition of this library, after Haimes & Jiang (2001), J. Infrastruct. Syst. 7(1), 1",
  },
  {
    id: "enterprise-loss",
    name: { zh: "企业停产损失", en: "Loss by enterprise" },
    meaning: {
      zh: "某一企业在本地全部停产，终端产品的产值减少多少",
      en: "how much of the end products is lost if an enterprise stops all that it has built here",
    },
    unit: SHARE,
    options: [CLOSED, SHARING, HIGH_LOSS],
    call: "lossByEnterprise",
    compute: (chain, options) => lossByEnterprise(chain, options as RemovalOptions),
    source: "as for the loss by removal",
  },
  {
    id: "survival",
    name: { zh: "断供可维持时间", en: "Time to survive" },
    meaning: {
      zh: "某一环节停产后，靠库存、外购和其余产能还能照常交货多久；与恢复时间比较",
      en: "how long deliveries go on after a link stops, out of stocks, purchases and what others make; beside the time it takes to recover",
    },
    unit: { zh: "年", en: "years" },
    options: [CLOSED],
    call: "timeToSurvive",
    compute: (chain, options) => timeToSurvive(chain, options),
    source: "Simchi-Levi et al. (2015), Interfaces 45(5), 375",
  },
  {
    id: "recovery",
    name: { zh: "恢复时间", en: "Time to recover" },
    meaning: { zh: "环节停产后全部恢复需要的天数", en: "days until all that was built at a link is back" },
    unit: { zh: "天", en: "days" },
    options: [],
    call: "timeToRecover",
    compute: timeToRecover,
    source: "Simchi-Levi et al. (2015), Interfaces 45(5), 375",
  },
  {
    id: "single-sources",
    name: { zh: "唯一来源", en: "Single sources" },
    meaning: {
      zh: "哪些环节只有一家企业，哪些环节是下游的唯一来源，由它们连成的路径",
      en: "links of one enterprise, links that are the only source of others, and the ways that these make",
    },
    unit: NO_UNIT,
    options: [CLOSED],
    call: "singleSources",
    compute: (chain, options) => singleSources(chain, options),
    source: "definition of this library",
  },
  {
    id: "dominators",
    name: { zh: "必经环节", en: "Dominators" },
    meaning: {
      zh: "从原料到某环节（或从某环节到产品）的所有路径都经过哪些环节",
      en: "links that every way from raw material to a link (or from a link to a product) leads over",
    },
    unit: NO_UNIT,
    options: [DIRECTION, ROOT],
    call: "dominators",
    compute: (chain, options) => dominators(chain, options as DominatorOptions),
    source: "Cooper, Harvey & Kennedy (2001), Rice University TR-06-33870",
  },
  {
    id: "betweenness",
    name: { zh: "中介度", en: "Betweenness" },
    meaning: {
      zh: "环节之间的最短路径有多少经过它（只看结构，不看数量）",
      en: "how many of the shortest ways between links lead over it (structure only, no amounts)",
    },
    unit: SHARE,
    options: [],
    call: "betweenness",
    compute: (chain) => betweenness(chain),
    source: "Freeman (1977), Sociometry 40(1), 35; Brandes (2001), J. Math. Sociol. 25(2), 163",
  },
];
