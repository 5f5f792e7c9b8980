/**
 * Languages of the command line, and the words of the domain in them.
 *
 * @module
 */
import type { IssueSeverity, LinkAction, LinkClass, LinkStage, Localized, ProjectStatus } from "@liantu/core";

/** Language of what is printed. */
export type Language = "zh" | "en";

/** Languages that `--lang` takes. */
export const LANGUAGES: readonly Language[] = ["zh", "en"];

/** Classes of links. */
export const CLASS_WORDS: Readonly<Record<LinkClass, Localized>> = {
  unsurveyed: { zh: "未调查", en: "unsurveyed" },
  blank: { zh: "空白点", en: "blank" },
  break: { zh: "断点", en: "break" },
  weak: { zh: "弱点", en: "weak" },
  strong: { zh: "优势", en: "strong" },
  adequate: { zh: "稳定", en: "adequate" },
  forming: { zh: "培育中", en: "forming" },
  unknown: { zh: "待测算", en: "not known" },
};

/** What to do about a link. */
export const ACTION_WORDS: Readonly<Record<LinkAction, Localized>> = {
  fill: { zh: "补链", en: "fill" },
  establish: { zh: "建链", en: "establish" },
  strengthen: { zh: "强链", en: "strengthen" },
  extend: { zh: "延链", en: "extend" },
  follow: { zh: "跟踪", en: "follow" },
  survey: { zh: "调查", en: "survey" },
  collect: { zh: "补数据", en: "collect" },
  none: { zh: "-", en: "-" },
};

/** Lanes. */
export const STAGE_WORDS: Readonly<Record<LinkStage, Localized>> = {
  upstream: { zh: "上游", en: "Upstream" },
  midstream: { zh: "中游", en: "Midstream" },
  downstream: { zh: "下游", en: "Downstream" },
  supporting: { zh: "配套", en: "Supporting" },
};

/** Statuses of projects. */
export const STATUS_WORDS: Readonly<Record<ProjectStatus, Localized>> = {
  built: { zh: "已建成", en: "built" },
  "under-construction": { zh: "在建", en: "under construction" },
  planned: { zh: "拟引进", en: "planned" },
};

/** Severities of issues. */
export const SEVERITY_WORDS: Readonly<Record<IssueSeverity, Localized>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  info: { zh: "提示", en: "info" },
};
