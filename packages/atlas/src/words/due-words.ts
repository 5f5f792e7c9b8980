/**
 * Words of the due dates and of the appraisal.
 *
 * @module
 */
import type { Localized } from "@liantu/core";

/** Words of the due dates. */
export const DUE_WORDS = {
  calendar: { zh: "月历", en: "Calendar" },
  month: (year: string, month: number) => ({
    zh: `${year}年${month}月`,
    en: `${year}-${String(month).padStart(2, "0")}`,
  }),
  before: { zh: "上一月", en: "Previous month" },
  after: { zh: "下一月", en: "Next month" },
  present: { zh: "回到截至月", en: "Month of the data" },
  monthField: { zh: "月份", en: "Month" },
  monthBad: { zh: "写成 2024-06", en: "Write 2024-06" },
  weekdays: [
    { zh: "一", en: "Mon" },
    { zh: "二", en: "Tue" },
    { zh: "三", en: "Wed" },
    { zh: "四", en: "Thu" },
    { zh: "五", en: "Fri" },
    { zh: "六", en: "Sat" },
    { zh: "日", en: "Sun" },
  ],
  day: (date: string, count: number) => ({
    zh: count === 0 ? date : `${date}，${count} 项`,
    en: count === 0 ? date : `${date}, ${count} item${count === 1 ? "" : "s"}`,
  }),
  more: (count: number) => ({ zh: `其余 ${count} 项`, en: `${count} more` }),
  moreOn: (date: string, count: number) => ({ zh: `${date} 其余 ${count} 项`, en: `${count} more on ${date}` }),
  monthEmpty: { zh: "这个月没有事项。", en: "Nothing is dated to this month." },
  busyBefore: (month: string, count: number) => ({ zh: `← ${month}（${count} 项）`, en: `← ${month} (${count})` }),
  busyAfter: (month: string, count: number) => ({ zh: `${month}（${count} 项）→`, en: `${month} (${count}) →` }),
  inMonth: { zh: "本月内，没写到日", en: "Some day this month" },
  inYear: (year: string) => ({ zh: `${year} 年内，没写到月`, en: `Some day in ${year}` }),
  onDay: (date: string) => ({ zh: `${date} 的全部事项`, en: `All of ${date}` }),
  backToOverdue: { zh: "回到超期清单", en: "Back to what is overdue" },
  event: { zh: "进展", en: "Reached" },
  expected: { zh: "预计", en: "Expected" },
  slip: { zh: "任务单到期", en: "Slip due" },
  overdueTitle: (count: number) => ({ zh: `超期清单（${count}）`, en: `Overdue (${count})` }),
  overdueNone: { zh: "到这一天没有超期事项", en: "Nothing is overdue as of this day" },
  soonTitle: (count: number) => ({ zh: `30 天内到期（${count}）`, en: `Due within 30 days (${count})` }),
  soonNone: { zh: "30 天内没有到期事项", en: "Nothing is due within 30 days" },
  daysOver: (days: number) => ({ zh: `超期 ${days} 天`, en: `${days} d over` }),
  daysLeft: (days: number) => ({
    zh: days === 0 ? "今天到期" : `还有 ${days} 天`,
    en: days === 0 ? "due today" : `${days} d left`,
  }),
  showAll: (count: number) => ({ zh: `显示其余 ${count} 项`, en: `Show ${count} more` }),
  itemSays: (name: string, what: string, when: string) => ({
    zh: `${name}，${what}，${when}`,
    en: `${name}, ${what}, ${when}`,
  }),
  byTable: { zh: "（时限表）", en: " (service level)" },
} as const;

const column = (zh: string, en: string, zhMeaning: string, enMeaning: string): AppraisalWord => ({
  name: { zh, en },
  meaning: { zh: zhMeaning, en: enMeaning },
});

/** Name of an indicator and what it counts. */
export interface AppraisalWord {
  /** Name. */
  readonly name: Localized;
  /** What is counted. */
  readonly meaning: Localized;
}

