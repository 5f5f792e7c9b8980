/**
 * Words of the import of ledgers.
 *
 * @module
 */
import type { Localized } from "@liantu/core";
import type { WaitKind } from "../import/difference-lines.js";

const s = (count: number): string => (count === 1 ? "" : "s");

/** Words of the import of ledgers, by step. */
export const IMPORT_WORDS = {
  // frame
  open: { zh: "导入台账", en: "Import ledger" },
  openHint: {
    zh: "把 Excel、WPS 或 CSV 台账并入这张图谱",
    en: "Put an Excel, WPS or CSV ledger into this map",
  },
  title: { zh: "导入台账", en: "Import a ledger" },
  into: (chain: string) => ({ zh: `并入：${chain}`, en: `Into: ${chain}` }),
  loading: { zh: "正在准备…", en: "Getting ready…" },
  steps: {
    source: { zh: "选台账", en: "Ledger" },
    columns: { zh: "对栏目", en: "Columns" },
    check: { zh: "查问题", en: "Check" },
    places: { zh: "定环节", en: "Links" },
    difference: { zh: "看变化", en: "Changes" },
  },
  back: { zh: "上一步", en: "Back" },
  next: { zh: "下一步", en: "Next" },
  close: { zh: "关闭", en: "Close" },
  cancel: { zh: "取消", en: "Cancel" },
  leaveTitle: { zh: "放弃这次导入？", en: "Give up this import?" },
  leaveText: {
    zh: "已对好的栏目会记住；改过的单元格和定下的环节不会保留，图谱没有变化。",
    en: "Columns are remembered; mended cells and chosen links are not. The map has not changed.",
  },
  leave: { zh: "放弃", en: "Give up" },
  stay: { zh: "继续导入", en: "Go on" },
  readOnly: {
    zh: "这份图谱是只读的，不能并入台账。请先另存为一份新文件。",
    en: "This map is read-only and takes no ledger. Save it as a new file first.",
  },

  // base
  baseTitle: { zh: "台账里的项目放到哪张图谱上？", en: "Which map are the projects put on?" },
  baseHint: {
    zh: "先选一张产业链图谱作底图；台账里的项目会按环节放上去。",
    en: "Choose a chain first; the projects of the ledger are placed on its links.",
  },
  templates: { zh: "模板（只有环节和供给关系）", en: "Templates (links and flows only)" },
  examples: { zh: "示例（已有部分项目）", en: "Examples (with some projects)" },
  linkCount: (count: number) => ({ zh: `${count} 个环节`, en: `${count} link${s(count)}` }),
  baseFailed: { zh: "这张图谱没能打开，请换一张。", en: "This map could not be opened: choose another one." },

  // source
  pick: { zh: "选择台账文件", en: "Choose a ledger" },
  pickAgain: { zh: "换一个文件", en: "Another file" },
  pasteInstead: { zh: "改为粘贴", en: "Paste instead" },
  dropHere: {
    zh: "把台账文件拖到这里，或点按钮选择",
    en: "Drop a ledger here, or choose one",
  },
  kinds: {
    zh: "Excel、WPS 的 .xlsx，以及 .csv、.txt（GBK、UTF-8 都可以）",
    en: ".xlsx of Excel and WPS, .csv and .txt in UTF-8 or GBK",
  },
  dropNow: { zh: "松开鼠标，读这份台账", en: "Drop to read this ledger" },
  pasteTitle: { zh: "或者从 Excel、WPS 复制后粘贴到这里", en: "Or paste cells copied in Excel or WPS here" },
  pasteHint: {
    zh: "连同表头一起选中、复制，再点这里按 Ctrl+V",
    en: "Select the cells with their heading, copy, click here and press Ctrl+V",
  },
  pasted: { zh: "粘贴的表格", en: "Pasted cells" },
  readPasted: { zh: "读粘贴的表格", en: "Read the pasted cells" },
  reading: (name: string) => ({ zh: `正在读“${name}”…`, en: `Reading ${name}…` }),
  rereading: { zh: "正在重新读…", en: "Reading again…" },
  stopped: { zh: "已停止读取。", en: "Reading was stopped." },
  failed: {
    zh: "这个文件没能读出来，可能已被移动或正被占用，请关闭其他程序后重选。",
    en: "This file could not be read. It may have been moved or be in use: close other programs and choose it again.",
  },
  sheet: { zh: "工作表", en: "Sheet" },
  headingRow: { zh: "表头", en: "Heading" },
  headingAuto: (first: number, last: number) => ({
    zh: first === last ? `自动识别：第 ${first} 行` : `自动识别：第 ${first}–${last} 行`,
    en: first === last ? `Found: row ${first}` : `Found: rows ${first}–${last}`,
  }),
  headingNone: { zh: "没有找到表头，请选择", en: "No heading found: choose one" },
  headingAt: (row: number, names: string) => ({ zh: `第 ${row} 行：${names}`, en: `Row ${row}: ${names}` }),
  headingHelp: {
    zh: "表头不对而这里又选不到时：在表格里从表头那一行起选中、复制，再点“改为粘贴”。",
    en: "If the heading is wrong and cannot be chosen here: copy the cells from the heading on, and paste them instead.",
  },
  tableFound: (rows: number, projects: number) => ({
    zh: `表内 ${rows} 行，读出 ${projects} 个项目`,
    en: `${rows} rows, read as ${projects} project${s(projects)}`,
  }),
  leftOut: (totals: number, blanks: number, notes: number, faulty: number) => ({
    zh: `合计 ${totals} 行、空行 ${blanks} 行、说明 ${notes} 行不读，有错 ${faulty} 行待改`,
    en: `${totals} total, ${blanks} blank, ${notes} note rows left out, ${faulty} faulty`,
  }),
  preview: { zh: "预览", en: "Preview" },
  previewHint: (count: number) => ({
    zh: `前 ${count} 行，按台账原样`,
    en: `First ${count} rows as they stand in the ledger`,
  }),
  rowNumber: { zh: "行号", en: "Row" },

  // columns
  columnsLead: {
    zh: "每一栏是什么意思，已经认好；认错的改过来，下个月同样表头的台账会照此对应。",
    en: "What each column means was found out; correct what is wrong, and ledgers with this heading follow it next month.",
  },
  column: { zh: "栏", en: "Col." },
  heading: { zh: "台账表头", en: "Heading" },
  noHeading: { zh: "（没有表头）", en: "(no heading)" },
  meaning: { zh: "意思", en: "Meaning" },
  meaningOf: (heading: string) => ({ zh: `“${heading}”栏的意思`, en: `Meaning of column ${heading}` }),
  notUsed: { zh: "不用，只原样保留", en: "Not used, only kept" },
  match: { zh: "把握", en: "Match" },
  unit: { zh: "单位", en: "Unit" },
  samples: { zh: "内容举例", en: "Samples" },
  percent: (share: number) => ({ zh: `${Math.round(share * 100)}%`, en: `${Math.round(share * 100)}%` }),
  resetColumns: { zh: "恢复自动识别", en: "Back to what was found" },
  remembered: { zh: "已按上次的对应读取", en: "Read as you mapped it last time" },
  stageWords: { zh: "没认出的进展说法", en: "Words of progress not understood" },
  stageWordsHint: {
    zh: "这些说法对应哪个进展？定下后会记住。",
    en: "What stage do these words stand for? It will be remembered.",
  },
  stageWordsNone: { zh: "进展一栏的说法都认出来了。", en: "All words of progress were understood." },
  ownWords: { zh: "已定下的说法", en: "Words you decided" },
  word: { zh: "台账里的说法", en: "Words of the ledger" },
  rows: (count: number) => ({ zh: `${count} 行`, en: `${count} row${s(count)}` }),
  pickStage: { zh: "选择进展", en: "Choose a stage" },
  stageFor: (word: string) => ({ zh: `“${word}”对应的进展`, en: `Stage for ${word}` }),
  asStatus: { zh: "只知道大类", en: "Only the status is known" },
  forget: { zh: "取消", en: "Undo" },

  // check
  show: { zh: "显示", en: "Show" },
  kindCounts: {
    error: (count: number) => ({ zh: `错误 ${count}`, en: `Errors ${count}` }),
    warning: (count: number) => ({ zh: `警告 ${count}`, en: `Warnings ${count}` }),
    info: (count: number) => ({ zh: `提示 ${count}`, en: `Notes ${count}` }),
    valid: (count: number) => ({ zh: `没有问题 ${count} 行`, en: `Fine ${count}` }),
  },
  kindMeanings: {
    error: { zh: "错误：这一行或这一格没有读进来，改好才会并入。", en: "Errors: the row or cell was not taken over." },
    warning: { zh: "警告：已经读进来，但要看一眼对不对。", en: "Warnings: taken over, but look at it." },
    info: { zh: "提示：供参考，不用处理。", en: "Notes: good to know, nothing to do." },
    valid: { zh: "这些行读得清楚，没有问题。", en: "Nothing is wrong with these rows." },
  },
  searchLines: { zh: "在列表里找项目、企业、原因", en: "Find a project, enterprise or reason" },
  place: { zh: "位置", en: "Place" },
  placeRow: (row: number) => ({ zh: `第 ${row} 行`, en: `Row ${row}` }),
  placeCell: (row: number, column: string) => ({ zh: `第 ${row} 行 ${column} 栏`, en: `Row ${row}, column ${column}` }),
  placeRows: (row: number, count: number) => ({
    zh: `第 ${row} 行等 ${count} 行`,
    en: `Row ${row} and ${count - 1} more`,
  }),
  placeFile: { zh: "整张表", en: "Whole table" },
  found: { zh: "原来写的", en: "As written" },
  reason: { zh: "原因", en: "Reason" },
  remedy: { zh: "怎么改", en: "Remedy" },
  project: { zh: "项目", en: "Project" },
  enterprise: { zh: "企业", en: "Enterprise" },
  link: { zh: "环节", en: "Link" },
  stage: { zh: "进展", en: "Stage" },
  capacity: { zh: "产能", en: "Capacity" },
  investment: { zh: "总投资", en: "Investment" },
  nothingHere: { zh: "没有", en: "None" },
  mend: { zh: "改", en: "Mend" },
  mendRow: (row: number) => ({ zh: `修改第 ${row} 行`, en: `Mend row ${row}` }),
  mendHint: {
    zh: "直接改单元格，再点“重新检查”。台账文件本身不会改动。",
    en: "Change the cells, then check again. The ledger file itself is not changed.",
  },
  mendNothing: { zh: "在左边选一条问题，就可以在这里改那一行。", en: "Choose an issue to mend its row here." },
  mendNot: {
    zh: "这一条说的不是哪一行，要在台账里或上一步改。",
    en: "This is not about one row: change it in the ledger or one step back.",
  },
  recheck: { zh: "重新检查", en: "Check again" },
  undoMend: { zh: "恢复这一行", en: "Restore this row" },
  nowFine: (row: number) => ({ zh: `第 ${row} 行已经没有问题。`, en: `Row ${row} is fine now.` }),
  stillWrong: (row: number, count: number) => ({
    zh: `第 ${row} 行还有 ${count} 处要改。`,
    en: `Row ${row} still has ${count} thing${s(count)} to mend.`,
  }),
  mendedCount: (count: number) => ({ zh: `已改 ${count} 行`, en: `${count} row${s(count)} mended` }),
  downloadFaulty: { zh: "下载有问题的行（Excel）", en: "Download faulty rows (Excel)" },
  downloadFaultyHint: {
    zh: "每行附原因和改法；改好后把这个文件再导入一次即可",
    en: "With reason and remedy; mend it and import that file again",
  },
  faultyName: (name: string) => ({ zh: `需要修改的行-${name}.xlsx`, en: `rows-to-mend-${name}.xlsx` }),
  nothingRead: {
    zh: "没有读出任何项目，请改好问题或换一份台账。",
    en: "No project could be read: mend the issues or choose another ledger.",
  },

  // places
  matching: { zh: "正在与图谱比对…", en: "Comparing with the map…" },
  placesTitle: { zh: "拿不准环节的行", en: "Rows whose link is not sure" },
  placesNone: { zh: "每一行都能确定环节，不用您定。", en: "Every row has a sure link: nothing to decide." },
  placesLead: (open: number) => ({
    zh: open === 0 ? "都定下了。" : `还有 ${open} 行没定；没定的行这次不并入，以后可以再导入。`,
    en: open === 0 ? "All are decided." : `${open} row${s(open)} undecided; they are not put in this time.`,
  }),
  group: { zh: "按台账的写法", en: "By the words of the ledger" },
  allGroups: (count: number) => ({ zh: `全部 ${count} 行`, en: `All ${count} rows` }),
  groupOf: (words: string, count: number) => ({
    zh: `“${words}” ${count} 行`,
    en: `${words}: ${count} row${s(count)}`,
  }),
  noWords: { zh: "没写", en: "nothing written" },
  decideAll: (count: number) => ({ zh: `列出的 ${count} 行都定为`, en: `Put all ${count} listed rows to` }),
  decideRow: (name: string) => ({ zh: `“${name}”的环节`, en: `Link of ${name}` }),
  written: { zh: "台账写的环节或产品", en: "As written" },
  decide: { zh: "放到哪个环节", en: "Link" },
  undecided: { zh: "还没定", en: "Not decided" },
  outside: { zh: "不属于本链", en: "None of this chain" },
  candidates: { zh: "可能的环节", en: "Likely links" },
  otherLinks: { zh: "其他环节", en: "Other links" },
  candidate: (link: string, percent: string) => ({ zh: `${link}（把握 ${percent}）`, en: `${link} (${percent})` }),
  bothLinks: (links: string) => ({ zh: `同时属于 ${links}`, en: `Both: ${links}` }),
  because: (words: string) => ({ zh: `依据“${words}”`, en: `by the words ${words}` }),
  doubt: (words: string) => ({ zh: `但“${words}”可能是另一种产品`, en: `but ${words} may be another product` }),

  duplicatesTitle: { zh: "可能重复的行", en: "Rows that may be one project" },
  duplicatesNone: { zh: "没有重复列报的项目。", en: "No project is listed twice." },
  duplicatesLead: (open: number) => ({
    zh: open === 0 ? "都定下了；合并的只算一个项目。" : `还有 ${open} 组没定；没定的先按一个项目算，不会重复计数。`,
    en:
      open === 0
        ? "All decided; merged rows count once."
        : `${open} undecided; these count as one project until you say.`,
  }),
  moreGroups: (count: number) => ({ zh: `再显示 ${count} 组`, en: `Show ${count} more` }),
  moreRows: (count: number) => ({ zh: `再显示 ${count} 行`, en: `Show ${count} more row${s(count)}` }),
  rowsOne: { zh: "是同一个项目", en: "One project" },
  rowsSeveral: { zh: "是不同项目", en: "Different projects" },
  conflict: (field: string, values: string) => ({ zh: `${field}不一致：${values}`, en: `${field} differs: ${values}` }),

  sameTitle: { zh: "可能是图谱上已有的项目", en: "May be a project of the map" },
  sameLead: (open: number) => ({
    zh: open === 0 ? "都定下了。" : `还有 ${open} 行没定；没定的行这次不并入。`,
    en: open === 0 ? "All are decided." : `${open} undecided; they are not put in this time.`,
  }),
  sameAs: { zh: "图谱上的项目", en: "Project of the map" },
  isSame: { zh: "就是它", en: "The same" },
  isNew: { zh: "是新项目", en: "A new one" },

  // difference
  asOf: { zh: "台账数据截至", en: "The ledger is as of" },
  asOfHint: {
    zh: "如 2024-06；用作到位资金的日期，比图谱的日期新时图谱随之更新。可不填。",
    en: "Such as 2024-06: the date of money that arrived; a later date becomes that of the map. May be left empty.",
  },
  asOfBad: { zh: "请写成 2024、2024-06 或 2024-06-30", en: "Write 2024, 2024-06 or 2024-06-30" },
  changeCounts: {
    added: (count: number) => ({ zh: `新增 ${count}`, en: `New ${count}` }),
    changed: (count: number) => ({ zh: `有变化 ${count}`, en: `Changed ${count}` }),
    same: (count: number) => ({ zh: `无变化 ${count}`, en: `Same ${count}` }),
    missing: (count: number) => ({ zh: `台账没提到 ${count}`, en: `Not in the ledger ${count}` }),
    waiting: (count: number) => ({ zh: `不并入 ${count} 行`, en: `Not put in ${count}` }),
  },
  changeMeanings: {
    added: { zh: "图谱上将新增这些项目；去掉勾选的不并入。", en: "New on the map; untick what is to be left out." },
    changed: {
      zh: "图谱上这些项目的内容将改变，逐项列出；去掉勾选的保持原样。",
      en: "These projects change, field by field; untick what is to stay as it is.",
    },
    same: { zh: "台账与图谱一致，不用改。", en: "The ledger says the same as the map." },
    missing: {
      zh: "图谱上有、台账没有提到：全部保留，不会删除。",
      en: "On the map, not in the ledger: they all stay.",
    },
    waiting: { zh: "这些行这次不并入，图谱不受影响。", en: "These rows are not put in this time." },
  },
  waitKinds: {
    undecided: { zh: "环节没定", en: "link not decided" },
    repeat: { zh: "可能重复，按一个项目算", en: "may be a repeat, counted once" },
    "possibly-same": { zh: "可能是已有项目，没定", en: "may be a known project, not decided" },
    outside: { zh: "不属于本链", en: "none of this chain" },
  } satisfies Readonly<Record<WaitKind, Localized>>,
  why: { zh: "原因", en: "Why" },
  include: { zh: "并入", en: "Put in" },
  includeOf: (name: string) => ({ zh: `并入“${name}”`, en: `Put in ${name}` }),
  includeAll: { zh: "全部并入", en: "Put in all" },
  includeNone: { zh: "全部不并入", en: "Leave out all" },
  field: { zh: "内容", en: "Field" },
  before: { zh: "原来", en: "Before" },
  after: { zh: "改为", en: "After" },
  leftCount: (count: number) => ({ zh: `已去掉 ${count} 个`, en: `${count} left out` }),
  keeps: {
    zh: "卡片位置、备注和台账没写的内容都保持不变；并入后可一步撤销。",
    en: "Positions, notes and what the ledger does not say stay; one undo takes it all back.",
  },
  apply: (added: number, changed: number) => ({
    zh: `并入图谱：新增 ${added}，更新 ${changed}`,
    en: `Put in: ${added} new, ${changed} changed`,
  }),
  applying: { zh: "正在并入…", en: "Putting in…" },
  applyNothing: { zh: "没有要并入的变化", en: "Nothing to put in" },
  undoLabel: (name: string) => ({ zh: `导入台账“${name}”`, en: `Import ${name}` }),
  done: (added: number, changed: number) => ({
    zh: `已并入：新增 ${added} 个项目，更新 ${changed} 个。可用“撤销”一步退回。`,
    en: `Done: ${added} new, ${changed} changed. One undo takes it all back.`,
  }),
  stepSaid: (at: number, name: string) => ({ zh: `第 ${at} 步：${name}`, en: `Step ${at}: ${name}` }),

  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
} as const;
