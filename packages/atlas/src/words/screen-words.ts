/**
 * Names of the screens.
 *
 * @module
 */

/** Names of the screens, and what each is for. */
export const SCREEN_WORDS = {
  screens: { zh: "页面", en: "Screens" },
  map: {
    name: { zh: "图谱", en: "Map" },
    hint: { zh: "产业链图谱和清单", en: "The map of the chain and its lists" },
  },
  projects: {
    name: { zh: "项目", en: "Projects" },
    hint: { zh: "从线索到投产：项目看板、时限和考核", en: "From lead to production: board, due dates, appraisal" },
  },
  portfolio: {
    name: { zh: "多链", en: "Chains" },
    hint: { zh: "全市多条产业链放在一起看", en: "Several chains of a region together" },
  },
  presentation: {
    name: { zh: "大屏", en: "Present" },
    hint: { zh: "会议用的大字全屏页面", en: "The large screen of a meeting" },
  },
} as const;
