/**
 * Names and meanings of what the domain knows, beyond those of the library. Typed so that a missing one does not compile.
 *
 * @module
 */
import type { Assumption, Confidence, IssueSeverity, Localized, MissingData } from "@liantu/core";

/** How far a record can be relied on, in a sentence. */
export const CONFIDENCE_MEANINGS: Readonly<Record<Confidence, Localized>> = {
  reported: { zh: "有公开报道可查", en: "A public report says so" },
  indicative: { zh: "业内常用的参考数，未追到唯一出处", en: "Commonly quoted, not traced to one source" },
  illustrative: { zh: "为演示而设，没有公开报道支持，不可引用", en: "Made up for demonstration: do not quote" },
};

/** Names of how bad an issue is. */
export const SEVERITY_NAMES: Readonly<Record<IssueSeverity, Localized>> = {
  error: { zh: "错误", en: "Error" },
  warning: { zh: "警告", en: "Warning" },
  info: { zh: "提示", en: "Note" },
};

/** What is not recorded. */
export const MISSING_NAMES: Readonly<Record<MissingData["code"], Localized>> = {
  "capacity-unrecorded": { zh: "项目未填产能", en: "projects without capacity" },
  "consumer-unrecorded": { zh: "未记录需求方", en: "no consumer recorded" },
  "consumer-unknown": { zh: "需求方产能不明", en: "consumers of unknown capacity" },
  "coefficient-unrecorded": { zh: "缺少单耗系数", en: "flows without coefficient" },
  "unit-unlike": { zh: "单位无法换算", en: "units that do not convert" },
};

/** What was taken for granted. */
export const ASSUMPTION_NAMES: Readonly<Record<Assumption["code"], Localized>> = {
  "utilisation-nameplate": { zh: "未填开工率，按满产计", en: "without utilisation, reckoned at nameplate" },
  "stage-unrecorded": { zh: "拟引进但未填阶段，按已签约计", en: "planned without stage, reckoned as signed" },
};
