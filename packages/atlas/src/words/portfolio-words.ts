/**
 * Words of the screen of several chains.
 *
 * @module
 */
import type { Localized } from "@liantu/core";
import type { TileOrder } from "../portfolio/tile-order.js";

/** Words of the screen of several chains. */
export const PORTFOLIO_WORDS = {
  portfolio: { zh: "多链总览", en: "Several chains" },
  backTo: (name: string) => ({ zh: `回到“${name}”`, en: `Back to “${name}”` }),
  undated: { zh: "未注明日期", en: "undated" },
  asOf: (date: string) => ({ zh: `数据截至 ${date}`, en: `as of ${date}` }),

  emptyTitle: { zh: "把全市的产业链放在一起看", en: "See all chains of a region together" },
  emptyLead: {
    zh: "一个文件装下几条链：每条链缺什么、签约和到位多少、谁在牵头，一页看清；同一家企业、同一个环节只算一次。",
    en: "One file holds several chains: what each lacks, what was signed and has arrived, who leads; an enterprise or a link that is shared is counted once.",
  },
  beginWith: (name: string) => ({ zh: `用“${name}”新建`, en: `Begin with “${name}”` }),
  beginHint: {
    zh: "以现在打开的产业链为第一条，再加入别的产业链文件",
    en: "The chain that is open is the first one; add the files of others",
  },
  beginFiles: { zh: "选几个产业链文件新建…", en: "Begin with files…" },
  beginFilesHint: {
    zh: "一次选中几个 .json 产业链文件",
    en: "Choose several files of chains at once",
  },
  openFile: { zh: "打开多链文件…", en: "Open a file of several chains…" },
  openFileHint: { zh: "以前保存的多链文件，也可以拖进窗口", en: "One saved before; or drop it on the window" },
  examples: { zh: "看示例", en: "Examples" },
  newName: (name: string) => ({ zh: `${name}多链图谱`, en: `Chains with ${name}` }),
  newNameOf: (region: string) => ({ zh: `${region}产业链图谱集`, en: `Chains of ${region}` }),

  addFiles: { zh: "加入产业链…", en: "Add chains…" },
  addHint: { zh: "选一个或几个产业链文件（.json）", en: "Choose one or more files of chains (.json)" },
  members: { zh: "名称与集群…", en: "Name and clusters…" },
  added: (names: string, issues: number): Localized => ({
    zh: `已加入${names}${issues > 0 ? `；文件里有 ${issues} 处问题，打开该链可以看到` : ""}`,
    en: `Added ${names}${issues > 0 ? `; its data has ${issues} issues, shown with the chain` : ""}`,
  }),
  notAdded: (name: string) => ({ zh: `“${name}”没有加入`, en: `“${name}” was not added` }),
  sameKeyTitle: (name: string) => ({ zh: `已经有一条“${name}”`, en: `There is already “${name}”` }),
  sameKeyHint: {
    zh: "如果是同一条链的新版本，请替换；如果是另一条链，请两条都留。",
    en: "Replace it if this is a newer version of the same chain; keep both if it is another one.",
  },
  replace: { zh: "替换", en: "Replace" },
  keepBoth: { zh: "两条都留", en: "Keep both" },
  skip: { zh: "不加入", en: "Do not add" },
  addStep: (name: string) => ({ zh: `加入产业链 ${name}`, en: `Add chain ${name}` }),
  removeStep: (name: string) => ({ zh: `移出产业链 ${name}`, en: `Take out chain ${name}` }),
  arrangeStep: { zh: "调整名称与集群", en: "Change name and clusters" },

  order: { zh: "排序", en: "Order" },
  copy: { zh: "复制表格", en: "Copy the table" },
  excel: { zh: "另存 Excel", en: "Save as workbook" },
  print: { zh: "打印", en: "Print" },
  overview: { zh: "多链总览表", en: "Overview of the chains" },
  madeOn: (date: string) => ({ zh: `制表 ${date}`, en: `made on ${date}` }),
  copied: (count: number) => ({ zh: `已复制 ${count} 行，可粘贴到 Excel、WPS`, en: `${count} rows copied` }),
  notCopied: { zh: "浏览器没能复制，请用“另存 Excel”", en: "The browser could not copy; save a workbook instead" },
  exported: (name: string) => ({ zh: `已下载 ${name}`, en: `Downloaded ${name}` }),
  notExported: { zh: "没能生成 Excel 文件", en: "The workbook could not be made" },

  total: { zh: "合计", en: "Together" },
  totalHint: { zh: "共用的环节、企业和项目只算一次", en: "What is shared is counted once" },
  reckoning: { zh: "正在汇总…", en: "Reckoning…" },
  reckoned: (chains: number) => ({ zh: `${chains} 条链已汇总`, en: `${chains} chains reckoned together` }),
  refused: { zh: "各链放在一起没能测算", en: "The chains could not be reckoned together" },
  chains: { zh: "产业链", en: "Chains" },
  links: { zh: "环节", en: "Links" },
  enterprises: { zh: "企业", en: "Enterprises" },
  projects: { zh: "项目", en: "Projects" },
  projectsRule: {
    zh: "总项目和它的各期合算 1 个，含暂缓、终止的；几条链共用的只算一次",
    en: "A project and its phases are one; those on hold or ended are counted, shared ones once",
  },
  statusesRule: {
    zh: "按图上的颜色数：各期分别算，不含暂缓、终止的；总项目与分期不重复计",
    en: "As on the map: phases one by one, without those on hold or ended, nothing twice",
  },
  gaps: { zh: "断点、空白点、弱点", en: "Breaks, blanks, weak" },
  gapsShort: { zh: "缺口", en: "Gaps" },
  signed: { zh: "签约额", en: "Signed" },
  arrived: { zh: "到位资金", en: "Arrived" },
  arrivalRate: { zh: "资金到位率", en: "Arrival rate" },
  startRate: { zh: "开工率", en: "Start rate" },
  operatingRate: { zh: "投产率", en: "In production" },
  completeness: { zh: "完整度", en: "Completeness" },
  byCoverage: { zh: "各环节覆盖率的平均", en: "mean coverage of the links" },
  localSupply: { zh: "本地配套率", en: "Local supply" },
  byQuantity: { zh: "按数量", en: "by quantity" },
  leader: { zh: "包抓领导", en: "Leader" },
  unit: { zh: "责任单位", en: "Unit" },
  unsurveyed: { zh: "未调查", en: "Not surveyed" },
  unsurveyedOf: (count: number, all: number): Localized =>
    count === all
      ? { zh: `${all} 个环节都未调查`, en: `None of the ${all} links surveyed` }
      : { zh: `${all} 个环节，${count} 个未调查`, en: `${all} links, ${count} not surveyed` },
  surveyedElsewhere: (count: number) => ({
    zh: `，其中 ${count} 个在别的链里已调查`,
    en: `, ${count} of them surveyed in another chain`,
  }),
  linksOf: (all: number) => ({ zh: `${all} 个环节`, en: `${all} links` }),
  notRecorded: { zh: "未填", en: "not recorded" },
  notKnown: { zh: "待测算", en: "not known" },
  noProjects: { zh: "没有录入项目", en: "No project recorded" },
  basisProjects: (count: number, leftOut: number): Localized => ({
    zh: `按 ${count} 个签约项目${leftOut > 0 ? `，另有 ${leftOut} 个未填` : ""}`,
    en: `of ${count} signed projects${leftOut > 0 ? `, ${leftOut} not recorded` : ""}`,
  }),
  basisLinks: (count: number, leftOut: number): Localized => ({
    zh: `按 ${count}/${count + leftOut} 个环节`,
    en: `by ${count} of ${count + leftOut} links`,
  }),
  openChain: (name: string) => ({ zh: `打开“${name}”的图谱`, en: `Open the map of “${name}”` }),
  open: { zh: "看图谱", en: "Map" },
  takeOut: (name: string) => ({ zh: `移出“${name}”`, en: `Take out “${name}”` }),
  refusedChain: { zh: "这条链没能测算", en: "This chain could not be reckoned" },
  onMap: { zh: "正在图上", en: "on the map" },
  noCluster: { zh: "未归入集群", en: "In no cluster" },
  noMember: { zh: "这个集群还没有产业链", en: "No chain in this cluster yet" },

  shared: (count: number, chains: number): Localized => ({
    zh: `${count} 家企业横跨 ${chains} 条链`,
    en: `${count} enterprises in ${chains} chains`,
  }),
  sharedNone: { zh: "没有横跨几条链的企业", en: "No enterprise is in several chains" },
  sharedNoneHint: {
    zh: "同名或同一统一社会信用代码的企业才算同一家。",
    en: "Enterprises are one if they have the same key or credit code.",
  },
  sharedLinks: (count: number) => ({ zh: `${count} 个环节几条链共用`, en: `${count} links shared by several chains` }),
  cross: { zh: "跨链机会", en: "Across the chains" },
  crossHint: {
    zh: "几条链都缺的产品，和一条链缺、另一条链富余的产品",
    en: "Products that several chains lack, and what one lacks and another has to spare",
  },
  crossNone: { zh: "没有发现跨链机会。", en: "None found." },
  crossNoneUnsurveyed: (count: number) => ({
    zh: `没有发现跨链机会。还有 ${count} 个环节未调查，查清以后才看得出来。`,
    en: `None found. ${count} links are not surveyed yet: only then can it be told.`,
  }),
  lacks: (chains: string, product: string, gap: string): Localized => ({
    zh: `${chains}都缺${product}，合计缺 ${gap}`,
    en: `${chains} all lack ${product}: ${gap} together`,
  }),
  lacksUnknown: (chains: string, product: string): Localized => ({
    zh: `${chains}都缺${product}，缺多少待测算`,
    en: `${chains} all lack ${product}; how much is not known`,
  }),
  oneServes: (count: number) => ({
    zh: `引进一个项目，可以配套 ${count} 条链`,
    en: `One project could supply ${count} chains`,
  }),
  unlike: (count: number) => ({
    zh: `另有 ${count} 处单位不同，没有加进去`,
    en: `${count} more in other units, not added`,
  }),
  wouldBuy: (names: string) => ({ zh: `本地买家：${names}`, en: `Local buyers: ${names}` }),
  spare: (from: string, product: string, surplus: string, to: string, gap: string): Localized => ({
    zh: `${from}的${product}富余 ${surplus}，${to}缺 ${gap}，可以就地配套`,
    en: `${from} has ${surplus} of ${product} to spare, ${to} lacks ${gap}`,
  }),
  unknownGap: { zh: "（数量待测算）", en: "(how much is not known)" },
  andMore: (count: number) => ({ zh: `等 ${count} 家`, en: `and others, ${count} in all` }),

  byWhom: { zh: "按责任分", en: "By responsibility" },
  byUnit: { zh: "责任单位", en: "Unit" },
  byLeader: { zh: "包抓领导", en: "Leader" },
  nobody: { zh: "未明确责任", en: "Nobody named" },
  conflicts: (count: number) => ({
    zh: `几条链对同一事物的说法有 ${count} 处不一致`,
    en: `${count} things that the chains say differently`,
  }),

  formTitle: { zh: "名称与集群", en: "Name and clusters" },
  formName: { zh: "总览名称", en: "Name" },
  formClusters: { zh: "集群", en: "Clusters" },
  formClusterName: (number: number) => ({ zh: `第 ${number} 个集群的名称`, en: `Name of cluster ${number}` }),
  formClusterHint: { zh: "如“2个千亿”“4个百亿”", en: "Such as “Two of 100 billion”" },
  formAddCluster: { zh: "添加集群", en: "Add a cluster" },
  formRemoveCluster: (name: string) => ({ zh: `删除集群“${name}”`, en: `Remove cluster “${name}”` }),
  formPlace: (name: string) => ({ zh: `“${name}”归入`, en: `Clusters of “${name}”` }),
  formChains: { zh: "各链归入哪个集群", en: "Which chain belongs where" },
  formNameMissing: { zh: "请填写名称", en: "Enter a name" },
  formSameName: { zh: "集群的名称不能重复", en: "Two clusters have the same name" },
  ok: { zh: "确定", en: "OK" },
  cancel: { zh: "取消", en: "Cancel" },
} as const;

/** Names of the orders of tiles. */
export const TILE_ORDER_NAMES: Readonly<Record<TileOrder, Localized>> = {
  document: { zh: "按文件顺序", en: "As in the file" },
  gaps: { zh: "缺口多的在前", en: "Most gaps first" },
  signed: { zh: "签约额高的在前", en: "Most signed first" },
  arrival: { zh: "到位率高的在前", en: "Best arrival rate first" },
  completeness: { zh: "完整度高的在前", en: "Most complete first" },
  unsurveyed: { zh: "未调查多的在前", en: "Least surveyed first" },
};
