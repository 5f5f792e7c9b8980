/**
 * Words of the large screen.
 *
 * @module
 */
import type { Localized } from "@liantu/core";

/** Words of the large screen. */
export const PRESENTATION_WORDS = {
  presentation: { zh: "大屏演示", en: "Presentation" },
  portfolioStep: { zh: "多链总览", en: "Several chains" },
  overviewStep: { zh: "全链总览", en: "The whole chain" },
  laneStep: (lane: Localized): Localized => ({ zh: `${lane.zh}环节`, en: `${lane.en} links` }),
  gapStep: (link: Localized): Localized => ({ zh: `重点缺口：${link.zh}`, en: `Gap: ${link.en}` }),
  stepOf: (at: number, all: number) => ({ zh: `${at} / ${all}`, en: `${at} / ${all}` }),
  spoken: (at: number, all: number, title: string) => ({
    zh: `第 ${at} 步，共 ${all} 步：${title}`,
    en: `Step ${at} of ${all}: ${title}`,
  }),
  keys: {
    zh: "← → 翻页 · N 讲稿 · F 全屏 · P 自动播放 · Esc 退出",
    en: "← → steps · N notes · F full screen · P play · Esc leaves",
  },
  previous: { zh: "上一步（←）", en: "Previous step (←)" },
  next: { zh: "下一步（→）", en: "Next step (→)" },
  notes: { zh: "讲稿（N）", en: "Speaker notes (N)" },
  noNote: {
    zh: "这一步没有讲稿。在“故事”里可以给保存的视图写讲稿。",
    en: "No notes for this step. Saved views can have some: see “Story”.",
  },
  story: { zh: "故事", en: "Story" },
  fullScreen: { zh: "全屏（F）", en: "Full screen (F)" },
  leaveFullScreen: { zh: "退出全屏（F）", en: "Leave full screen (F)" },
  leave: { zh: "退出大屏（Esc）", en: "Leave the presentation (Esc)" },
  play: { zh: "自动播放（P）", en: "Play (P)" },
  stop: { zh: "停止自动播放（P）", en: "Stop playing (P)" },
  interval: { zh: "每步停留", en: "Seconds a step" },
  seconds: (count: number) => ({ zh: `${count} 秒`, en: `${count} s` }),
  map: { zh: "产业链图谱", en: "Map of the chain" },
  mapFailed: {
    zh: "图没能画出来，数字照常可看。",
    en: "The map could not be drawn; the numbers are right all the same.",
  },

  gaps: { zh: "缺口环节", en: "Links with a gap" },
  completeness: { zh: "完整度（按覆盖率）", en: "Completeness, by coverage" },
  localSupply: { zh: "本地配套率（按数量）", en: "Local supply, by quantity" },
  links: { zh: "环节", en: "Links" },
  projects: { zh: "项目", en: "Projects" },
  basis: (count: number, all: number) => ({ zh: `按 ${count}/${all} 个环节`, en: `by ${count} of ${all} links` }),
  unsurveyedAll: (all: number) => ({ zh: `${all} 个环节都未调查`, en: `none of ${all} links surveyed` }),
  pressing: { zh: "先补哪些", en: "What to fill first" },
  gap: { zh: "缺口", en: "Gap" },
  demand: { zh: "需求", en: "Demand" },
  gapUnknown: { zh: "缺口待测算", en: "Gap not known" },
  built: { zh: "只算已建成", en: "Built only" },
  why: { zh: "为什么", en: "Why" },
  undated: { zh: "未注明数据日期", en: "undated" },
  asOf: (date: string) => ({ zh: `数据截至 ${date}`, en: `as of ${date}` }),
  overlaid: { zh: "正在看的不是文件里的现状", en: "This is not the present state of the file" },

  storyTitle: { zh: "演示故事", en: "Story" },
  storyMade: {
    zh: "还没有保存的视图，现在按全链、各段、重点缺口自动编排。保存一个视图后，就按您保存的来讲。",
    en: "No view is saved yet: the steps are made from the chain, lane by lane and gap by gap. Once you save one, yours are told.",
  },
  storySaved: (count: number) => ({
    zh: `${count} 个保存的视图，随图谱文件保存`,
    en: `${count} saved views, kept in the file`,
  }),
  unread: (count: number) => ({
    zh: `文件里另有 ${count} 个视图读不懂，原样保留，没有显示。`,
    en: `${count} more views in the file cannot be read; they are kept and not shown.`,
  }),
  saveView: { zh: "保存当前视图", en: "Save this view" },
  saveViewTitle: { zh: "保存当前视图", en: "Save this view" },
  saveViewHint: {
    zh: "记下现在看的位置、放大程度、筛选、选中的环节和“图上看什么”，大屏演示时一步一步讲。",
    en: "Keeps place, zoom, filter, selection and lens as a step of the presentation.",
  },
  name: { zh: "名称", en: "Name" },
  nameOf: (at: number) => ({ zh: `第 ${at} 步的名称`, en: `Name of step ${at}` }),
  note: { zh: "讲稿", en: "Notes" },
  noteOf: (at: number) => ({ zh: `第 ${at} 步的讲稿`, en: `Notes of step ${at}` }),
  newName: (at: number) => ({ zh: `视图 ${at}`, en: `View ${at}` }),
  save: { zh: "保存", en: "Save" },
  cancel: { zh: "取消", en: "Cancel" },
  close: { zh: "关闭", en: "Close" },
  show: (name: string) => ({ zh: `转到“${name}”`, en: `Go to “${name}”` }),
  up: (name: string) => ({ zh: `“${name}”上移`, en: `Move “${name}” up` }),
  down: (name: string) => ({ zh: `“${name}”下移`, en: `Move “${name}” down` }),
  remove: (name: string) => ({ zh: `删除“${name}”`, en: `Remove “${name}”` }),
  savedStep: (name: string) => ({ zh: `保存视图 ${name}`, en: `Save view ${name}` }),
  changedStep: (name: string) => ({ zh: `修改视图 ${name}`, en: `Change view ${name}` }),
  movedStep: (name: string) => ({ zh: `移动视图 ${name}`, en: `Move view ${name}` }),
  removedStep: (name: string) => ({ zh: `删除视图 ${name}`, en: `Remove view ${name}` }),
  saved: (name: string) => ({
    zh: `已保存视图“${name}”，保存图谱文件时一起存`,
    en: `Saved view “${name}”: it is in the file once you save that`,
  }),
  nothing: { zh: "还没有打开图谱", en: "No map is open" },
  toStart: { zh: "去打开一份", en: "Open one" },
} as const;
