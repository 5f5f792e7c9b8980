/**
 * Local supply: how many of the links that a link draws on have something built here.
 *
 * @module
 */
import type { Lens, LensMark } from "./lens.js";
import { shareMark } from "./share-bands.js";

const SOURCE: LensMark = {
  key: "source",
  order: 5,
  label: { zh: "无上游环节", en: "No input links" },
  brief: { zh: "无上游", en: "No inputs" },
  hint: { zh: "图上没有它的投入环节", en: "The map has no link that it draws on" },
  colour: "none",
  shape: "minus",
};

const UNSURVEYED: LensMark = {
  key: "unsurveyed",
  order: 6,
  label: { zh: "上游未调查", en: "Inputs not surveyed" },
  brief: { zh: "未调查", en: "Unsurveyed" },
  hint: { zh: "投入环节都没有调查过", en: "None of the links that it draws on was surveyed" },
  colour: "none",
  shape: "question",
};

const NAME = { zh: "本地配套", en: "Local supply" };

/** Share of the direct input links, as far as surveyed, at which something is built. Links are counted, not tonnes. */
export const LOCAL_SUPPLY_LENS: Lens = {
  id: "local-supply",
  name: NAME,
  about: {
    zh: "直接投入环节中，本地已有建成项目的占多少。数环节，不计数量；未调查的不计。",
    en: "Of the links that it directly draws on, the share with something built here. Links are counted, not amounts; those not surveyed are left out.",
  },
  marks: (analysis) => {
    const suppliers = new Map<string, Set<string>>();
    for (const { kind = "input", from, to } of analysis.chain.flows) {
      if (kind === "input" && from !== to) suppliers.set(to, (suppliers.get(to) ?? new Set()).add(from));
    }
    return ({ id }) => {
      const inputs = [...(suppliers.get(id) ?? [])].flatMap((key) => analysis.links.get(key) ?? []);
      const surveyed = inputs.filter((input) => input.class !== "unsurveyed");
      if (inputs.length === 0) return SOURCE;
      if (surveyed.length === 0) return UNSURVEYED;
      const present = surveyed.filter(({ counts }) => counts.built > 0).length;
      return shareMark(present / surveyed.length, `${String(present)}/${String(surveyed.length)}`, NAME);
    };
  },
};
