/**
 * Projects as lines: indicators, the appraisal table, slips.
 *
 * @module
 */
import { BOUND_SIGNS, formatNumber, roundBound, STAGE_NAMES } from "@liantu/core";
import type { Bound, Chain } from "@liantu/core";
import type { AppraisalRow, MoneySum, ProjectRate } from "@liantu/core/planning";
import type { ProjectReport } from "../commands/projects.js";
import type { Language } from "../language.js";
import { wrapText } from "../text/fit-text.js";
import { printable } from "../text/printable.js";
import { textTable } from "../text/text-table.js";
import { titleLine } from "./title-line.js";

/**
 * Writes how the projects of a chain stand.
 *
 * @param chain - Chain.
 * @param report - What was found.
 * @param language - Language.
 * @param width - Columns of the terminal.
 * @returns Lines.
 */
export function projectLines(chain: Chain, report: ProjectReport, language: Language, width: number): string[] {
  const zh = language === "zh";
  const { indicators: own, appraisal, slips, findings } = report;
  const say = (text: string, indent = "  "): string[] => wrapText(indent + text, width, `${indent}  `);
  const period = own.from === own.to ? own.from : `${own.from} – ${own.to}`;
  const lines = [
    ...say(`${zh ? "项目" : "Projects"}  ${titleLine(chain, language)}`, ""),
    "",
    ...say(
      zh
        ? `${period} 签约项目 ${String(own.signedCount)} 个`
        : `${String(own.signedCount)} projects signed in ${period}`,
      "",
    ),
    ...say(`${zh ? "签约金额" : "money signed"}  ${moneyText(own.signedMoney, language)}`),
    ...say(`${zh ? "到位资金" : "money arrived"}  ${moneyText(own.arrivedMoney, language)}`),
    ...say(`${zh ? "资金到位率" : "arrival rate"}  ${rateText(own.arrivalRate, language)}`),
    ...say(`${zh ? "开工率" : "start rate"}  ${rateText(own.startRate, language)}`),
    ...say(`${zh ? "当期投产" : "put into production"}  ${String(own.putIntoProduction)}`),
    ...say(
      `${zh ? "累计到位资金（全部项目）" : "arrivals so far, all projects"}  ${moneyText(own.cumulativeArrivals, language)}`,
    ),
  ];
  const { signedMoney } = own.yearOnYear;
  if (signedMoney !== null)
    lines.push(...say(`${zh ? "签约额同比" : "money signed, year on year"}  ${percent(signedMoney)}`));
  const notes: [number, string, string][] = [
    [own.undatedSignings, "个项目已签约而未记录签约日期，未计入任何年份", "signed without a date: in no year"],
    [own.undatedStarts, "个项目的开工没有日期，按当前阶段计", "started without a date: by their stage"],
    [own.vagueArrivals, "笔到位资金的日期不够具体，未计入", "arrivals dated too vaguely: left out"],
    [own.unknownLibrary, "个项目未记录是否入库", "without a record whether they are in the library"],
    [own.endedCount, "个项目其后终止", "ended since"],
  ];
  for (const [count, chinese, english] of notes) {
    if (count > 0) lines.push(...say(zh ? `${String(count)} ${chinese}` : `${String(count)} ${english}`));
  }
  lines.push(
    "",
    zh ? "考核表（责任单位）" : "Appraisal by responsible unit",
    ...appraisalLines(appraisal.byUnit, language, width),
  );
  if (appraisal.byLeader.some(({ name }) => name !== null)) {
    lines.push(
      "",
      zh ? "考核表（包抓领导）" : "Appraisal by leader",
      ...appraisalLines(appraisal.byLeader, language, width),
    );
  }
  const overdue = slips.filter(({ isOverdue }) => isOverdue === true);
  lines.push("", zh ? `任务单：超期 ${String(overdue.length)}` : `Slips: ${String(overdue.length)} overdue`);
  for (const { name, kind, stage, due, daysOver, owner } of overdue) {
    const slip = kind === "tracking" ? (zh ? "蓝单" : "tracking") : zh ? "红单" : "landing";
    const days = zh ? `超期 ${String(daysOver)} 天` : `${String(daysOver)} days over`;
    const place = stage === null ? "" : STAGE_NAMES[stage][language];
    lines.push(
      ...say([printable(name), slip, place, due ?? "", days, printable(owner ?? "")].filter(Boolean).join("  ")),
    );
  }
  if (findings.length > 0) lines.push("", zh ? "阶段记录有疑问" : "Doubts about stages");
  for (const { project, message } of findings) {
    const name = printable(chain.projects.get(project)?.name ?? project);
    lines.push(...say(`${name}${zh ? "：" : ": "}${printable(message[language])}`));
  }
  return lines;
}

function appraisalLines(rows: readonly AppraisalRow[], language: Language, width: number): string[] {
  const zh = language === "zh";
  const head = (chinese: string, english: string): string => (zh ? chinese : english);
  return textTable(
    [
      { head: head("责任方", "who"), least: 8 },
      { head: head("项目", "projects"), align: "right" },
      { head: head("签约", "signed"), align: "right" },
      { head: head("签约额", "money"), align: "right", dropRank: 3 },
      { head: head("到位", "arrived"), align: "right", dropRank: 2 },
      { head: head("到位率", "arrival"), align: "right" },
      { head: head("开工率", "start"), align: "right", dropRank: 1 },
      { head: head("超期", "overdue"), align: "right" },
    ],
    rows.map(({ name, projects, indicators, overdueSlips }) => [
      name === null ? head("未落实", "nobody") : printable(name),
      String(projects),
      String(indicators.signedCount),
      moneyText(indicators.signedMoney, language),
      moneyText(indicators.arrivedMoney, language),
      rateText(indicators.arrivalRate, language, true),
      rateText(indicators.startRate, language, true),
      String(overdueSlips),
    ]),
    width,
  );
}

/**
 * Writes a sum of money.
 *
 * @param sum - Sum.
 * @param language - Language.
 * @returns Such as "≥ 41.45 亿元"; what is not known is said.
 */
export function moneyText({ value, unrecorded, unlike }: MoneySum, language: Language): string {
  const zh = language === "zh";
  if (value === null) return unrecorded + unlike > 0 ? (zh ? "未记录" : "not recorded") : "-";
  const bound = unrecorded + unlike > 0 ? "lower" : "exact";
  return BOUND_SIGNS[bound] + yuanText(value, language, bound);
}

/**
 * Writes money.
 *
 * @param value - Amount in 亿元.
 * @param language - Language.
 * @param bound - How it stands to the truth.
 * @returns Such as "41.45 亿元" or "4.145 bn CNY".
 */
export function yuanText(value: number, language: Language, bound: Bound = "exact"): string {
  const form = { digits: 6, isStepped: false, bound };
  return language === "zh"
    ? `${formatNumber(value, "zh", form)} 亿元`
    : `${formatNumber(value / 10, "en", form)} bn CNY`;
}

function rateText({ rate, bound, projects, leftOut }: ProjectRate, language: Language, isShort = false): string {
  if (rate === null) return language === "zh" ? "待测算" : "not known";
  const text = BOUND_SIGNS[bound] + percent(rate, bound);
  if (isShort || leftOut === 0) return text;
  return language === "zh"
    ? `${text}（按 ${String(projects)} 个项目，另 ${String(leftOut)} 个缺数据）`
    : `${text} (of ${String(projects)} projects; ${String(leftOut)} without data)`;
}

function percent(value: number, bound: Bound = "exact"): string {
  return `${(roundBound(value * 1e4, bound) / 100).toFixed(2)}%`;
}
