/**
 * Words of suppositions, of what is forecast, and of what stands beside the map.
 *
 * @module
 */
import type { Localized } from "@liantu/core";
import type { Side } from "../state/atlas-state.js";
import type { Fate } from "../suppose/supposition.js";

const SIDES: Readonly<Record<Side, Localized>> = {
  details: { zh: "环节详情", en: "Details" },
  suppose: { zh: "假设推演", en: "What if" },
  forecast: { zh: "何时补上", en: "Forecast" },
  compare: { zh: "版本比较", en: "Compare" },
};

const SIDE_HINTS: Readonly<Record<Side, Localized>> = {
  details: { zh: "看选中环节或整条链的情况", en: "The selected link, or the chain as a whole" },
  suppose: {
    zh: "假设项目落地、停产、扩产，看缺口和指标怎么变；不改图谱",
    en: "Suppose that projects land, stop or grow and see what changes; the map is not edited",
  },
  forecast: {
    zh: "按现有项目的预计时间，每个缺口什么时候补上",
    en: "When each gap closes by the dates that projects expect",
  },
  compare: {
    zh: "与上个月或另一个版本的图谱比较：新增、前进、退出",
    en: "Compare with last month or another version: new, moved on, gone",
  },
};

const FATES: Readonly<Record<Fate, Localized>> = {
  lands: { zh: "落地", en: "Lands" },
  stops: { zh: "停产", en: "Stops" },
  stays: { zh: "不变", en: "Stays" },
};

const FATE_HINTS: Readonly<Record<Exclude<Fate, "stays">, Localized>> = {
  lands: { zh: "假设它建成投产", en: "Suppose that it comes into operation" },
  stops: { zh: "假设它停产或退出", en: "Suppose that it stops or is given up" },
};

