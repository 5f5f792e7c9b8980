/**
 * Why a link has its verdict: the rule, the terms of demand and the terms of supply, as data and in words.
 *
 * @module
 */
import { compileChain } from "../graph/compile-chain.js";
import type { CompiledFlows } from "../graph/compile-chain.js";
import type { Chain } from "../model/chain.js";
import type { LinkKey } from "../model/document.js";
import { formatAmount } from "../quantity/format.js";
import { isStock } from "./activity.js";
import type { Activities } from "./activity.js";
import type { Amount } from "./amount.js";
import { basisOf } from "./balance.js";
import type { LinkBalance } from "./balance.js";
import type { Reason } from "./chain-analysis.js";
import type { LinkVerdict } from "./classify.js";
import { step } from "./explain-context.js";
import type { ExplainContext } from "./explain-context.js";
import { explainRule } from "./explain-rule.js";
import { explainSupply } from "./explain-supply.js";
import { highOf, isVacuous, makeAmount } from "./known.js";
import { isLinkSurveyed } from "./surveyed.js";

/**
 * Explains the verdict on a link.
 *
 * @param context - Analysis that the verdict belongs to.
 * @param key - Link.
 * @param balance - Its balance.
 * @param verdict - Its verdict.
 * @param extendInto - Blank consumers, for a strong link.
 * @param projectsNeeded - Typical projects that the last gap makes.
 * @returns The steps: rule, demand, supply, what follows.
 */
export function explainLink(
  context: ExplainContext,
  key: LinkKey,
  balance: LinkBalance,
  verdict: LinkVerdict,
  extendInto: readonly LinkKey[],
  projectsNeeded: number | null,
): readonly Reason[] {
  return [
    explainRule(context.chain, verdict),
    ...explainDemand(context, key, balance),
    ...explainSupply(context, key),
    ...explainConsequences(context.chain, key, verdict, balance, extendInto, projectsNeeded),
  ];
}

function explainDemand({ chain, options, activity }: ExplainContext, key: LinkKey, balance: LinkBalance): Reason[] {
  const { unit = "" } = chain.graph.getNodeAttributes(key);
  if (basisOf(options) === "target") {
    const { amount } = balance.demand;
    if (amount === null) return [noConsumer()];
    const message = isVacuous(amount)
      ? {
          zh: "目标对它的需求待测算：途中有未记录的系数或产能",
          en: "what the targets need of it is not known: a coefficient or a capacity on the way is not recorded",
        }
      : {
          zh: `为实现目标，全链条共需 ${formatAmount(amount, unit, "zh")}`,
          en: `the targets need ${formatAmount(amount, unit, "en")} of it through all tiers`,
        };
    return [step("target-requirement", message, { numbers: { amount } })];
  }
  const { inputs, returns, ids } = compileChain(chain);
  const id = ids.get(key)!;
  const terms = [
    ...termsOf(chain, inputs, inputs.byFrom, id, unit, activity()),
    ...termsOf(chain, returns, returns.byTo, id, unit, activity()),
  ];
  const { finalDemand, source } = chain.graph.getNodeAttributes(key);
  if (finalDemand !== undefined) {
    const amount: Amount =
      typeof finalDemand === "number" ? { base: finalDemand, bound: "exact" } : { ...finalDemand, bound: "exact" };
    terms.push(
      step(
        "final-demand",
        {
          zh: `链外最终需求 ${formatAmount(amount, unit, "zh")}`,
          en: `final demand outside the chain ${formatAmount(amount, unit, "en")}`,
        },
        { numbers: { amount }, sources: [source] },
      ),
    );
  }
  const target = options.targets?.get(key);
  if (target !== undefined) {
    const message = {
      zh: `目标 ${formatAmount(target, unit, "zh")}`,
      en: `target ${formatAmount(target, unit, "en")}`,
    };
    terms.push(step("final-demand", message, { numbers: { amount: { base: target, bound: "exact" } } }));
  }
  return terms.length > 0 ? terms : [noConsumer()];
}

