/**
 * Words of the issues: the reason and the remedy in Chinese and English.
 *
 * @module
 */
import type { IssueCode, Localized } from "../issue.js";
import { issueWords, UNLIKE_UNITS } from "./issue-words.js";
import type { IssueWords } from "./issue-words.js";

const WORDS: Readonly<Record<IssueCode, IssueWords>> = {
  "not-a-document": issueWords(
    "这不是产业链文档：应为一个 JSON 对象",
    "this is not a chain document: a JSON object was expected",
    "请打开由链图保存的 .json 文件；Excel 台账请先导入",
    "open a .json file that was saved as a chain document; import a spreadsheet first",
  ),
  "wrong-format": issueWords(
    "format 应为“liantu-chain”，实为 {value}",
    'format should be "liantu-chain", found {value}',
    '请确认文件；若确为产业链文档，请加上 "format": "liantu-chain"',
    'check the file; if it is a chain document, add "format": "liantu-chain"',
  ),
  "future-version": issueWords(
    "文档版本 {value} 高于本程序支持的版本 {expected}，只能尽力读取",
    "document version {value} is newer than version {expected}, which this program knows; it is read as far as possible",
    "请升级程序后再编辑，以免丢失新版内容",
    "update the program before you edit, so that nothing new is lost",
  ),
  "missing-field": issueWords(
    "缺少必填项 {expected}",
    "the required field {expected} is missing",
    "请补上 {expected}",
    "add {expected}",
  ),
  "wrong-type": issueWords(
    "类型不对：{value}，应为{expected}",
    "wrong type: {value}; expected {expected}",
    "请改为{expected}；数字不要加引号和单位",
    "write it as {expected}; numbers without quotes and unit",
  ),
  "invalid-amount": issueWords(
    "数值 {value} 无效：应为 0 到 10¹⁵ 之间的数",
    "the amount {value} is invalid: a number from 0 to 10¹⁵ was expected",
    "请核对数值；不清楚就删去该项，不要填 0",
    "check the number; if it is not known, remove it rather than writing 0",
  ),
  "invalid-range": issueWords(
    "区间无效：须满足 low ≤ base ≤ high，且三项齐全",
    "invalid range: it needs low ≤ base ≤ high, all three given",
    "请调整三个数的大小；没有区间时只写一个数",
    "put the three numbers in order; write one number where there is no range",
  ),
  "invalid-date": issueWords(
    "日期 {value} 无效",
    "the date {value} is invalid",
    "请写成 2023、2023-11 或 2023-11-30",
    "write it as 2023, 2023-11 or 2023-11-30",
  ),
  "invalid-value": issueWords(
    "取值 {value} 无效，应为：{expected}",
    "the value {value} is invalid; expected: {expected}",
    "请改为所列取值之一",
    "use one of the values listed",
  ),
  "hostile-key": issueWords(
    "键名 {expected} 不安全，已搁置",
    "the key {expected} is not safe and was set aside",
    "请改用别的键名",
    "use another key",
  ),
  "unknown-key": issueWords(
    "不认识的键 {value}，原样保留",
    "the key {value} is not known; it is kept as it is",
    "若是笔误请改正；自用的键建议以 x- 开头",
    "correct it if it is a slip; start keys of your own with x-",
  ),
  "null-value": issueWords(
    "{value} 为 null，按“未记录”处理",
    "{value} is null and is taken as not recorded",
    "未记录的项可以直接省去",
    "leave out what is not recorded",
  ),
  "too-deep": issueWords(
    "数据嵌套超过 {expected} 层或含有非 JSON 内容，超出部分未读取",
    "the data is nested deeper than {expected} levels, or is not JSON; what lies beyond was not read",
    "请检查文件是否损坏",
    "check whether the file is damaged",
  ),
  "duplicate-id": issueWords(
    "编号 {value} 与 {expected} 重复，后一条已搁置",
    "the id {value} is already used at {expected}; this record was set aside",
    "请给其中一条换一个编号，或合并两条",
    "give one of them another id, or merge the two",
  ),
  "reserved-id": issueWords(
    "环节编号 {value} 是编程语言的保留字，图中放不下，已搁置",
    "the id {value} of a link is a word that the graph cannot hold; the link was set aside",
    "请换一个编号，名称不必改",
    "give the link another id; its name may stay",
  ),
  "duplicate-flow": issueWords(
    "供给关系 {value} 与 {expected} 重复，后一条已搁置",
    "the flow {value} repeats {expected}; this one was set aside",
    "请只保留一条；替代关系请填不同的 alternative",
    "keep one of them; give alternatives different names",
  ),
  "duplicate-credit-code": issueWords(
    "统一社会信用代码 {value} 与 {expected} 相同，可能是同一家企业",
    "the credit code {value} is also that of {expected}; the two may be one enterprise",
    "请核对，是同一家就合并",
    "check, and merge them if they are one",
  ),
  "unknown-link": issueWords(
    "没有编号为 {value} 的环节",
    "there is no link with the id {value}",
    "请核对环节编号，或先添加该环节",
    "check the id, or add the link first",
  ),
  "unknown-enterprise": issueWords(
    "没有编号为 {value} 的企业，按名称使用",
    "there is no enterprise with the id {value}; it is used as a name",
    "请在 enterprises 中登记该企业",
    "list the enterprise under enterprises",
  ),
  "unknown-project": issueWords(
    "没有编号为 {value} 的项目",
    "there is no project with the id {value}",
    "请核对项目编号",
    "check the id of the project",
  ),
  "unknown-unit": issueWords(
    "不认识的单位 {value}，不能换算",
    "the unit {value} is not known and cannot be converted",
    "请用 t/a、万吨/年、GWh/a、万m²/a 等单位",
    "use a unit such as t/a, 万吨/年, GWh/a, 万m²/a",
  ),
  "unlike-units": UNLIKE_UNITS,
  "self-flow": issueWords(
    "环节 {value} 供给自身，已搁置",
    "the link {value} supplies itself; the flow was set aside",
    "自用量请计入系数或产能利用率",
    "put own use into the coefficient or the utilisation",
  ),
  "self-parent": issueWords(
    "项目 {value} 的上级项目绕回了自身，上级关系已搁置",
    "the parents of project {value} lead back to itself; the parent was set aside",
    "请改正 parent",
    "correct parent",
  ),
  "status-missing": issueWords(
    "项目 {value} 既无阶段也无状态，不计入供给",
    "project {value} has neither stage nor status and is not counted",
    "请填写 stage 或 status",
    "give stage or status",
  ),
  "status-conflict": issueWords(
    "状态 {value} 与阶段 {expected} 不一致，以阶段为准",
    "the status {value} contradicts the stage {expected}; the stage is used",
    "请删去 status 或改正 stage",
    "remove status or correct stage",
  ),
  "utilisation-high": issueWords(
    "产能利用率 {value} 过高：它是产量与产能之比，满产为 1",
    "the utilisation {value} is too high: it is output ÷ capacity, 1 at full capacity",
    "百分数请除以 100，如 95% 写 0.95",
    "divide a percentage by 100: 0.95 for 95%",
  ),
  "shares-off-one": issueWords(
    "替代组 {value} 的份额之和为 {expected}，应为 1",
    "the shares of the alternative {value} sum to {expected}, not 1",
    "请调整 share，使其和为 1",
    "adjust share so that they sum to 1",
  ),
  "share-missing": issueWords(
    "替代组 {value} 有未填的份额，相关需求无法测算",
    "a share of the alternative {value} is missing, so that the demand cannot be computed",
    "请填写每条的 share",
    "give share for each flow",
  ),
  "no-links": issueWords("文档里没有环节", "the document has no links", "请至少添加一个环节", "add at least one link"),
  "unsound-rule": issueWords(
    "规则 {value} 的 {expected} 有误，整条规则已搁置",
    "the rule {value} is unsound at {expected}; the whole rule was set aside",
    "请改正或删去这条规则",
    "correct the rule or remove it",
  ),
  "set-aside": issueWords(
    "有 {value} 处内容此前被搁置，尚待处理（见 setAside）",
    "{value} things were set aside earlier and wait (see setAside)",
    "请逐条改正后放回原处，再从 setAside 删去",
    "mend each, put it back, and remove it from setAside",
  ),
  "not-a-portfolio": issueWords(
    "这不是图谱集：应为 format 是“liantu-portfolio”、含 chains 的 JSON 对象，实为 {value}",
    'this is not a portfolio: a JSON object with the format "liantu-portfolio" and chains was expected, found {value}',
    "请打开图谱集文件；单条产业链请用产业链的功能打开",
    "open a portfolio; a single chain is opened as a chain",
  ),
  "unknown-chain": issueWords(
    "图谱集里没有编号为 {value} 的产业链",
    "the portfolio has no chain with the id {value}",
    "请核对产业链编号，或把该链加入 chains",
    "check the id, or add the chain to chains",
  ),
  "unreadable-chain": issueWords(
    "产业链 {value} 无法读取，未计入图谱集",
    "the chain {value} cannot be read and is left out of the portfolio",
    "请按上面的问题改正这条链",
    "mend the chain as the issues above say",
  ),
  "shared-unit-unlike": issueWords(
    "共用环节 {value} 在各链的单位不同（{expected}），无法合并，分别计算",
    "the shared link {value} has units that do not convert ({expected}); its parts are kept apart",
    "请统一该环节的单位",
    "give the link units of one kind",
  ),
  "shared-conflict": issueWords(
    "{value} 在各链的记录不一致（{expected}），以先列者为准",
    "{value} is recorded differently in several chains ({expected}); the first record is used",
    "请核对并统一各链的记录",
    "make the records of the chains agree",
  ),
};

/**
 * Words an issue.
 *
 * @param code - Kind of the issue.
 * @param value - What was found.
 * @param expected - What was expected, or the other party of a conflict.
 * @returns Reason and remedy.
 */
export function issueText(
  code: IssueCode,
  value: unknown,
  expected: string,
): { readonly message: Localized; readonly remedy: Localized } {
  const shown = typeof value === "string" ? `“${value}”` : String(value);
  return WORDS[code](value === undefined ? "—" : shown, expected);
}
