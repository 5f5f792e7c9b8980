/**
 * Over which period a quantity is made: 年产, 日处理, 产能, t/h.
 *
 * @module
 */
import type { QuantityContext } from "./quantity-context.js";
import type { Quantity } from "./scan-quantities.js";

/** Period of a rate. */
export type Period = "year" | "month" | "day" | "hour";

const VERBS =
  "产(?![值业权生])|生产|处理|处置|加工|制造|制备|屠宰|回收|利用|综合利用|资源化|消纳|拆解|冶炼|供应|供给|供|输送|出栏|周转|吞吐|储运|运输|" +
  "烘干|转化|开采|采选|洗选|选矿|清洗|焚烧|再生|组装|装配|印刷|织造|印染|培育|育苗|繁育|发电|收储|提取|合成|制氢|" +
  "设计|生产能力|处理能力|能力|产能|产量|新增产能";
const PERIOD = new RegExp(
  `(年|月|日|天|小时|时)(?:均|可|约|总|设计|新增|最大|最高|计划|预计|可新增)?(?:${VERBS})`,
  "gu",
);
const EVERY = /(?:每|一)(年|个月|月|日|天|小时)/gu;
const CAPACITY = /产能|生产能力|处理能力|加工能力|产量|生产规模|年生产|制造能力|供应能力|利用能力|冶炼能力/u;
const PERIODS: Readonly<Record<string, Period>> = {
  年: "year",
  月: "month",
  个月: "month",
  日: "day",
  天: "day",
  小时: "hour",
  时: "hour",
};

/**
 * Tells over which period a quantity is made, as far as its own words say.
 *
 * 产能 and 生产能力 alone are yearly, as everywhere in the trade.
 *
 * @param quantity - The quantity.
 * @param context - Words around it.
 * @returns Period, or `null` if its words name none.
 */
export function periodOf(quantity: Quantity, context: QuantityContext): Period | null {
  if (quantity.unit.isPerYear) return "year";
  if (quantity.unit.period !== null) return quantity.unit.period;
  // 3 月产, 年 产
  const near = context.near.replaceAll(" ", "");
  return (
    lastPeriod(near, PERIOD) ??
    lastPeriod(near, EVERY) ??
    (CAPACITY.test(near) ? "year" : null) ??
    (CAPACITY.test(context.after) ? "year" : null)
  );
}

function lastPeriod(words: string, pattern: RegExp): Period | null {
  let period: Period | null = null;
  for (const match of words.matchAll(pattern)) {
    // in 3月产 and 2023年生产 the sign belongs to a date; a year there is still a year of making
    const isDate = /[\d.一二三四五六七八九十]/u.test(words.charAt(match.index - 1));
    const read = PERIODS[match[1] ?? ""];
    if (read !== undefined && (!isDate || read === "year")) period = read;
  }
  return period;
}
