/**
 * Words of resources and funds: their lists, their forms, and what is said of them.
 *
 * @module
 */
import type { Localized } from "@liantu/core";

type Phrase = Localized | ((...values: never[]) => Localized);

/** Words of resources and funds. */
export const RESOURCES_WORDS = {
  // lists
  resourceList: { zh: "资源转化清单", en: "Resources used here" },
  fundList: { zh: "资金清单", en: "Funds" },
  addResource: { zh: "添加资源", en: "Add a resource" },
  addFund: { zh: "添加基金", en: "Add a fund" },
  seeResources: { zh: "看资源图", en: "On the map" },
  seeFunds: { zh: "看资金图", en: "On the map" },
  toGaps: { zh: "按缺口看", en: "By gap" },
  toFunds: { zh: "按基金看", en: "By fund" },
  byResource: { zh: "按资源分组", en: "By resource" },
  byFund: { zh: "按基金分组", en: "By fund" },
  byGap: { zh: "按缺口分组", en: "By gap" },
  noResources: { zh: "还没有记录本地资源", en: "No local resource recorded yet" },
  noResourcesHint: {
    zh: "把本地有的矿产、电力、副产品记下来，写明一年产多少、可供哪些环节，这里就会算出就地转化了多少、还能再上多大产能。",
    en: "Write down what the region mines, generates or is left with, how much in a year, and which links it can feed: this list then says how much is used here, and what capacity could still be added.",
  },
  noFunds: { zh: "还没有记录基金", en: "No fund recorded yet" },
  noFundsHint: {
    zh: "把可用的产业基金记下来，写明规模、支持哪些环节、投了哪些项目，这里就会算出还剩多少、哪些缺口没有资金。",
    en: "Write down the funds there are, what each may give, which links it is meant for and what it has put where: this list then says what is left, and which gaps no fund stands behind.",
  },
  shownOfFeeds: (shown: number, all: number) => ({
    zh: shown === all ? `${all} 条去向` : `${shown} / ${all} 条去向`,
    en: shown === all ? `${all} uses` : `${shown} of ${all} uses`,
  }),
  shownOfBackings: (shown: number, all: number) => ({
    zh: shown === all ? `${all} 条支持` : `${shown} / ${all} 条支持`,
    en: shown === all ? `${all} entries` : `${shown} of ${all} entries`,
  }),

  // columns of resources
  resource: { zh: "资源", en: "Resource" },
  feeds: { zh: "可供环节", en: "Feeds" },
  noFeeds: { zh: "还没填可供环节", en: "no link named" },
  coefficient: { zh: "单耗", en: "Per unit" },
  coefficientMeaning: {
    zh: "生产 1 个单位的环节产品要用多少资源",
    en: "How much of the resource one unit of the link's product takes",
  },
  used: { zh: "已用", en: "Used" },
  usedMeaning: { zh: "已建项目一年用掉的资源", en: "What the built projects take in a year" },
  couldMake: { zh: "全部用上可产", en: "Could make" },
  couldMakeMeaning: {
    zh: "一年产出的资源全给这个环节用，能生产多少",
    en: "What the link could make of the whole yearly output",
  },
  room: { zh: "还可新增产能", en: "Room left" },
  roomMeaning: {
    zh: "全部用上可产，减去已建产能；几个环节分用一种资源时不能相加",
    en: "What it could make without what is built; not to be added up where several links share a resource",
  },
  typical: { zh: "折合典型项目", en: "Typical projects" },
  output: { zh: "年产出", en: "Yearly output" },
  potential: { zh: "年产潜力", en: "Potential" },
  processed: { zh: "就地用量", en: "Used here in all" },
  share: { zh: "就地转化率", en: "Share used here" },
  unprocessed: { zh: "未转化", en: "Not used here" },
  outputNone: { zh: "年产出未填", en: "yearly output not recorded" },
  shareIs: (share: string) => ({ zh: `就地转化率 ${share}`, en: `${share} used here` }),
  outputIs: (amount: string) => ({ zh: `年产出 ${amount}`, en: `${amount} a year` }),
  unprocessedIs: (amount: string) => ({ zh: `未转化 ${amount}`, en: `${amount} not used here` }),

  // columns of funds
  fund: { zh: "基金", en: "Fund" },
  manager: { zh: "管理单位", en: "Run by" },
  size: { zh: "规模", en: "Size" },
  committed: { zh: "已投", en: "Put in" },
  left: { zh: "余额", en: "Left" },
  needed: { zh: "补缺投资", en: "Gap needs" },
  investedIn: { zh: "投向项目", en: "Project" },
  nothingYet: { zh: "尚未投项目", en: "nothing yet" },
  noPurpose: { zh: "没填支持的环节和项目", en: "no link or project named" },
  how: { zh: "支持方式", en: "Kind" },
  isMeant: { zh: "支持方向", en: "meant for" },
  isBacking: { zh: "已投", en: "put in" },
  isOutside: { zh: "已投，不在支持方向", en: "put in, beyond its purpose" },
  sizeNone: { zh: "规模未填", en: "size not recorded" },
  sizeIs: (amount: string) => ({ zh: `规模 ${amount}`, en: `size ${amount}` }),
  committedIs: (amount: string) => ({ zh: `已投 ${amount}`, en: `${amount} put in` }),
  leftIs: (amount: string) => ({ zh: `余额 ${amount}`, en: `${amount} left` }),
  neededIs: (amount: string) => ({ zh: `补缺投资 ${amount}`, en: `gap needs ${amount}` }),
  unbacked: { zh: "没有基金支持", en: "no fund" },
  noLink: { zh: "未指定环节", en: "no link named" },

  // forms
  newResource: { zh: "新增资源", en: "New resource" },
  resourceForm: { zh: "编辑资源", en: "Edit resource" },
  newFund: { zh: "新增基金", en: "New fund" },
  fundForm: { zh: "编辑基金", en: "Edit fund" },
  resourceExample: { zh: "如 镍矿、绿电、工业副产石膏", en: "such as nickel ore, wind power" },
  unitHint: { zh: "按年计，如 吨/年；单耗也按这个单位填", en: "Per year, such as t/a; also of what a product takes" },
  outputHint: { zh: "本地一年产出多少；不知道就不填，别填 0", en: "In a year; leave it empty if not known" },
  potentialHint: { zh: "已批的都投产后一年能产多少", en: "Once everything that is approved runs" },
  reserves: { zh: "探明储量", en: "Reserves" },
  reservesUnit: { zh: "储量单位", en: "Unit of the reserves" },
  reservesFault: { zh: "储量要有数也要有单位，或都不填", en: "Give both the reserves and their unit, or neither" },
  feedLink: { zh: "环节", en: "Link" },
  groupFeeds: { zh: "可供哪些环节", en: "Which links it feeds" },
  feedRows: { zh: "去向", en: "Uses" },
  feedsHint: {
    zh: "单耗：生产 1 个单位的环节产品要用多少资源，不知道可以先空着",
    en: "Per unit: how much of the resource one unit of the link's product takes; leave it empty if not known",
  },
  groupMoney: { zh: "投向", en: "Purpose" },
  fundLinks: { zh: "支持的环节", en: "Meant for" },
  investments: { zh: "已投或已承诺的项目", en: "What it has given or promised" },
  project: { zh: "项目", en: "Project" },
  amount: { zh: "金额", en: "Amount" },
  noProjects: { zh: "图谱里还没有项目", en: "The chain has no projects yet" },
} satisfies Readonly<Record<string, Phrase>>;
