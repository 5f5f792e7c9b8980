/**
 * The product that a quantity is of.
 *
 * @module
 */
import type { QuantityContext } from "./quantity-context.js";

const LONGEST = 24;
const SHORT = /^[布钢铁铜铝锌铅镍纸砖酒茶糖盐煤醋奶米面油水玻氢氧氨]$/u;
const NAMED = /产品(?:为|是|:)([^,、。;:]{2,24}),[^,]*$/u;
const LEAD = /^(?:以上|以下|左右|上下|的(?!基础)|级|规模的?|年产|及以上|of |\s)+/u;
const END =
  /^(?:扩|提|增|升|的?基础)|[联副]产$|(?:研发)?(?:生产|制造|加工|建设|扩建|技改|改造|智能制造|产业化)?(?:项目|生产线|产线|基地|工厂|厂房|车间|工程|装置|生产能力|产能|产量|规模|产业园|园区|建设|扩建|扩能|技改|技术改造|及其?配套|及其|以及|配套|并|其中|将|可|由|已|现场|正式|正在|两条|各|分别|总投资|年产|年处理|的?能力|的生产|和年|和$|与$|及$)|的|和(?=年)|[和与及](?=[\d一二两三四五六七八九十])/u;
const TAIL = /(?:和|与|及|等|以及|生产|制造|产品|智能|建设|(?:第?[一二三四五1-5]期.*))+$/u;
const BEFORE_LEAD =
  /^.*(?:年产|年处理|年加工|日产|日处理|生产|产品为|产品|建设|新建|扩建|新增|形成|项目为|包括|包含|其中|主要|实现|分别为|一期|二期|三期|达产后|建成后|投产后|后|可|含|每?(?:[年日天月]|小时)(?:综合)?(?:利用|拆解|回收|屠宰加工|屠宰|出栏|周转|处置|处理|消纳|转化|销售|供)|回收|:)/u;
const BEFORE_TAIL =
  /(?:的|各|约|共|为|达到?|超过?|近|不少于|不低于|至少|年产能?|年处理能力|年产量|年加工|总产能|产能|产量|生产能力|生产规模|规模|能力|年|由|从|扩大?至|提高到|增加到|新增|设计|分别|每年|每天|库容|容量|年?吞吐量?|合计|共计|总计|处理量?|:|\s)+$/u;
const NO_PRODUCT =
  /项目|投资|建成|达产|投产|占地|用地|面积|公司|工程|生产线|计划|预计|完成|资金|企业|园区|全市|全县|全省|一期|二期|三期|装机|用工|就业|现有|原有|总|合计|^小时$|[首近远]期|(?:扩|增|提|升)|^[由从自]|[\d一二两三四五六七八九十]+ {0,2}[条个座组台套]/u;

/**
 * Finds the name of the product that a quantity is of, behind it (3万吨碳酸锂项目) or else before it (碳酸锂年产3万吨).
 *
 * @param context - Words around the quantity.
 * @returns Name as written, in half width, at most 24 characters; `null` where none is found.
 */
export function productOf(context: QuantityContext): string | null {
  return productBehind(context.after) ?? productBefore(context.near) ?? productNamed(context.before);
}

function productNamed(before: string): string | null {
  return plausible(NAMED.exec(before)?.[1] ?? "");
}

function productBehind(after: string): string | null {
  const words = after.replace(LEAD, "");
  const end = words.search(END);
  return plausible((end < 0 ? words : words.slice(0, end)).replace(TAIL, ""));
}

function productBefore(near: string): string | null {
  const words = near.replace(BEFORE_TAIL, "").replace(BEFORE_LEAD, "");
  return NO_PRODUCT.test(words) ? null : plausible(words.replace(/^[和与及]/u, ""));
}

function plausible(words: string): string | null {
  const name = words.replaceAll(/^[\s/·.-]+|[\s/·.-]+$/gu, "");
  if (SHORT.test(name)) return name;
  return !name.startsWith("+") && name.length >= 2 && name.length <= LONGEST && /[\p{L}]/u.test(name) ? name : null;
}
