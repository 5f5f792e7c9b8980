/**
 * Criticality: where one stop is felt far down the chain.
 *
 * @module
 */
import { downstreamOf } from "@liantu/core";
import type { ChainAnalysis, LinkAnalysis, Localized } from "@liantu/core";
import type { Lens, LensMark } from "./lens.js";

/** From so many links downstream on, a single supplier is said to carry many. */
const MANY_DOWNSTREAM = 3;

const MARKS = {
  severing: {
    key: "severing",
    order: 0,
    label: { zh: "阻断上下游", en: "Severs the chain" },
    brief: { zh: "阻断", en: "Severs" },
    hint: {
      zh: "本地无建成供给，而上游和下游都有建成环节",
      en: "Nothing is built here, though some link upstream and some downstream is",
    },
    colour: "gap",
    shape: "cross",
  },
  singleMany: {
    key: "single-many",
    order: 1,
    label: { zh: "仅 1 家，牵动多个下游", en: "One supplier, much downstream" },
    brief: { zh: "仅 1 家", en: "One" },
    hint: {
      zh: `本地只有 1 家企业建成，且下游至少 ${String(MANY_DOWNSTREAM)} 个环节`,
      en: `One enterprise alone has built here, with at least ${String(MANY_DOWNSTREAM)} links downstream`,
    },
    colour: "weak",
    shape: "triangle",
  },
  single: {
    key: "single",
    order: 2,
    label: { zh: "仅 1 家", en: "One supplier" },
    brief: { zh: "仅 1 家", en: "One" },
    hint: {
      zh: "本地只有 1 家企业建成，下游环节不多",
      en: "One enterprise alone has built here; little lies downstream",
    },
    colour: "step-3",
    shape: "triangle",
  },
  several: {
    key: "several",
    order: 3,
    label: { zh: "多家供给", en: "Several suppliers" },
    brief: { zh: "多家", en: "Several" },
    hint: { zh: "本地至少 2 家企业建成", en: "At least two enterprises have built here" },
    colour: "step-1",
    shape: "square",
  },
  absent: {
    key: "absent",
    order: 4,
    label: { zh: "本地无供给", en: "No local supply" },
    brief: { zh: "无供给", en: "None" },
    hint: {
      zh: "本地无建成供给，但不处在两端建成环节之间",
      en: "Nothing is built here, nor does it lie between built links",
    },
    colour: "none",
    shape: "ring",
  },
  unsurveyed: {
    key: "unsurveyed",
    order: 5,
    label: { zh: "未调查", en: "Not surveyed" },
    colour: "none",
    shape: "unsurveyed",
  },
} as const satisfies Record<string, LensMark>;

/** How much hangs on a link by the structure of the chain; no probability, no stock, no substitute is looked at. */
export const CRITICALITY_LENS: Lens = {
  id: "criticality",
  name: { zh: "关键程度", en: "Criticality" },
  about: {
    zh: "按结构看：是否阻断上下游、是否仅 1 家供给、下游牵动几个环节。不含停产概率、库存和外购替代。",
    en: "By structure: does it sever the chain, is there one supplier only, how many links lie downstream. Neither probability nor stocks nor purchases from elsewhere are looked at.",
  },
  marks: (analysis) => (link) => markOf(link, analysis),
};

function markOf(link: LinkAnalysis, analysis: ChainAnalysis): LensMark {
  if (link.class === "unsurveyed") return MARKS.unsurveyed;
  const downstream = downstreamOf(analysis.chain, link.id).size;
  const text: Localized = { zh: `下游 ${String(downstream)} 个环节`, en: `${String(downstream)} downstream` };
  if (link.severing) return { ...MARKS.severing, text };
  if (link.counts.built === 0) return { ...MARKS.absent, text };
  if (!link.singleSupplier) return { ...MARKS.several, text };
  return { ...(downstream >= MANY_DOWNSTREAM ? MARKS.singleMany : MARKS.single), text };
}
