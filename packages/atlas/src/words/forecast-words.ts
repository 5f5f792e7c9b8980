/**
 * Words of the forecast: when gaps close.
 *
 * @module
 */

/** Words of the forecast. */
export const FORECAST_WORDS = {
  title: { zh: "缺口何时补上", en: "When gaps close" },
  about: {
    zh: "按项目登记的预计时间推算，只看已建成能不能满足需求。时间会变，以项目实际进展为准。",
    en: "By the dates that projects expect; whether what is built meets demand. Dates may change.",
  },
  actual: {
    zh: "这里按图谱文件里的实际数据推算，不含正在看的假设推演或比较。",
    en: "This speaks of the data of the document, not of the supposition or comparison on the map.",
  },
  summary: (all: number, closes: number) => ({
    zh: `现有 ${String(all)} 个缺口，按现有项目能补上 ${String(closes)} 个，补不上 ${String(all - closes)} 个`,
    en: `Of ${String(all)} gaps the projects close ${String(closes)}; ${String(all - closes)} stay open`,
  }),
  working: (done: number, all: number) => ({
    zh: `正在推算：${String(done)}/${String(all)} 个时间点`,
    en: `Working: ${String(done)} of ${String(all)} dates`,
  }),
  noGaps: { zh: "现在没有缺口。", en: "There is no gap now." },
  noDates: {
    zh: "项目都没有登记预计时间，推算不了。请在项目里填“预计投产”。",
    en: "No project has an expected date: enter when it is expected to operate.",
  },
  cannot: { zh: "按现在的测算口径算不出来。", en: "It cannot be worked out on the present basis." },
  lacks: (amount: string) => ({ zh: `现缺 ${amount}`, en: `${amount} short now` }),
  nothingBuilt: { zh: "现在没有建成项目", en: "nothing is built now" },
  closes: (date: string) => ({ zh: `预计 ${date} 补上`, en: `closes by ${date}` }),
  present: (date: string) => ({ zh: `预计 ${date} 有建成项目`, en: `something is built by ${date}` }),
  opensAgain: { zh: "以后下游扩建，会再次出现缺口", en: "opens again when consumers are built later" },
  by: (names: string) => ({ zh: `靠：${names}`, en: `by ${names}` }),
  never: { zh: "按现有项目补不上", en: "the projects do not close it" },
  stillLacks: (amount: string) => ({ zh: `最少还差 ${amount}`, en: `at least ${amount} stays short` }),
  noneComes: { zh: "没有项目预计建成", en: "no project is expected there" },
  goTo: (link: string, date: string) => ({ zh: `看 ${date} 的${link}`, en: `Show ${link} as of ${date}` }),
  curve: { zh: "走势", en: "Over time" },
  gaps: { zh: "缺口环节（个）", en: "Links with a gap" },
  completeness: { zh: "完整度（按已建环节，%）", en: "Completeness, by links built (%)" },
  known: { zh: "实线：已发生", en: "solid: happened" },
  expected: { zh: "虚线：预计", en: "dashed: expected" },
  curveWords: (name: string, first: string, from: string, last: string, to: string) => ({
    zh: `${name}：${first} 为 ${from}，${last} 为 ${to}`,
    en: `${name}: ${from} in ${first}, ${to} in ${last}`,
  }),
} as const;
