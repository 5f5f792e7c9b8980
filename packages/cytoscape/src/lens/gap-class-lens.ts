/**
 * Verdicts: blank, break, weak and the others.
 *
 * @module
 */
import { CLASS_MEANINGS, CLASS_NAMES } from "@liantu/core";
import type { LinkAnalysis, LinkClass } from "@liantu/core";
import { cardFoot } from "../card/card-foot.js";
import { isGap } from "../card/card.js";
import type { Lens, LensColour, LensMark } from "./lens.js";

const ORDER: readonly LinkClass[] = [
  "blank",
  "break",
  "weak",
  "strong",
  "adequate",
  "forming",
  "unknown",
  "unsurveyed",
];

const COLOURS: Readonly<Record<LinkClass, LensColour>> = {
  blank: "gap",
  break: "gap",
  weak: "weak",
  strong: "step-4",
  adequate: "step-3",
  forming: "step-2",
  unknown: "step-0",
  unsurveyed: "none",
};

/** Class of each link, with the amount that is short. */
export const GAP_CLASS_LENS: Lens = {
  id: "gap-class",
  name: { zh: "缺口类型", en: "Gap class" },
  about: {
    zh: "每个环节的判定：空白点、断点、弱点，或优势、稳定、培育中、待测算、未调查。",
    en: "Verdict on each link: blank, break or weak; or strong, adequate, forming, not assessed, not surveyed.",
  },
  marks: () => (link) => markOf(link),
};

function markOf(link: LinkAnalysis): LensMark {
  const { class: linkClass } = link;
  const mark: LensMark = {
    key: linkClass,
    order: ORDER.indexOf(linkClass),
    label: CLASS_NAMES[linkClass],
    hint: CLASS_MEANINGS[linkClass],
    colour: COLOURS[linkClass],
    shape: linkClass,
  };
  if (!isGap(linkClass)) return mark;
  return { ...mark, text: { zh: cardFoot(link, "zh").text, en: cardFoot(link, "en").text } };
}
