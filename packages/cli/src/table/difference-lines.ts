/**
 * The difference of two documents as lines: the monthly report.
 *
 * @module
 */
import { CLASS_NAMES, formatAmount, formatNumber, STAGE_NAMES } from "@liantu/core";
import type { Chain, ListDifference, RecordList } from "@liantu/core";
import type { ComparedDocuments } from "../commands/diff.js";
import type { Language } from "../language.js";
import { wrapText } from "../text/fit-text.js";
import { printable } from "../text/printable.js";

const LIST_NAMES: Readonly<Record<RecordList, Readonly<Record<Language, string>>>> = {
  links: { zh: "环节", en: "Links" },
  flows: { zh: "供给关系", en: "Flows" },
  enterprises: { zh: "企业", en: "Enterprises" },
  projects: { zh: "项目", en: "Projects" },
  targets: { zh: "目标企业", en: "Targets" },
  relations: { zh: "业务关系", en: "Relations" },
  slips: { zh: "任务单", en: "Slips" },
  contacts: { zh: "联系人", en: "Contacts" },
  indicators: { zh: "公布的指标", en: "Published indicators" },
  resources: { zh: "资源", en: "Resources" },
  funds: { zh: "基金", en: "Funds" },
};

/** Contacts are told by number only: names and telephone numbers are no matter of a report. */
const PRIVATE = "contacts";

/**
 * Writes a difference.
 *
 * @param chain - Second chain, for its title.
 * @param found - Difference of the documents and of the analyses.
 * @param language - Language.
 * @param width - Columns of the terminal.
 * @returns Lines.
 */
export function differenceLines(chain: Chain, found: ComparedDocuments, language: Language, width: number): string[] {
  const zh = language === "zh";
  const { document, measures } = found;
  const out: string[] = wrapText(`${zh ? "变化" : "Changes"}  ${printable(chain.document.name)}`, width, "  ");
  const say = (text: string, indent = "  "): void => {
    out.push(...wrapText(indent + text, width, `${indent}  `));
  };
  if (document.isEmpty) {
    say(zh ? "两份文档没有差别" : "the documents do not differ", "");
    return out;
  }
  for (const { field, before, after } of document.document) {
    say(`${printable(field)}: ${valueText(before)} → ${valueText(after)}`);
  }
  if (document.stages.length > 0) out.push("", zh ? "进展" : "Progress");
  for (const { name, from, to, date, kind } of document.stages) {
    const stage = (own: typeof from): string =>
      own === null ? (zh ? "未记录" : "not recorded") : STAGE_NAMES[own][language];
    const mark = kind === "back" ? (zh ? "（倒退）" : " (back)") : "";
    say(`${printable(name)}${zh ? "：" : ": "}${stage(from)} → ${stage(to)}${mark}${date === null ? "" : `  ${date}`}`);
  }
  for (const list of Object.keys(LIST_NAMES) as RecordList[]) {
    const names = LIST_NAMES[list];
    const part: ListDifference = document.lists[list];
    const { added, changed, removed } = part;
    if (added.length + changed.length + removed.length === 0) continue;
    const counts = zh
      ? `新增 ${String(added.length)}、变更 ${String(changed.length)}、减少 ${String(removed.length)}`
      : `${String(added.length)} new, ${String(changed.length)} changed, ${String(removed.length)} gone`;
    out.push("", `${names[language]}${zh ? "：" : ": "}${counts}`);
    if (list === PRIVATE) continue;
    for (const { name } of added) say(`+ ${printable(name)}`);
    for (const { name, fields } of changed) {
      const texts = fields.map(
        ({ field, before, after }) => `${printable(field)} ${valueText(before)} → ${valueText(after)}`,
      );
      say(`~ ${printable(name)}${zh ? "：" : ": "}${texts.join(zh ? "；" : "; ")}`);
    }
    for (const { name } of removed) say(`- ${printable(name)}`);
  }
  if (measures === null) return out;
  const rows = measures.links.filter(({ class: kind, amounts }) => kind !== undefined || amounts.has(LAST_GAP));
  if (rows.length > 0) out.push("", zh ? "测算结果" : "Results");
  for (const { name, unit, class: kind, amounts } of rows) {
    const className = (own: keyof typeof CLASS_NAMES | null): string =>
      own === null ? "—" : CLASS_NAMES[own][language];
    const gap = amounts.get(LAST_GAP);
    const texts = [
      ...(kind === undefined ? [] : [`${className(kind.before)} → ${className(kind.after)}`]),
      ...(gap === undefined
        ? []
        : [
            `${zh ? "缺口" : "gap"} ${formatAmount(gap.before, unit ?? "", language)} → ${formatAmount(gap.after, unit ?? "", language)}`,
          ]),
    ];
    say(`${printable(name)}${zh ? "：" : ": "}${texts.map(printable).join(zh ? "，" : ", ")}`);
  }
  return out;
}

const LAST_GAP = "residual.afterPlanned";
const LONGEST = 60;

function valueText(value: unknown): string {
  if (value === undefined) return "—";
  if (typeof value === "number") return formatNumber(value, "zh", { isStepped: false, digits: 12 });
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return printable(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}
