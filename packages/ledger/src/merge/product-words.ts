/**
 * Words for products in the prose of a ledger.
 *
 * @module
 */
import { toHalfWidth } from "@liantu/core";
import { nameKey } from "./name-key.js";

const LONGEST_TEXT = 2000;
const LONGEST_WORD = 40;
const AMOUNT =
  /\d[\d.,]*(?:余|多)?[十百千万亿]*(?:吨级?|公斤|千克|吉瓦时?|兆瓦时?|千瓦时?|[GMK]WH?|平方米|平米|平方|立方米|亩|米|套|台|件|只|支|颗|辆|座|条|块|个|片|m[²2]|㎡|kg|t|亿元|万元|元|号|期|%)(?:\/?(?:年|a|天|日|d)(?![A-Z]))?/giu;
// what stands around the name of a product, and parts a text into names
const AROUND =
  /(?:年产能?|日产|年处理|年加工|年拆解|产能|生产能力|生产线|产线|生产|制造|加工|项目|工程|基地|改扩建|新建|扩建|续建|建设|技改|技术改造|改造|产业化|产业链|产业园|产业|园区|智能工厂|工厂|车间|研发|销售|配套|及其|以及|包括|主要|产品|其中|总投资|投资|占地|达产|投产|建成|一体化|第?[首一二三四五六七八九十近远]期|环节|形成|规模|分别|设施|[和与及并等]|[、,;:。!?()[\]{}【】《》<>"'“”‘’/|+&\n\r\t])+/u;

// 铜箔生产设备 is 铜箔设备, and no 铜箔
const OF_ANOTHER =
  /(?:(?:生产线?|制造|加工|项目|研发|产业化?|销售|配套|专用|用)+(?:的|专用|自动化|智能化?|成套)*)(?=(?:设备|装备|机械|仪器|模具|废水|废气|废渣|废料|污水|尾气|研究院|中心|包装|仓库|仓储|物流|废弃物|办公|宿舍|辅料))/gu;

/**
 * Parts a text into the words that may name products.
 *
 * @param text - Name of a project, or what is built.
 * @returns Words, comparable, each once, in the order of the text.
 */
export function productWords(text: string): readonly string[] {
  const words = toHalfWidth(text.slice(0, LONGEST_TEXT))
    .replace(AMOUNT, ",")
    .replace(OF_ANOTHER, "")
    .split(AROUND)
    .map((part) => part.replace(/^[年月日\d.\s]+年|^年/u, "").trim())
    .filter((part) => part !== "" && part.length <= LONGEST_WORD)
    .map(nameKey)
    .filter((word) => word.length >= 2);
  return [...new Set(words)];
}

/**
 * Takes the name of its enterprise off the name of a project.
 *
 * @param name - Name of the project.
 * @param enterprise - Name of the enterprise.
 * @returns The rest.
 */
export function withoutEnterprise(name: string, enterprise: string | undefined): string {
  if (enterprise === undefined || enterprise === "") return name;
  const short = enterprise.replace(/(?:股份|集团|有限责任|有限)*公司$/u, "");
  const rest = name.split(enterprise).join(" ");
  return short.length < 3 ? rest : rest.split(short).join(" ");
}
