/**
 * Languages of the command line.
 *
 * @module
 */
import type { IssueSeverity, Localized } from "@liantu/core";

/** Language of what is printed. */
export type Language = "zh" | "en";

/** Languages that `--lang` takes. */
export const LANGUAGES: readonly Language[] = ["zh", "en"];

/** Severities of issues. */
export const SEVERITY_WORDS: Readonly<Record<IssueSeverity, Localized>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  info: { zh: "提示", en: "info" },
};
