/**
 * Every measure of the library as data.
 *
 * @module
 */
import { balanceByLink } from "../analysis/balance.js";
import type { BalanceOptions } from "../analysis/balance.js";
import { bottleneck } from "../analysis/bottleneck.js";
import type { BottleneckOptions } from "../analysis/bottleneck.js";
import type { AnalyzeOptions } from "../analysis/chain-analysis.js";
import { classifyLinks } from "../analysis/classify.js";
import { completeness } from "../analysis/completeness.js";
import { concentrationByLink } from "../analysis/concentration.js";
import type { ConcentrationOptions } from "../analysis/concentration.js";
import { elasticities } from "../analysis/elasticity.js";
import { localSupply } from "../analysis/local-supply.js";
import { requirement } from "../analysis/requirement.js";
import { tiersByLink } from "../analysis/tier.js";
import { upstreamness } from "../analysis/upstreamness.js";
import type { LinkKey } from "../model/document.js";
import type { MeasureDescriptor, OptionDescriptor } from "./descriptor.js";
import { ANALYZE_OPTIONS, PLANNED_FROM, TARGETS } from "./options.js";
import { WEAKNESS_MEASURES } from "./weakness-measures.js";

type Values = Readonly<Record<string, unknown>>;

const REQUIRED_TARGETS: OptionDescriptor = { ...TARGETS, isRequired: true };

const LINK: OptionDescriptor = {
  name: "link",
  flag: "link",
  kind: "link",
  isRequired: true,
  label: { zh: "环节", en: "Link" },
  help: { zh: "所考察的环节", en: "the link that is looked at" },
};

const HORIZON: OptionDescriptor = {
  name: "horizon",
  flag: "horizon",
  kind: "choice",
  values: [
    { value: "built", label: { zh: "已建成", en: "built" } },
    { value: "underConstruction", label: { zh: "含在建", en: "and under construction" } },
    { value: "planned", label: { zh: "含拟引进", en: "and planned" } },
  ],
  default: "built",
  label: { zh: "供给口径", en: "Supply" },
  help: { zh: "按哪一期的供给", en: "which supply there is to work with" },
};

const STATUSES: OptionDescriptor = {
  ...ANALYZE_OPTIONS.find(({ name }) => name === "demandStatuses")!,
  name: "statuses",
  flag: "statuses",
  default: ["built"],
  label: { zh: "计入的状态", en: "Statuses" },
  help: { zh: "哪些状态的项目计入", en: "which projects count" },
};

const targetsOf = (options: Values): ReadonlyMap<LinkKey, number> =>
  (options["targets"] as ReadonlyMap<LinkKey, number> | undefined) ?? new Map<LinkKey, number>();

const linkOf = (options: Values): LinkKey => String(options["link"]);

const PER_LINK = { zh: "各环节单位", en: "unit of the link" };
const NO_UNIT = { zh: "无量纲", en: "dimensionless" };
const SHARE = { zh: "0–1", en: "0 to 1" };

