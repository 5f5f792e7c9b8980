/**
 * Responsible units (责任单位): who looks after which link.
 *
 * @module
 */
import type { ChainAnalysis, LinkKey } from "@liantu/core";
import type { Lens, LensColour, LensMark, LensShape } from "./lens.js";

const KINDS = [
  "circle",
  "square",
  "triangle",
  "diamond",
  "hexagon",
  "plus",
  "triangle-down",
] as const satisfies LensShape[];

const OTHERS: LensMark = {
  key: "others",
  order: KINDS.length,
  label: { zh: "其他单位", en: "Other units" },
  hint: { zh: "负责环节较少的单位", en: "Units with fewer links" },
  colour: "kind-7",
  shape: "half",
};

const NOBODY: LensMark = {
  key: "nobody",
  order: KINDS.length + 1,
  label: { zh: "未落实单位", en: "No unit named" },
  brief: { zh: "未落实", en: "None" },
  hint: { zh: "没有登记责任单位", en: "No responsible unit is recorded" },
  colour: "none",
  shape: "cross",
};

/** Unit responsible for each link; the seven with most links have a colour and a shape each. */
export const RESPONSIBLE_LENS: Lens = {
  id: "responsible",
  name: { zh: "责任单位", en: "Responsible unit" },
  about: {
    zh: "每个环节登记的责任单位；环节最多的七家各有颜色和形状。",
    en: "Unit recorded as responsible for each link; the seven with most links have a colour and a shape each.",
  },
  marks: (analysis) => {
    const units = unitsOf(analysis);
    const counts = new Map<string, number>();
    for (const unit of units.values()) counts.set(unit, (counts.get(unit) ?? 0) + 1);
    const ranked = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([unit]) => unit);
    const places = new Map(ranked.map((unit, place) => [unit, place]));
    return ({ id }) => {
      const unit = units.get(id);
      if (unit === undefined) return NOBODY;
      const text = { zh: unit, en: unit };
      const place = places.get(unit) ?? KINDS.length;
      const shape = KINDS[place];
      if (shape === undefined) return { ...OTHERS, text };
      const colour = `kind-${String(place)}` as LensColour;
      return { key: `unit/${unit}`, order: place, label: text, colour, shape };
    };
  },
};

function unitsOf({ chain, links }: ChainAnalysis): ReadonlyMap<LinkKey, string> {
  const units = new Map<LinkKey, string>();
  for (const id of links.keys()) {
    const unit = chain.graph.getNodeAttributes(id).responsible?.unit?.trim() ?? "";
    if (unit !== "") units.set(id, unit);
  }
  return units;
}
