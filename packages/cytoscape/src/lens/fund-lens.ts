/**
 * Funds: which links a fund is meant for, and in which it has put money.
 *
 * @module
 */
import type { LinkAnalysis, LinkKey } from "@liantu/core";
import type { Lens, LensMark } from "./lens.js";

const BACKED: LensMark = {
  key: "backed",
  order: 0,
  label: { zh: "有基金投了项目", en: "A fund backs a project" },
  brief: { zh: "已投项目", en: "Backed" },
  colour: "step-4",
  shape: "circle",
};

const MEANT: LensMark = {
  key: "meant",
  order: 1,
  label: { zh: "基金可投，未投项目", en: "A fund is meant for it, and backs none yet" },
  brief: { zh: "可投未投", en: "Meant" },
  colour: "step-2",
  shape: "half",
};

const UNBACKED: LensMark = {
  key: "unbacked",
  order: 2,
  label: { zh: "有缺口，没有基金", en: "A gap without a fund" },
  brief: { zh: "缺资金", en: "No fund" },
  hint: {
    zh: "空白点、断点、弱点，或供给有缺口，而没有基金对着它",
    en: "Blank, broken, weak or short, and no fund is meant for it",
  },
  colour: "gap",
  shape: "triangle",
};

const NONE: LensMark = {
  key: "none",
  order: 3,
  label: { zh: "没有基金", en: "No fund" },
  colour: "none",
  shape: "minus",
};

const UNRECORDED: LensMark = {
  key: "unrecorded",
  order: 4,
  label: { zh: "未记录基金", en: "No fund recorded" },
  brief: { zh: "未记录", en: "Unrecorded" },
  hint: { zh: "文档里没有基金，不等于没有", en: "The document names no fund, which does not mean that there is none" },
  colour: "none",
  shape: "question",
};

/** How each link is backed by the funds of the document. */
export const FUND_LENS: Lens = {
  id: "fund",
  name: { zh: "资金", en: "Funds" },
  about: {
    zh: "哪些环节有基金投了项目，哪些可投还没投，哪些有缺口却没有基金。",
    en: "Which links have projects that a fund backs, which a fund is meant for, and which gaps have none.",
  },
  marks: ({ chain }) => {
    const funds = chain.document.funds ?? [];
    const backing = new Map<LinkKey, Set<string>>();
    const meant = new Map<LinkKey, Set<string>>();
    const note = (map: Map<LinkKey, Set<string>>, link: LinkKey, name: string): void => {
      map.set(link, (map.get(link) ?? new Set()).add(name));
    };
    for (const { name, links = [], investments = [] } of funds) {
      for (const link of links) note(meant, link, name);
      for (const { project } of investments) {
        const link = chain.projects.get(project)?.link;
        if (link !== undefined) note(backing, link, name);
      }
    }
    return (link) => {
      if (funds.length === 0) return UNRECORDED;
      const [given, named] = [backing.get(link.id), meant.get(link.id)];
      if (given !== undefined) return { ...BACKED, text: textOf(given) };
      if (named !== undefined) return { ...MEANT, text: textOf(named) };
      return isGap(link) ? UNBACKED : NONE;
    };
  },
};

function isGap({ class: of, residual: { afterPlanned } }: LinkAnalysis): boolean {
  if (of === "unsurveyed") return false;
  const isShort = afterPlanned !== null && afterPlanned.base > 0 && afterPlanned.bound !== "upper";
  return of === "blank" || of === "break" || of === "weak" || isShort;
}

function textOf(names: ReadonlySet<string>): { readonly zh: string; readonly en: string } {
  const [first = ""] = names;
  if (names.size < 2) return { zh: first, en: first };
  return { zh: `${first}等 ${String(names.size)} 只`, en: `${first} and ${String(names.size - 1)} more` };
}