/** Words of suppositions. */
export const SUPPOSE_WORDS = {
  sides: SIDES,
  sideHints: SIDE_HINTS,
  sideTabs: { zh: "图旁看什么", en: "What stands beside the map" },
  closeSide: { zh: "收起，返回实际", en: "Close, back to actual" },
  fates: FATES,
  fateHints: FATE_HINTS,
  grows: { zh: "扩产", en: "Grows" },
  growsHint: { zh: "假设它的产能改成另一个数", en: "Suppose another capacity" },

  // on the map
  tools: { zh: "推演与比较", en: "Suppose and compare" },
  watermark: { zh: "假设推演 · 非实际数据", en: "Supposition · not actual data" },
  scenarioBanner: (name: string) => ({ zh: `假设推演“${name}”`, en: `Supposition “${name}”` }),
  notActual: { zh: "非实际数据", en: "not actual data" },
  compareBanner: (from: string, to: string) => ({ zh: `从“${from}”到“${to}”的变化`, en: `From “${from}” to “${to}”` }),
  back: { zh: "返回实际", en: "Back to actual" },
  backToDocument: { zh: "结束比较", en: "End comparison" },

  // scenarios
  scenario: { zh: "方案", en: "Scenario" },
  scenarioNumber: (number: number) => ({ zh: `方案${String(number)}`, en: `Scenario ${String(number)}` }),
  newScenario: { zh: "新方案", en: "New" },
  newScenarioHint: { zh: "再做一个方案，可以并排比较", en: "One more scenario, to be put side by side" },
  copyScenario: { zh: "复制", en: "Copy" },
  copyOf: (name: string) => ({ zh: `${name}（副本）`, en: `${name} (copy)` }),
  dropScenario: { zh: "删除", en: "Delete" },
  dropScenarioTitle: (name: string) => ({ zh: `删除方案“${name}”？`, en: `Delete scenario “${name}”?` }),
  dropKeptHint: {
    zh: "它存在图谱里，会一起删掉；可以撤销。",
    en: "It is kept in the document and goes from there too; this can be undone.",
  },
  dropHint: { zh: "它没有存进图谱，删了就没有了。", en: "It is not kept in the document: it cannot be brought back." },
  name: { zh: "名称", en: "Name" },
  nameOf: { zh: "方案名称", en: "Name of the scenario" },
  keep: { zh: "存进图谱", en: "Keep in document" },
  keepHint: { zh: "方案随图谱一起保存，图谱的实际数据不变", en: "Saved with the document; its actual data stay" },
  keepLabel: (name: string) => ({ zh: `存进推演方案“${name}”`, en: `keep scenario “${name}”` }),
  dropLabel: (name: string) => ({ zh: `删除推演方案“${name}”`, en: `delete scenario “${name}”` }),
  kept: { zh: "方案已存进图谱，记得保存文件", en: "Kept in the document; remember to save the file" },
  isKept: { zh: "已存进图谱", en: "Kept" },
  isNotKept: { zh: "未存，关掉窗口就没有了", en: "Not kept: gone with the window" },
  saveAs: { zh: "另存为文件", en: "Save as a file" },
  saveAsHint: {
    zh: "按推演结果另存一份图谱，文件名和标题都注明“假设推演”",
    en: "A document of its own, marked as a supposition",
  },
  savedAs: (name: string) => ({ zh: `已另存：${name}`, en: `Saved: ${name}` }),
  notSaved: { zh: "没有存成，请换个位置再试", en: "It could not be saved; try another place" },
  supposedName: (chain: string, name: string) => ({
    zh: `${chain}（假设推演：${name}）`,
    en: `${chain} (supposition: ${name})`,
  }),
  supposedNote: { zh: "假设推演，非实际数据。", en: "A supposition, not actual data." },
  write: { zh: "按推演写入", en: "Write into document" },
  writeHint: {
    zh: "把假设当作实际情况写进图谱，一步可撤销",
    en: "Make the supposition the actual data; one step to undo",
  },
  writeTitle: { zh: "把假设写成实际数据？", en: "Make the supposition the actual data?" },
  writeAbout: {
    zh: "下面这些会写进图谱，成为实际数据。只有事情真的发生了才写；写入后可以一次撤销。",
    en: "These become the actual data of the document. Do so only where they have happened; it can be undone at once.",
  },
  writeLabel: (name: string) => ({ zh: `按推演“${name}”写入`, en: `write scenario “${name}”` }),
  written: { zh: "已写入图谱", en: "Written into the document" },
  moreActs: { zh: "复制、删除方案", en: "Copy, delete" },
  notShown: { zh: "图上现在是实际情况。", en: "The map shows the actual data." },
  showOnMap: { zh: "在图上看推演", en: "Show on the map" },
  gapOf: (link: string) => ({ zh: `缺口：${link}`, en: `Gap: ${link}` }),
  cancel: { zh: "取消", en: "Cancel" },
  understood: { zh: "知道了", en: "OK" },
  refused: { zh: "没有写成", en: "Not done" },
  readOnly: {
    zh: "这份图谱只能看：可以推演，不能写入或存进图谱。",
    en: "This document may only be looked at: suppose as you like, nothing is written.",
  },
  lands: (project: string) => ({ zh: `${project}：落地投产`, en: `${project}: comes into operation` }),
  stops: (project: string) => ({ zh: `${project}：停产退出`, en: `${project}: stops` }),
  growsTo: (project: string, from: string, to: string) => ({
    zh: `${project}：产能 ${from} → ${to}`,
    en: `${project}: capacity ${from} → ${to}`,
  }),
  addsAt: (link: string, capacity: string) => ({
    zh: `${link}：新增假设项目 ${capacity}`,
    en: `${link}: a new project of ${capacity}`,
  }),
  lost: (count: number) => ({
    zh: `有 ${String(count)} 条假设对应的项目或环节已不在图谱里，没有计入`,
    en: `${String(count)} of these speak of records that are no longer there and are left out`,
  }),

  // before and after
  supposed: { zh: "假设了什么", en: "What is supposed" },
  nothingYet: {
    zh: "还没有假设。在下面勾选项目，图上马上显示推演结果。",
    en: "Nothing yet. Tick projects below: the map follows at once.",
  },
  removeTrial: (what: string) => ({ zh: `不再假设：${what}`, en: `No longer: ${what}` }),
  indicators: { zh: "指标前后", en: "Before and after" },
  indicator: { zh: "指标", en: "Indicator" },
  now: { zh: "现在", en: "Now" },
  after: { zh: "推演", en: "Supposed" },
  trends: { better: { zh: "变好", en: "better" }, worse: { zh: "变差", en: "worse" } },
  gapCount: { zh: "缺口环节", en: "Links with a gap" },
  completeByCoverage: { zh: "完整度（按覆盖率）", en: "Completeness, by coverage" },
  completeByLinks: { zh: "完整度（按已建环节）", en: "Completeness, by links built" },
  completeByPaths: { zh: "完整度（按贯通路径）", en: "Completeness, by unbroken paths" },
  localByCount: { zh: "本地配套率（按环节数）", en: "Local supply rate, by count" },
  localByQuantity: { zh: "本地配套率（按数量）", en: "Local supply rate, by quantity" },
  localByValue: { zh: "本地配套率（按价值）", en: "Local supply rate, by value" },
  shortages: { zh: "缺口有变化的环节", en: "Links whose gap changes" },
  shortagesAside: { zh: "只算已建成", en: "after what is built" },
  noShortages: { zh: "没有环节的缺口因此变化。", en: "No gap changes by it." },
  rest: (count: number) => ({ zh: `还有 ${String(count)} 个，显示更多`, en: `${String(count)} more` }),
  side: { zh: "并排比较", en: "Side by side" },
  sideHint: { zh: "现在和各个方案的指标放在一张表里", en: "Now and every scenario in one table" },
  sideTitle: { zh: "方案并排比较", en: "Scenarios side by side" },
  sideAbout: {
    zh: "第一列是现在的实际数据，其余各列是假设推演，非实际数据。缺口按已建成产能计。",
    en: "The first column is the actual data; the others are suppositions. Gaps are after what is built.",
  },
  copyTable: { zh: "复制表格", en: "Copy table" },
  copied: { zh: "表格已复制，可以粘贴到 Excel、WPS 或 Word", en: "Copied: paste it into Excel, WPS or Word" },
  notCopied: { zh: "浏览器不让复制，请另存 Excel", en: "The browser forbids copying; save as Excel" },
  excel: { zh: "另存 Excel", en: "Save as Excel" },
  close: { zh: "关闭", en: "Close" },

  // projects
  projects: { zh: "项目", en: "Projects" },
  find: { zh: "按项目、企业、环节名称查找", en: "Find by project, enterprise or link" },
  show: { zh: "显示哪些项目", en: "Which projects" },
  all: { zh: "全部", en: "All" },
  onlySupposed: { zh: "已假设", en: "Supposed" },
  notRunning: { zh: "未建成", en: "Not built" },
  running: { zh: "已建成", en: "Built" },
  atLink: (link: string) => ({ zh: `只看“${link}”`, en: `At “${link}” only` }),
  atAllLinks: { zh: "看全部环节的项目", en: "Projects of all links" },
  count: (count: number) => ({
    zh: `${String(count)} 个项目`,
    en: `${String(count)} project${count === 1 ? "" : "s"}`,
  }),
  noProjects: { zh: "没有这样的项目。", en: "No such project." },
  hasPhases: {
    zh: "分期项目：产能按各期计，请在各期上勾选",
    en: "in phases: their capacities count; tick the phases",
  },
  noCapacity: { zh: "产能未填", en: "no capacity" },
  capacityOf: (project: string) => ({ zh: `${project}的假设产能`, en: `Supposed capacity of ${project}` }),
  tick: (fate: string, project: string) => ({ zh: `假设${fate}：${project}`, en: `${fate}: ${project}` }),
  addNew: { zh: "假设一个新项目", en: "Suppose a new project" },
  addNewHint: { zh: "图谱里没有的项目：只要环节和产能", en: "One that the document has not: a link and a capacity" },
  link: { zh: "环节", en: "Link" },
  capacity: { zh: "产能", en: "Capacity" },
  add: { zh: "加上", en: "Add" },
  capacityExample: { zh: "如 20000 或 2万", en: "such as 20000" },
  badCapacity: { zh: "产能要填一个数，如 20000", en: "The capacity is a number such as 20000" },
  newName: (link: string) => ({ zh: `假设项目（${link}）`, en: `Supposed project (${link})` }),
  project: { zh: "项目", en: "Project" },
} as const;