/** Every measure, in the order in which a planner would ask for it. */
export const MEASURES: readonly MeasureDescriptor[] = [
  {
    id: "balance",
    name: { zh: "供需平衡", en: "Balance" },
    meaning: {
      zh: "每个环节的需求、三期供给、三段缺口、富余与覆盖率",
      en: "demand, supply by horizon, three residuals, surplus and coverage of each link",
    },
    unit: PER_LINK,
    options: ANALYZE_OPTIONS,
    call: "balanceByLink",
    compute: (chain, options) => balanceByLink(chain, options as BalanceOptions),
    source: "Leontief (1936), Rev. Econ. Stat. 18(3), 105",
  },
  {
    id: "class",
    name: { zh: "类别与对策", en: "Class and action" },
    meaning: {
      zh: "空白点、断点、弱点、优势、稳定……及补链、建链、强链、延链",
      en: "blank, break, weak, strong, adequate … and what to do",
    },
    unit: NO_UNIT,
    options: ANALYZE_OPTIONS,
    call: "classifyLinks",
    compute: (chain, options) => classifyLinks(chain, options as AnalyzeOptions),
    source: "rules of the document, else DEFAULT_RULES",
  },
  {
    id: "requirement",
    name: { zh: "全链条需求", en: "Total requirement" },
    meaning: {
      zh: "实现目标时各环节需要的产量，逐级倒推，含循环与副产抵扣",
      en: "what each link has to make for the targets, through all tiers, cycles and by-products included",
    },
    unit: PER_LINK,
    options: [REQUIRED_TARGETS],
    call: "requirement",
    compute: (chain, options) => requirement(chain, targetsOf(options)),
    source: "Miller & Blair (2009), Input–Output Analysis, 2nd ed., 2.2 and 5",
  },
  {
    id: "elasticities",
    name: { zh: "系数敏感性", en: "Elasticities" },
    meaning: {
      zh: "哪个单耗系数对该环节的需求影响最大",
      en: "which coefficient moves the requirement of a link most",
    },
    unit: NO_UNIT,
    options: [REQUIRED_TARGETS, LINK],
    call: "elasticities",
    compute: (chain, options) => elasticities(chain, targetsOf(options), linkOf(options)),
    source: "Miller & Blair (2009), Input–Output Analysis, 2nd ed., 12.3",
  },
  {
    id: "bottleneck",
    name: { zh: "短板", en: "Bottleneck" },
    meaning: {
      zh: "哪个环节限制目标产品的产量，逐级补齐后能提高到多少",
      en: "which links limit the output of a product, and what each next fix buys",
    },
    unit: PER_LINK,
    options: [LINK, HORIZON, PLANNED_FROM],
    call: "bottleneck",
    compute: (chain, options) => bottleneck(chain, linkOf(options), options as BottleneckOptions),
    source: "Miller & Blair (2009), Input–Output Analysis, 2nd ed., 2.2.3",
  },
  {
    id: "concentration",
    name: { zh: "集中度", en: "Concentration" },
    meaning: {
      zh: "产能集中在几家企业手里（HHI、有效企业数）",
      en: "in how few hands the capacity is (HHI, effective number of enterprises)",
    },
    unit: SHARE,
    options: [STATUSES, PLANNED_FROM],
    call: "concentrationByLink",
    compute: (chain, options) => concentrationByLink(chain, options as ConcentrationOptions),
    source: "Hirschman (1964), Am. Econ. Rev. 54(5), 761; Rhoades (1993), Fed. Res. Bull. 79, 188",
  },
  {
    id: "local-supply",
    name: { zh: "本地配套率", en: "Local supply rate" },
    meaning: {
      zh: "投入品本地可供的比例：按环节数、按数量、按价值",
      en: "how much of the inputs could be had here: by count, by quantity, by value",
    },
    unit: SHARE,
    options: ANALYZE_OPTIONS,
    call: "localSupply",
    compute: (chain, options) => localSupply(chain, options as AnalyzeOptions),
    source: "definition of this library; published rates rarely state theirs",
  },
  {
    id: "completeness",
    name: { zh: "完整度", en: "Completeness" },
    meaning: {
      zh: "链条有多完整：按覆盖率、按已建环节、按从原料到产品的贯通路径",
      en: "mean coverage, share of links present, share of ways from source to product that are unbroken",
    },
    unit: SHARE,
    options: ANALYZE_OPTIONS,
    call: "completeness",
    compute: (chain, options) => completeness(chain, options as AnalyzeOptions),
    source: "definition of this library",
  },
  {
    id: "tier",
    name: { zh: "层级", en: "Tier" },
    meaning: { zh: "距原料的最长步数", en: "longest way from a raw material, in steps" },
    unit: { zh: "步", en: "steps" },
    options: [],
    call: "tiersByLink",
    compute: tiersByLink,
    source: "longest path over the condensation of the inputs",
  },
  {
    id: "upstreamness",
    name: { zh: "上游度", en: "Upstreamness" },
    meaning: { zh: "产品距最终使用的平均步数", en: "mean number of steps from a product to its final use" },
    unit: { zh: "步", en: "steps" },
    options: [REQUIRED_TARGETS],
    call: "upstreamness",
    compute: (chain, options) => upstreamness(chain, targetsOf(options)),
    source: "Antràs, Chor, Fally & Hillberry (2012), Am. Econ. Rev. 102(3), 412",
  },
  ...WEAKNESS_MEASURES,
];
