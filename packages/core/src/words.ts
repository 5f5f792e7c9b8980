/**
 * Names for people, in Chinese and English, of everything that the library calls by a key.
 *
 * @module
 */
import type { Bound } from "./analysis/amount.js";
import type { LinkAction, LinkClass, RuleFact } from "./analysis/chain-analysis.js";
import type { Localized } from "./issue.js";
import type { Confidence, LinkStage } from "./model/document.js";
import type { ProjectStage, ProjectStatus } from "./model/stages.js";

/** Lanes. */
export const LANE_NAMES: Readonly<Record<LinkStage, Localized>> = {
  upstream: { zh: "上游", en: "Upstream" },
  midstream: { zh: "中游", en: "Midstream" },
  downstream: { zh: "下游", en: "Downstream" },
  supporting: { zh: "配套", en: "Supporting" },
};

/** Classes of a link. */
export const CLASS_NAMES: Readonly<Record<LinkClass, Localized>> = {
  unsurveyed: { zh: "未调查", en: "Not surveyed" },
  blank: { zh: "空白点", en: "Blank" },
  break: { zh: "断点", en: "Break" },
  weak: { zh: "弱点", en: "Weak" },
  strong: { zh: "优势", en: "Strong" },
  adequate: { zh: "稳定", en: "Adequate" },
  forming: { zh: "培育中", en: "Forming" },
  unknown: { zh: "待测算", en: "Not known" },
};

/** What each class says, in a sentence, by the default rules. */
export const CLASS_MEANINGS: Readonly<Record<LinkClass, Localized>> = {
  unsurveyed: { zh: "尚未摸底，不等于没有", en: "Not surveyed yet, which is not the same as absent" },
  blank: { zh: "本地没有计入的项目，线索不算", en: "No counted project here; leads do not count" },
  break: { zh: "有项目但都未建成，而下游已在等料", en: "Projects but none built, while a consumer waits" },
  weak: { zh: "已建成但不够用，或只靠少数企业", en: "Built, but too little or in too few hands" },
  strong: { zh: "供给有余，可向下游延伸", en: "More than enough: extend downstream" },
  adequate: { zh: "已建成，供需基本平衡", en: "Built, and supply meets demand" },
  forming: { zh: "有项目未建成，暂无本地需求方", en: "Projects but none built, and no consumer yet" },
  unknown: { zh: "数据不足，暂不能判断", en: "Too little is recorded to tell" },
};

/** What to do about a link. */
export const ACTION_NAMES: Readonly<Record<LinkAction, Localized>> = {
  fill: { zh: "补链", en: "Fill" },
  establish: { zh: "建链", en: "Establish" },
  strengthen: { zh: "强链", en: "Strengthen" },
  extend: { zh: "延链", en: "Extend" },
  follow: { zh: "跟踪", en: "Follow" },
  survey: { zh: "调查", en: "Survey" },
  collect: { zh: "补数据", en: "Collect data" },
  none: { zh: "—", en: "—" },
};

/** Statuses of a project. */
export const STATUS_NAMES: Readonly<Record<ProjectStatus, Localized>> = {
  built: { zh: "已建成", en: "Built" },
  "under-construction": { zh: "在建", en: "Under construction" },
  planned: { zh: "拟引进", en: "Planned" },
};

/** Stages of a project. */
export const STAGE_NAMES: Readonly<Record<ProjectStage, Localized>> = {
  lead: { zh: "线索", en: "Lead" },
  negotiating: { zh: "在谈", en: "Negotiating" },
  signed: { zh: "签约", en: "Signed" },
  registered: { zh: "备案", en: "Registered" },
  approvals: { zh: "手续", en: "Approvals" },
  started: { zh: "开工", en: "Ground broken" },
  building: { zh: "在建", en: "Building" },
  trial: { zh: "试产", en: "Trial run" },
  operating: { zh: "投产", en: "Operating" },
  "full-capacity": { zh: "达产", en: "Full capacity" },
  "on-hold": { zh: "暂缓", en: "On hold" },
  ended: { zh: "终止", en: "Ended" },
};

/** How far a record can be relied on. */
export const CONFIDENCE_NAMES: Readonly<Record<Confidence, Localized>> = {
  reported: { zh: "公开报道", en: "Reported" },
  indicative: { zh: "参考口径", en: "Indicative" },
  illustrative: { zh: "示意数据", en: "Illustrative" },
};

/** How an amount stands to the truth. */
export const BOUND_NAMES: Readonly<Record<Bound, Localized>> = {
  exact: { zh: "准确", en: "exact" },
  lower: { zh: "至少", en: "at least" },
  upper: { zh: "至多", en: "at most" },
};

/** What is put before an amount that is only bounded. */
export const BOUND_SIGNS: Readonly<Record<Bound, string>> = { exact: "", lower: "≥ ", upper: "≤ " };

/** Facts that rules look at. */
export const FACT_NAMES: Readonly<Record<RuleFact, Localized>> = {
  surveyed: { zh: "已调查", en: "surveyed" },
  countedProjects: { zh: "计入项目数", en: "counted projects" },
  builtProjects: { zh: "已建成项目数", en: "built projects" },
  builtEnterprises: { zh: "已建成企业数", en: "built enterprises" },
  effectiveEnterprises: { zh: "有效企业数", en: "effective enterprises" },
  presentConsumers: { zh: "本地下游环节数", en: "consumers present" },
  demand: { zh: "需求", en: "demand" },
  supply: { zh: "已建成供给", en: "built supply" },
  coverage: { zh: "覆盖率", en: "coverage" },
  surplusRatio: { zh: "富余率", en: "surplus ÷ demand" },
  locationQuotient: { zh: "区位商", en: "location quotient" },
};