/** Indicators: names, and what each counts. */
export const INDICATOR_WORDS = {
  projects: column(
    "项目数",
    "Projects",
    "负责的全部项目，不论是否签约；分期并入总项目，只算一个",
    "All projects answered for, signed or not; phases count within their parent",
  ),
  signedCount: column(
    "签约项目",
    "Signed",
    "签约日期落在考核期内的项目数（这一批次）",
    "Projects whose signing is dated within the period: the cohort",
  ),
  signedMoney: column(
    "签约金额",
    "Money signed",
    "这一批次的签约金额；有项目没填金额时为“≥”",
    "Money the cohort signed for; ≥ where a project has none recorded",
  ),
  arrivedMoney: column(
    "到位资金",
    "Money arrived",
    "这一批次在考核期内到位的资金，按到位日期算",
    "Money of the cohort that arrived within the period, by its dates",
  ),
  arrivalRate: column(
    "资金到位率",
    "Arrival rate",
    "到位资金 ÷ 签约金额；没填签约金额的项目分子分母都不算，没填到位的使结果为“≥”",
    "Money arrived ÷ money signed; projects without money signed leave both, without arrivals make it ≥",
  ),
  startedCount: column(
    "已开工",
    "Started",
    "这一批次里，到期末已开工的项目数",
    "Projects of the cohort started by the end of the period",
  ),
  startRate: column(
    "开工率",
    "Start rate",
    "已开工 ÷ 签约项目，按个数算；看不出是否开工的不计",
    "Started ÷ signed, by count; those of which nobody can tell are left out",
  ),
  putIntoProduction: column(
    "当期投产",
    "Put into production",
    "考核期内投产的项目数，不论哪年签约",
    "Projects put into production within the period, whenever they were signed",
  ),
  cumulativeArrivals: column(
    "累计到位",
    "Arrived in all",
    "全部项目到期末为止的到位资金，不限批次",
    "Money that arrived for all projects up to the end of the period",
  ),
  growth: column(
    "签约同比",
    "Signed, on the year",
    "签约项目数与上一年同期相比；上一年没有签约就不算",
    "Growth of projects signed on the same period a year before; none where there were none",
  ),
  openSlips: column(
    "未办结任务单",
    "Open slips",
    "还没办结的任务单，含按阶段应建未建的",
    "Slips not closed, also those that a stage asks for and nobody has made",
  ),
  overdueSlips: column(
    "超期任务单",
    "Overdue slips",
    "到看的那一天已超期的任务单",
    "Slips that are overdue on the day looked at",
  ),
} as const;

/** Words of the appraisal. */
export const APPRAISAL_WORDS = {
  table: { zh: "项目考核表", en: "Appraisal of projects" },
  year: { zh: "签约年份", en: "Signed in" },
  yearOf: (year: number) => ({ zh: `${year} 年签约`, en: `Signed in ${year}` }),
  library: { zh: "是否入库", en: "Library" },
  libraryAll: { zh: "全部项目", en: "All projects" },
  libraryIn: { zh: "只算入库", en: "In the library" },
  libraryOut: { zh: "只算未入库", en: "Not in the library" },
  groupBy: { zh: "分组", en: "By" },
  byUnit: { zh: "按责任单位", en: "By unit" },
  byLeader: { zh: "按包抓领导", en: "By leader" },
  byYear: { zh: "按签约年份", en: "By year of signing" },
  nobody: { zh: "未落实", en: "Nobody yet" },
  total: { zh: "合计", en: "Total" },
  cohortYear: (year: number) => ({ zh: `${year} 年`, en: String(year) }),
  undated: (count: number) => ({
    zh: `另有 ${count} 个已签约但没填签约日期的项目，不进任何批次`,
    en: `${count} signed project${count === 1 ? "" : "s"} without a date of signing: in no cohort`,
  }),
  unknownLibrary: (count: number) => ({
    zh: `${count} 个签约项目没填是否入库，未计`,
    en: `${count} signed project${count === 1 ? "" : "s"} without a word on the library: left out`,
  }),
  vague: (count: number) => ({
    zh: `${count} 笔到位资金的日期太粗，判断不了是否在期内，未计`,
    en: `${count} arrival${count === 1 ? "" : "s"} dated too vaguely to tell: left out`,
  }),
  meanings: { zh: "每个数字怎么算", en: "What each number counts" },
  none: { zh: "无", en: "—" },
  noYears: { zh: "没有项目填了签约日期", en: "No project has a date of signing" },
  slipsAsOf: (date: string) => ({ zh: `任务单按 ${date} 判断超期`, en: `Slips judged as of ${date}` }),
  cohortIs: (year: string, library: string) => ({
    zh: `批次：${year}签约，${library}`,
    en: `Cohort: ${year}, ${library}`,
  }),
} as const;
