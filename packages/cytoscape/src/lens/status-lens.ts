/**
 * The ordinary view: what is built, under construction and planned, with gaps and their amounts.
 *
 * @module
 */
import { STATUS_WORDS } from "../words.js";
import type { Lens, LensMark } from "./lens.js";

const MARKS = {
  built: { key: "built", order: 0, label: STATUS_WORDS.built, colour: "built", shape: "square" },
  underConstruction: {
    key: "under-construction",
    order: 1,
    label: STATUS_WORDS.underConstruction,
    colour: "underConstruction",
    shape: "half",
  },
  planned: { key: "planned", order: 2, label: STATUS_WORDS.planned, colour: "planned", shape: "hollow" },
  nothing: {
    key: "nothing",
    order: 3,
    label: { zh: "尚无项目", en: "No project" },
    colour: "none",
    shape: "ring",
  },
  unsurveyed: {
    key: "unsurveyed",
    order: 4,
    label: { zh: "未调查", en: "Not surveyed" },
    colour: "none",
    shape: "unsurveyed",
  },
} as const satisfies Record<string, LensMark>;

/** Statuses of projects, gaps and amounts: the cards as they are. The mark is the furthest status of any project. */
export const STATUS_LENS: Lens = {
  id: "status",
  name: { zh: "建设状态", en: "Status" },
  about: {
    zh: "每个环节已建成、在建、拟引进的项目，以及缺口。",
    en: "Projects built, under construction and planned at each link, and the gaps.",
  },
  isPlain: true,
  marks:
    () =>
    ({ class: linkClass, counts }) => {
      if (counts.built > 0) return MARKS.built;
      if (counts.underConstruction > 0) return MARKS.underConstruction;
      if (counts.planned + counts.prospects > 0) return MARKS.planned;
      return linkClass === "unsurveyed" ? MARKS.unsurveyed : MARKS.nothing;
    },
};
