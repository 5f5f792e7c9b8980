/**
 * Analyses that cannot be done, as issues of the document.
 *
 * @module
 */
import { ChainError } from "@liantu/core";
import type { ChainAnalysis, ChainErrorDetails, Localized } from "@liantu/core";
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

const TOO_LARGE: InputIssue = {
  code: "result-too-large",
  severity: "error",
  place: "",
  message: { zh: "测算结果过大，无法表示", en: "the result is too large to be told" },
  remedy: {
    zh: "请核对目标和文档中的数量、系数",
    en: "check the target, and the amounts and coefficients of the document",
  },
};
// What is larger could no longer be converted to a smaller unit.
const GREATEST_RESULT = 1e250;

/**
 * Runs an analysis; what makes it impossible is the document's fault, or an option's, and becomes an issue.
 *
 * @param analyse - What to run.
 * @param numbersOf - What of the result is told in numbers; it is an issue, too, if one of them is too large or none at all.
 * @returns The result, or the issue; any error that is no {@link ChainError} is thrown on.
 */
export function attempt<Result>(
  analyse: () => Result,
  numbersOf: (result: Result) => unknown = () => [],
): { readonly result: Result } | { readonly issue: InputIssue } {
  try {
    const result = analyse();
    return areTold(numbersOf(result)) ? { result } : { issue: TOO_LARGE };
  } catch (error) {
    if (!(error instanceof ChainError)) throw error;
    if (isOverflow(error)) return { issue: TOO_LARGE };
    const remedy = REMEDIES.get(error.code) ?? { zh: "请核对文档和选项", en: "check the document and the options" };
    return { issue: { code: error.code, severity: "error", place: "", message: wordsOf(error), remedy } };
  }
}

/**
 * Takes the numbers of an analysis that are told, for {@link attempt}.
 *
 * @param analysis - Analysis.
 * @returns Amounts of the links, and the rates.
 */
export function numbersOfAnalysis({ links, localSupply, completeness }: ChainAnalysis): unknown {
  const amounts = Array.from(links.values(), (link) => [link.demand, link.supply, link.residual, link.surplus]);
  return [amounts, localSupply, completeness];
}

/** Documents and options hold finite numbers only: any other was reckoned. */
function isOverflow({ code, details }: ChainError): boolean {
  return code === "invalid-amount" && "value" in details && !Number.isFinite(details.value);
}

function areTold(value: unknown): boolean {
  if (typeof value === "number") return Math.abs(value) <= GREATEST_RESULT;
  if (typeof value !== "object" || value === null) return true;
  if (value instanceof Map) return [...(value as ReadonlyMap<unknown, unknown>).values()].every(areTold);
  return Object.values(value).every(areTold);
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
  if (error.code === "invalid-amount") {
    const { key, value } = error.details as ChainErrorDetails["invalid-amount"];
    return { zh: `“${printable(key)}”的数量无效：${printable(String(value))}`, en };
  }
  if (error.code === "unknown-link") {
    const { key } = error.details as ChainErrorDetails["unknown-link"];
    return { zh: `链上没有环节“${printable(key)}”`, en };
  }
  if (error.code === "invalid-option") {
    const { option, value } = error.details as ChainErrorDetails["invalid-option"];
    return { zh: `选项 ${printable(option)} 的值无效：${printable(String(value))}`, en };
  }
  return { zh: en, en };
}
