/**
 * What is left of the name of a project without what changes from one writing to the next.
 *
 * @module
 */
import { toHalfWidth } from "@liantu/core";
import { phaseOfName } from "./name-key.js";

const LONGEST = 400;
const AMOUNT =
  /(?:年产能?|年处理|年加工|日产|产能|规模)?(?:为|约|达)?(\d[\d.,]*|[一二三四五六七八九十百千]+)\s*(余|多)?([十百千万亿]*(?:吨|公斤|千克|GWh|MWh|KWh|GW|MW|吉瓦时?|兆瓦时?|千瓦时?|平方米|平米|立方米|m[²2]|㎡|套|台|件|只|辆|片|t)(?:级)?)(?:\/?(?:年|a))?/giu;
const GENERIC = /年产能?|技术改造|技改|改扩建|新建|扩建|续建|建设|项目|生产线|产线|生产|制造|工程|基地/gu;
const SHORTEST = 2;

/** A name parted. */
export interface ProjectStem {
  /** What is made, comparable; empty where too little is left. */
  readonly stem: string;
  /** Amounts in the name; empty without. */
  readonly amounts: string;
  /** Phase; empty for the whole. */
  readonly phase: string;
}

/**
 * Takes the capacity and the words that any project may have out of its name: 年产5万吨石墨负极材料项目 and 石墨负极材料生产线建设项目
 * have one stem.
 *
 * @param name - Name as written.
 * @returns Stem, amounts and phase.
 */
export function projectStem(name: string): ProjectStem {
  const amounts: string[] = [];
  const rest = toHalfWidth(name.slice(0, LONGEST)).replace(AMOUNT, (_, value: string, __: unknown, unit: string) => {
    amounts.push(`${value.replace(/,/gu, "")}${unit.toUpperCase()}`);
    return "";
  });
  const { base, phase } = phaseOfName(rest.replace(GENERIC, ""));
  return { stem: base.length < SHORTEST ? "" : base, amounts: amounts.join(","), phase };
}

/**
 * Tells whether two names may be those of one project.
 *
 * @param a - Name parted.
 * @param b - Name parted.
 * @returns `false` if what is made or the phase differs, or if both tell an amount and not the same.
 */
export function stemsMayBeOne(a: ProjectStem, b: ProjectStem): boolean {
  const areAmountsOpen = a.amounts === "" || b.amounts === "" || a.amounts === b.amounts;
  return a.stem !== "" && a.stem === b.stem && a.phase === b.phase && areAmountsOpen;
}
