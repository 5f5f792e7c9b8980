/**
 * Analyses that cannot be done, as issues of the document.
 *
 * @module
 */
import { ChainError } from "@liantu/core";
import type { ChainErrorDetails, Localized } from "@liantu/core";
import { printable } from "../text/printable.js";
import type { InputIssue } from "./read-document.js";

const REMEDIES: ReadonlyMap<string, Localized> = new Map([
  [
    "amplifying-cycle",
    {
      zh: "请核对环路上各供给关系的系数，至少降低一个",
      en: "check the coefficients on the cycle and lower at least one",
    },
  ],
  ["ambiguous-credits", { zh: "请核对这些环节的副产品抵扣系数", en: "check the by-product credits of these links" }],
  ["invalid-rule", { zh: "请修改文档 rules 中的该条规则", en: "mend that rule under rules in the document" }],
]);

/**
 * Runs an analysis; what makes it impossible is the document's fault and becomes an issue.
 *
 * @param analyse - What to run.
 * @returns The result, or the issue; any error that is no {@link ChainError} is thrown on.
 */
export function attempt<Result>(analyse: () => Result): { readonly result: Result } | { readonly issue: InputIssue } {
  try {
    return { result: analyse() };
  } catch (error) {
    if (!(error instanceof ChainError)) throw error;
    const remedy = REMEDIES.get(error.code) ?? { zh: "请核对文档", en: "check the document" };
    return { issue: { code: error.code, severity: "error", place: "", message: wordsOf(error), remedy } };
  }
}

function wordsOf(error: ChainError): Localized {
  const en = printable(error.message);
  if (error.code === "amplifying-cycle") {
    const { cycle } = error.details as ChainErrorDetails["amplifying-cycle"];
    return { zh: `环路 ${cycle.map(printable).join(" → ")} 消耗不少于产出，需求无解`, en };
  }
  if (error.code === "ambiguous-credits") {
    const { links } = error.details as ChainErrorDetails["ambiguous-credits"];
    return { zh: `环节 ${links.map(printable).join("、")} 的副产品抵扣超过需求，解不唯一`, en };
  }
  if (error.code === "invalid-rule") {
    const { rule } = error.details as ChainErrorDetails["invalid-rule"];
    return { zh: `规则“${printable(rule)}”无效`, en };
  }
  return { zh: en, en };
}
