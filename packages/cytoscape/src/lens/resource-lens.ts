/**
 * Resources: which links a local resource feeds, and how much of it they take.
 *
 * @module
 */
import { roundBound } from "@liantu/core";
import type { LinkAnalysis, Resource } from "@liantu/core";
import type { Lens, LensMark } from "./lens.js";
import { shareMark } from "./share-bands.js";

const UNRECORDED: LensMark = {
  key: "unrecorded",
  order: 7,
  label: { zh: "未记录本地资源", en: "No resource recorded" },
  brief: { zh: "未记录", en: "Unrecorded" },
  hint: {
    zh: "文档里没有资源，不等于本地没有",
    en: "The document names no resource, which does not mean that there is none",
  },
  colour: "none",
  shape: "question",
};

const UNFED: LensMark = {
  key: "unfed",
  order: 6,
  label: { zh: "不直接用本地资源", en: "Not fed by a local resource" },
  brief: { zh: "非直供", en: "Not fed" },
  colour: "none",
  shape: "minus",
};

const FED: LensMark = {
  key: "fed",
  order: 5,
  label: { zh: "本地资源可供，用量不明", en: "Fed by a local resource, amounts unknown" },
  brief: { zh: "用量不明", en: "Unknown" },
  hint: { zh: "资源年产出或单耗没有记录", en: "The yearly output or the coefficient is not recorded" },
  colour: "step-0",
  shape: "ring",
};

const NAME = { zh: "就地转化", en: "Used here" };

/** Share of the yearly output of a local resource that the built projects of a link take; of several the largest. */
export const RESOURCE_LENS: Lens = {
  id: "resource",
  name: { zh: "资源", en: "Resources" },
  about: {
    zh: "本地资源直接供给哪些环节，已建成项目用掉年产出的多少。占比低的环节有就地转化的余地。",
    en: "Which links a local resource feeds, and the share of its yearly output that built projects take. A low share leaves room.",
  },
  marks: ({ chain }) => {
    const resources = chain.document.resources ?? [];
    return (link) => (resources.length === 0 ? UNRECORDED : bestMark(resources, link));
  },
};

function bestMark(resources: readonly Resource[], link: LinkAnalysis): LensMark {
  let best: { readonly share: number; readonly text: string } | null = null;
  const names: string[] = [];
  for (const { name, output, feeds = [] } of resources) {
    const feed = feeds.find((candidate) => candidate.link === link.id);
    if (feed === undefined) continue;
    names.push(name);
    if (output === undefined || output === 0 || feed.coefficient === undefined) continue;
    const coefficient = typeof feed.coefficient === "number" ? feed.coefficient : feed.coefficient.base;
    const { base, bound } = link.supply.built;
    const share = (base * coefficient) / output;
    if (best !== null && share <= best.share) continue;
    best = { share, text: `${name} ${bound === "lower" ? "≥" : ""}${String(roundBound(share * 100, bound))}%` };
  }
  if (best !== null) return shareMark(best.share, best.text, NAME);
  const [first] = names;
  return first === undefined ? UNFED : { ...FED, text: { zh: first, en: first } };
}
