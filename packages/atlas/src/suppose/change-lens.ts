/**
 * The lens over a supposition: what becomes of the gap of each link.
 *
 * @module
 */
import type { Amount, ChainAnalysis, LinkAnalysis, Localized } from "@liantu/core";
import { CLASS_NAMES } from "@liantu/core";
import { isGap } from "@liantu/cytoscape";
import type { Lens, LensMark } from "@liantu/cytoscape";
import { cellText } from "../views/format.js";
import { knownAmount } from "../views/known-amount.js";

const MARKS = {
  closed: {
    key: "closed",
    order: 0,
    label: { zh: "缺口补上", en: "Gap closes" },
    brief: { zh: "补上", en: "Closes" },
    hint: { zh: "现在是空白点、断点或弱点，推演后不是", en: "Blank, break or weak now; not so as supposed" },
    colour: "built",
    shape: "circle",
  },
  less: {
    key: "less",
    order: 1,
    label: { zh: "缺口变小", en: "Gap shrinks" },
    brief: { zh: "变小", en: "Less" },
    hint: { zh: "建成后的缺口比现在小，但没有补上", en: "The gap after what is built is smaller, not closed" },
    colour: "step-3",
    shape: "triangle-down",
  },
  opened: {
    key: "opened",
    order: 2,
    label: { zh: "新出现缺口", en: "New gap" },
    brief: { zh: "新缺口", en: "New gap" },
    hint: { zh: "现在不缺，推演后是空白点、断点或弱点", en: "No gap now; blank, break or weak as supposed" },
    colour: "gap",
    shape: "cross",
  },
  more: {
    key: "more",
    order: 3,
    label: { zh: "缺口变大", en: "Gap grows" },
    brief: { zh: "变大", en: "More" },
    hint: { zh: "建成后的缺口比现在大", en: "The gap after what is built is larger than now" },
    colour: "weak",
    shape: "triangle",
  },
  changed: {
    key: "changed",
    order: 4,
    label: { zh: "其他变化", en: "Other change" },
    brief: { zh: "有变化", en: "Changed" },
    hint: { zh: "供给、需求或判定有变化，缺口大小没变", en: "Supply, demand or verdict differ; the gap does not" },
    colour: "step-2",
    shape: "diamond",
  },
  same: {
    key: "same",
    order: 5,
    label: { zh: "没有变化", en: "No change" },
    brief: { zh: "没变", en: "Same" },
    colour: "none",
    shape: "minus",
  },
} as const satisfies Record<string, LensMark>;

/**
 * Gives the lens over a supposition.
 *
 * @param before - Analysis of the chain as it is.
 * @returns The lens.
 */
export function scenarioLens(before: ChainAnalysis): Lens {
  return {
    id: "scenario",
    name: { zh: "推演变化", en: "What would change" },
    about: {
      zh: "推演后与现在相比，每个环节建成后的缺口怎样变。假设推演，非实际数据。",
      en: "How the gap of each link after what is built would change. A supposition, not actual data.",
    },
    marks: () => (link) => changeMark(before.links.get(link.id), link),
  };
}

/**
 * Says what becomes of a link.
 *
 * @param before - The link as it is; `undefined` where it is new.
 * @param after - The link as supposed.
 * @returns The mark.
 */
export function changeMark(before: LinkAnalysis | undefined, after: LinkAnalysis): LensMark {
  if (before === undefined) return MARKS.changed;
  if (before === after) return MARKS.same;
  const [old, now] = [gapOf(before), gapOf(after)];
  const [was, is] = [isGap(before.class), isGap(after.class)];
  // Nobody knows what is missing where nobody has looked.
  if (before.class === "unsurveyed" && after.class === "unsurveyed") {
    return hasChanged(before, after) ? MARKS.changed : MARKS.same;
  }
  const text = gapText(before, after);
  const withText = (mark: LensMark): LensMark => (text === null ? mark : { ...mark, text });
  if (was && !is) return withText(MARKS.closed);
  if (!was && is) return withText(MARKS.opened);
  if (old !== null && now !== null && now.base !== old.base) {
    return withText(now.base < old.base ? MARKS.less : MARKS.more);
  }
  return hasChanged(before, after) ? withClass(MARKS.changed, before, after) : MARKS.same;
}

function gapOf({ residual }: LinkAnalysis): Amount | null {
  return knownAmount(residual.afterBuilt);
}

function gapText(before: LinkAnalysis, after: LinkAnalysis): Localized | null {
  if (gapOf(before) === null && gapOf(after) === null) return null;
  const of = (locale: "zh" | "en"): string =>
    `${cellText(gapOf(before), before.unit, locale)} → ${cellText(gapOf(after), after.unit, locale)}`;
  return { zh: of("zh"), en: of("en") };
}

function withClass(mark: LensMark, before: LinkAnalysis, after: LinkAnalysis): LensMark {
  if (before.class === after.class) return mark;
  const of = (locale: "zh" | "en"): string =>
    `${CLASS_NAMES[before.class][locale]} → ${CLASS_NAMES[after.class][locale]}`;
  return { ...mark, text: { zh: of("zh"), en: of("en") } };
}

function hasChanged(before: LinkAnalysis, after: LinkAnalysis): boolean {
  const told = ({
    class: own,
    action,
    counts,
    demand,
    supply,
    residual,
    severing,
    singleSupplier,
  }: LinkAnalysis): string => JSON.stringify([own, action, counts, demand, supply, residual, severing, singleSupplier]);
  return told(before) !== told(after);
}