function termsOf(
  chain: Chain,
  flows: CompiledFlows,
  arcs: CompiledFlows["byFrom"],
  id: number,
  unit: string,
  activity: Activities,
): Reason[] {
  const { keys } = compileChain(chain);
  const terms: Reason[] = [];
  for (let at = arcs.start[id]!; at < arcs.start[id + 1]!; at++) {
    const item = arcs.item[at]!;
    const other = arcs.target[at]!;
    const link = keys[other]!;
    const consumer = chain.graph.getNodeAttributes(link);
    const name = { zh: consumer.name, en: consumer.nameEn ?? consumer.name };
    const sources = [chain.flows[flows.record[item]!]?.source];
    const coefficient = coefficientOf(flows, item);
    const isNone = coefficient !== null && highOf(coefficient) === 0;
    if (activity.isPresent[other] === 0) {
      const isSurveyed = isNone || isLinkSurveyed(chain, chain.graph.getNodeAttributes(link));
      terms.push(
        step(
          "consumer-absent",
          {
            zh: `下游“${name.zh}”${isSurveyed ? "本地没有" : "尚未调查到"}计入的项目，${isSurveyed ? "需求计 0" : "其需求待测算"}`,
            en: `consumer "${name.en}" has no counted project here${isSurveyed ? ": adds 0" : " and was not surveyed: its demand is not known"}`,
          },
          { link, numbers: { amount: 0, surveyed: isSurveyed ? 1 : 0 }, sources },
        ),
      );
      continue;
    }
    const output: Amount = { base: activity.output[other]!, bound: activity.isLower[other] === 1 ? "lower" : "exact" };
    if (output.bound === "lower" && output.base === 0 && !isNone) {
      terms.push(
        step(
          "consumer-unknown",
          isStock(consumer.unit)
            ? {
                zh: `下游“${name.zh}”是存量，未记录每年新增，需求待测算`,
                en: `consumer "${name.en}" is a stock and its yearly additions are not recorded: its demand is not known`,
              }
            : {
                zh: `下游“${name.zh}”的产能未记录，需求待测算`,
                en: `the capacity of consumer "${name.en}" is not recorded: its demand is not known`,
              },
          { link, numbers: { coefficient, activity: null }, sources },
        ),
      );
    } else if (coefficient === null && output.base > 0) {
      terms.push(
        step(
          "coefficient-unrecorded",
          {
            zh: `供给“${name.zh}”的单耗系数未记录，需求待测算`,
            en: `the coefficient towards "${name.en}" is not recorded: its demand is not known`,
          },
          { link, numbers: { coefficient: null, activity: output }, sources },
        ),
      );
    } else {
      // Nothing of an unknown coefficient is nothing.
      const amount = times(coefficient ?? { base: 0, bound: "exact" }, output);
      const perUnit = { zh: formatAmount(coefficient, "", "zh"), en: formatAmount(coefficient, "", "en") };
      terms.push(
        step(
          "demand-term",
          {
            zh: `“${name.zh}”${formatAmount(output, consumer.unit ?? "", "zh")} × 单耗 ${perUnit.zh} = ${formatAmount(amount, unit, "zh")}`,
            en: `"${name.en}" ${formatAmount(output, consumer.unit ?? "", "en")} × ${perUnit.en} per unit = ${formatAmount(amount, unit, "en")}`,
          },
          { link, numbers: { coefficient, activity: output, amount }, sources },
        ),
      );
    }
  }
  return terms;
}

function coefficientOf(flows: CompiledFlows, item: number): Amount | null {
  const base = flows.base[item]!;
  return Number.isNaN(base) ? null : makeAmount(base, flows.low[item]!, flows.high[item]!, "exact");
}

function times(coefficient: Amount, output: Amount): Amount {
  const { base, low = base, high = base } = coefficient;
  return makeAmount(base * output.base, low * output.base, high * output.base, high === 0 ? "exact" : output.bound);
}

function noConsumer(): Reason {
  return step("no-consumer", {
    zh: "没有记录下游环节和最终需求，需求无法测算",
    en: "neither a consumer nor a final demand is recorded: demand is not defined",
  });
}

function explainConsequences(
  chain: Chain,
  key: LinkKey,
  verdict: LinkVerdict,
  { residual }: LinkBalance,
  extendInto: readonly LinkKey[],
  projectsNeeded: number | null,
): Reason[] {
  const { unit = "", typicalProject } = chain.graph.getNodeAttributes(key);
  const reasons: Reason[] = [];
  if (verdict.severing) {
    reasons.push(
      step("severing", {
        zh: "上下游都有已建成环节，此处没有，链条在这里断开",
        en: "something is built upstream and downstream but not here: the chain is severed",
      }),
    );
  }
  if (verdict.singleSupplier) {
    reasons.push(step("single-supplier", { zh: "只有一家企业建成", en: "one enterprise only has something built" }));
  }
  if (!verdict.robust) {
    reasons.push(
      step("not-robust", {
        zh: "系数取低值或高值时，判定会不同",
        en: "the low or the high coefficients would give another verdict",
      }),
    );
  }
  for (const link of extendInto) {
    const { name, nameEn = name } = chain.graph.getNodeAttributes(link);
    reasons.push(
      step("extend-into", { zh: `可向空白环节“${name}”延伸`, en: `can be extended into "${nameEn}"` }, { link }),
    );
  }
  if (projectsNeeded !== null && projectsNeeded > 0 && typicalProject?.capacity !== undefined) {
    const { capacity } = typicalProject;
    const sign = { exact: "", lower: "≥ ", upper: "≤ " }[residual.afterPlanned?.bound ?? "exact"];
    reasons.push(
      step(
        "projects-needed",
        {
          zh: `缺口 ${formatAmount(residual.afterPlanned, unit, "zh")} ÷ 典型规模 ${formatAmount(capacity, unit, "zh")} → ${sign}${String(projectsNeeded)} 个项目`,
          en: `gap ${formatAmount(residual.afterPlanned, unit, "en")} ÷ typical ${formatAmount(capacity, unit, "en")} → ${sign}${String(projectsNeeded)} project${projectsNeeded === 1 ? "" : "s"}`,
        },
        {
          numbers: { gap: residual.afterPlanned, typicalCapacity: capacity, projects: projectsNeeded },
          sources: [typicalProject.source],
        },
      ),
    );
  }
  return reasons;
}
