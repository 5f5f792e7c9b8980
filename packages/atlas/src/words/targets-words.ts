/**
 * Words of finding target enterprises, of making projects of them, and of local relations.
 *
 * @module
 */
import type { Localized } from "@liantu/core";

/** Words of target enterprises. */
export const TARGETS_WORDS = {
  find: { zh: "从名单找企业", en: "Find in a list" },
  title: { zh: "从企业名单里找目标企业", en: "Find target enterprises in a list" },
  titleFor: (link: string) => ({
    zh: `从企业名单里找能补“${link}”的企业`,
    en: `Find enterprises for ${link} in a list`,
  }),
  close: { zh: "关闭", en: "Close" },
  loading: { zh: "正在准备…", en: "Getting ready…" },

  // source
  dropHere: { zh: "把企业名单拖到这里", en: "Drop a list of enterprises here" },
  dropNow: { zh: "松开即可读取", en: "Let go to read it" },
  pick: { zh: "选择文件", en: "Choose a file" },
  kinds: {
    zh: "Excel（.xlsx）或 CSV。要有“企业名称”一列，再有“主要产品”“经营范围”“行业代码”“所在地”“统一社会信用代码”“供应商”“客户”中的任何几列。",
    en: "Excel (.xlsx) or CSV, with a column of names and any of: main products, business scope, industry code, region, credit code, suppliers, customers.",
  },
  paste: { zh: "或把表格粘贴到这里（连同表头）", en: "Or paste a table here, with its heading" },
  pasteHint: { zh: "企业名称\t主要产品\t所在地 …", en: "Name\tProducts\tRegion …" },
  readPasted: { zh: "读取粘贴的表格", en: "Read the pasted table" },
  pasted: { zh: "粘贴的表格", en: "Pasted table" },
  again: { zh: "换一份名单", en: "Another list" },
  noColumns: {
    zh: "没有认出表头。第一行要写列名，至少有“企业名称”，再加“主要产品”或“经营范围”等一列。",
    en: "No heading was found. The first row names the columns: the name of the enterprise, and products, scope or another one.",
  },
  failed: {
    zh: "读不了这份名单。请另存为 .xlsx 或 .csv 再试。",
    en: "This list cannot be read. Save it as .xlsx or .csv and try again.",
  },
  columns: (names: string) => ({ zh: `认出的列：${names}`, en: `Columns: ${names}` }),

  // what is looked for
  links: { zh: "要补的环节", en: "Links to fill" },
  linksHint: { zh: "不选就找全部投资机会", en: "All opportunities if none is chosen" },
  least: { zh: "至少得分", en: "Least score" },
  search: { zh: "开始查找", en: "Search" },
  searching: (rows: number) => ({ zh: `正在查找，已看 ${rows} 家…`, en: `Searching: ${rows} read…` }),
  stop: { zh: "停下", en: "Stop" },
  noLinks: {
    zh: "没有要补的环节：没有测算出投资机会。请在上面选择环节。",
    en: "There is nothing to fill: no opportunity was found. Choose links above.",
  },

  // result
  found: (matches: number, rows: number) => ({
    zh: `看了 ${rows} 家，找到 ${matches} 个匹配`,
    en: `${rows} read, ${matches} match${matches === 1 ? "" : "es"}`,
  }),
  stopped: (rows: number) => ({ zh: `已停下：只看了前 ${rows} 家`, en: `Stopped: only the first ${rows} were read` }),
  nothing: {
    zh: "没有匹配的企业。可以降低最低得分，或核对名单里有没有产品、经营范围。",
    en: "Nothing matches. Lower the least score, or check that the list has products or a scope.",
  },
  leftOut: { zh: "没有列入的", en: "Left out" },
  gateLocal: (count: number) => ({ zh: `本地已有 ${count} 家`, en: `${count} already here` }),
  gateUnusable: (count: number) => ({ zh: `缺企业名称 ${count} 行`, en: `${count} without a name` }),
  gateCut: (count: number) => ({ zh: `文字过长 ${count} 行`, en: `${count} with texts too long` }),
  rowSays: (row: number, message: Localized, remedy: Localized) => ({
    zh: `第 ${row} 家：${message.zh}。${remedy.zh}`,
    en: `Entry ${row}: ${message.en}; ${remedy.en}`,
  }),
  results: { zh: "匹配的企业", en: "Matching enterprises" },
  tick: (name: string, link: string) => ({ zh: `选${name}补“${link}”`, en: `Take ${name} for ${link}` }),
  tickAll: { zh: "全选可以添加的", en: "Take all that can be added" },
  place: { zh: "名次", en: "Rank" },
  enterprise: { zh: "企业", en: "Enterprise" },
  seat: { zh: "所在地", en: "Region" },
  link: { zh: "可补环节", en: "Could fill" },
  score: { zh: "得分", en: "Score" },
  because: { zh: "依据", en: "Evidence" },
  reasonJoint: { zh: "；", en: "; " },
  verdict: { zh: "能否添加", en: "Can be added" },
  verdictNew: { zh: "可添加", en: "yes" },
  verdictLink: { zh: "已在清单，补上环节", en: "listed: adds the link" },
  verdictKnown: { zh: "已在清单", en: "listed already" },
  verdictLocal: { zh: "本地已有企业", en: "already here" },
  howScored: (name: string) => ({ zh: `得分：${name}`, en: `Score of ${name}` }),
  showScore: (name: string, score: string) => ({
    zh: `${name}得 ${score} 分，查看怎么算的`,
    en: `${name} scores ${score}: show how`,
  }),
  part: { zh: "分项", en: "Part" },
  value: { zh: "取值", en: "Value" },
  weight: { zh: "权重", en: "Weight" },
  from: { zh: "从哪里看出", en: "From" },
  all: { zh: "全部环节", en: "All links" },
  show: { zh: "只看环节", en: "Show" },
  add: (count: number) => ({
    zh: count === 0 ? "添加到目标企业" : `添加 ${count} 家到目标企业`,
    en: count === 0 ? "Add to the targets" : `Add ${count} to the targets`,
  }),
  added: (count: number) => ({
    zh: `已添加 ${count} 家目标企业`,
    en: `${count} target enterprise${count === 1 ? "" : "s"} added`,
  }),
  step: (count: number) => ({ zh: `从名单添加 ${count} 家目标企业`, en: `add ${count} targets from a list` }),

  // project
  toProject: { zh: "转为项目", en: "Make a project" },
  toProjectOf: (name: string) => ({ zh: `把${name}转为项目`, en: `Make a project of ${name}` }),
  isProject: { zh: "已有项目", en: "has a project" },
  projectTitle: (name: string) => ({ zh: `${name}：转为签约项目`, en: `${name}: a signed project` }),
  projectName: { zh: "项目名称", en: "Name of the project" },
  projectNameOf: (enterprise: string, link: string) => ({
    zh: `${enterprise}${link}项目`,
    en: `${enterprise} ${link}`,
  }),
  projectLink: { zh: "环节", en: "Link" },
  projectDate: { zh: "签约日期", en: "Signed on" },
  projectDateBad: {
    zh: "这不是日期，请写成 2024-05-18 或 2024-05",
    en: "This is no date: write 2024-05-18 or 2024-05",
  },
  projectHint: {
    zh: "会新建企业和项目，项目停在“签约”，图上显示为拟引进；目标企业标为“已签约”。一步可撤销。产能、投资等可在项目里补。",
    en: "Adds the enterprise and a project at the stage signed, shown as planned; the target is marked as signed. One step, which can be undone. Capacity and money are entered in the project.",
  },
  projectHere: { zh: "企业已在库里，直接用它。", en: "The enterprise is here already and is used." },
  projectOk: { zh: "建立项目", en: "Make the project" },
  projectStep: (name: string) => ({ zh: `把${name}转为项目`, en: `make a project of ${name}` }),
  cancel: { zh: "取消", en: "Cancel" },

  // relations
  relations: { zh: "本地上下游", en: "Local partners" },
  relationsOf: (name: string) => ({ zh: `本地上下游：${name}`, en: `Local partners of ${name}` }),
  relationsShort: (known: number, buyers: number, suppliers: number) => ({
    zh: [known > 0 && `已有往来 ${known}`, buyers > 0 && `买家 ${buyers}`, suppliers > 0 && `供应 ${suppliers}`]
      .filter(Boolean)
      .join("，"),
    en: [known > 0 && `${known} known`, buyers > 0 && `${buyers} buyers`, suppliers > 0 && `${suppliers} suppliers`]
      .filter(Boolean)
      .join(", "),
  }),
  showRelations: { zh: "查看是哪些企业", en: "show which" },
  noRelations: { zh: "无记录", en: "none recorded" },
  known: { zh: "已知往来（以商招商）", en: "Known to deal with" },
  buyers: { zh: "会买它产品的本地企业", en: "Local buyers of its product" },
  suppliers: { zh: "能给它供料的本地企业", en: "Local suppliers for it" },
  roleSupplier: (product: string) => ({
    zh: product === "" ? "向它供货" : `向它供${product}`,
    en: product === "" ? "it supplies them" : `it supplies them: ${product}`,
  }),
  roleCustomer: (product: string) => ({
    zh: product === "" ? "从它进货" : `从它进${product}`,
    en: product === "" ? "it buys from them" : `it buys from them: ${product}`,
  }),
  more: (count: number) => ({ zh: `其余 ${count} 家`, en: `${count} more` }),
  showOnMap: { zh: "在图上亮出这些环节", en: "Light these links on the map" },
} as const;

/** Kind of the evidence that a list gives; it is shown, and not counted. */
export const CANDIDATE_EVIDENCE = "candidate-list";

/** Fields of a list by name. */
export const CANDIDATE_FIELDS: ReadonlyMap<string, Localized> = new Map([
  ["name", { zh: "企业名称", en: "name" }],
  ["id", { zh: "编号", en: "number" }],
  ["creditCode", { zh: "信用代码", en: "credit code" }],
  ["products", { zh: "产品", en: "products" }],
  ["scope", { zh: "经营范围", en: "business scope" }],
  ["industryCodes", { zh: "行业代码", en: "industry code" }],
  ["home", { zh: "所在地", en: "region" }],
  ["suppliers", { zh: "供应商", en: "suppliers" }],
  ["customers", { zh: "客户", en: "customers" }],
]);
