/**
 * 五、目标企业: whom to invite, why, and how far the bureau has come.
 *
 * @module
 */
import { formatNumber } from "@liantu/core";
import type { Localized } from "@liantu/core";
import { scoreTargets } from "@liantu/core/planning";
import type { TargetEvidence, TargetScore } from "@liantu/core/planning";
import { UNRECORDED } from "../text/amount-words.js";
import type { BriefingBlock } from "./briefing.js";
import { byText, column, linkName, paragraph, table } from "./context.js";
import type { BriefingContext } from "./context.js";

/** Marks that documents keep by key or by either name. */
const MARKS: readonly (readonly [string, Localized])[] = [
  ["contacted", { zh: "已联系", en: "Contacted" }],
  ["visited", { zh: "已拜访", en: "Visited" }],
  ["negotiating", { zh: "洽谈中", en: "In talks" }],
  ["signed", { zh: "已签约", en: "Signed" }],
  ["dropped", { zh: "放弃", en: "Dropped" }],
];

/**
 * Lists the target enterprises.
 *
 * @param context - Chain and analysis.
 * @returns Sentences, the list, and the people to talk to if they are asked for.
 */
export function targetBlocks(context: BriefingContext): readonly BriefingBlock[] {
  const { chain, analysis, links, isPart, say } = context;
  const inScope = new Set(links.map(({ id }) => id));
  const scores = scoreTargets(chain, analysis.options, analysis).filter(
    (score) => !isPart || score.links.some(({ link }) => inScope.has(link)),
  );
  const excluded = scores.filter(({ redLines }) => redLines.length > 0).length;
  return [
    ...paragraph(
      scores.length === 0
        ? say("尚未登记目标企业。", "No target enterprise has been recorded.")
        : say(
            `已登记目标企业 ${String(scores.length)} 家，按评分排序${excluded === 0 ? "" : `；触及红线的 ${String(excluded)} 家不建议对接`}。评分只计有依据的部分，括号内为资料齐全后最高可达的分数。`,
            `Target enterprises, by score: ${String(scores.length)}${excluded === 0 ? "" : `; with a red line, not to be approached: ${String(excluded)}`}. The score counts only what there is evidence for; in brackets what it could still become.`,
          ),
    ),
    ...table({
      caption: say("目标企业清单", "Target enterprises"),
      columns: [
        column(say("序", "No."), 8, "center"),
        column(say("企业", "Enterprise"), 34),
        column(say("可补环节", "Could fill"), 26),
        column(say("评分（可达）", "Score (possible)"), 18, "right"),
        column(say("依据", "Evidence"), 52),
        column(say("对接状态", "How far"), 18, "center"),
      ],
      rows: scores.map((score, at) => targetRow(score, at + 1, context)),
    }),
    ...contactBlocks(context, inScope, new Set(scores.map(({ target }) => target.id))),
  ];
}

/**
 * Names a mark of a target.
 *
 * @param mark - Mark of the record.
 * @param locale - Language.
 * @returns Its name; a text of one's own stays as it is.
 */
export function markWords(mark: string | undefined, locale: "zh" | "en"): string {
  const own = (mark ?? "").trim();
  if (own === "") return locale === "zh" ? "未联系" : "Not contacted";
  const known = MARKS.find(([key, { zh, en }]) => own === key || own === zh || own.toLowerCase() === en.toLowerCase());
  return known?.[1][locale] ?? own;
}

function targetRow(score: TargetScore, place: number, context: BriefingContext): readonly string[] {
  const { chain, locale, say } = context;
  const { target, links, redLines } = score;
  const home = target.home?.name ?? target.home?.code;
  const separator = locale === "zh" ? "、" : ", ";
  const number = (value: number): string => formatNumber(value, locale, { digits: 3 });
  return [
    String(place),
    home === undefined ? target.name : say(`${target.name}（${home}）`, `${target.name} (${home})`),
    links.length === 0 ? UNRECORDED[locale] : links.map(({ link }) => linkName(chain, link, locale)).join(separator),
    redLines.length > 0
      ? say("红线", "Red line")
      : say(
          `${number(score.score)}（${number(score.possible)}）`,
          `${number(score.score)} (${number(score.possible)})`,
        ),
    evidenceWords(score, context),
    markWords(target.mark, locale),
  ];
}

function evidenceWords({ target, redLines, relations }: TargetScore, { say, locale }: BriefingContext): string {
  const print = ({
    date = null,
    kind,
    text,
    source = null,
  }: Omit<TargetEvidence, "date" | "source"> & {
    readonly date?: string | null;
    readonly source?: string | null;
  }): string => {
    const head = [date, kind, text].filter((part) => part !== null && part !== "").join(" ");
    const basis = source === null || source === "" ? "" : say(`（${source}）`, ` (${source})`);
    return head + basis;
  };
  const barred = redLines.map((item) => say(`【红线】${print(item)}`, `[Red line] ${print(item)}`));
  const lines = (target.evidence ?? [])
    .filter(({ kind, text }) => !redLines.some((line) => line.kind === kind && line.text === text))
    .map(print);
  const related = relations
    .map(({ name, role }) =>
      role === "supplier"
        ? say(`向本地${name}供货`, `Supplies ${name}`)
        : say(`采购本地${name}产品`, `Buys from ${name}`),
    )
    .sort(byText);
  const all = [...barred, ...lines, ...related];
  return all.length === 0 ? UNRECORDED[locale] : all.join(locale === "zh" ? "；" : "; ");
}

function contactBlocks(
  { chain, say, withContacts, locale }: BriefingContext,
  links: ReadonlySet<string>,
  targets: ReadonlySet<string>,
): readonly BriefingBlock[] {
  if (!withContacts) return [];
  const projects = [...chain.projects].filter(([, { link }]) => links.has(link));
  const names = new Map<string, string>();
  for (const [key, { name, enterprise }] of projects) {
    names.set(key, name ?? key);
    if (enterprise !== undefined) names.set(enterprise, chain.enterprises.get(enterprise)?.name ?? enterprise);
  }
  for (const { id, name } of chain.document.targets ?? []) if (targets.has(id)) names.set(id, name);
  const rows = (chain.document.contacts ?? [])
    .filter(({ of }) => names.has(of))
    .map(({ of, name, phone }) => [names.get(of) ?? of, name ?? UNRECORDED[locale], phone ?? UNRECORDED[locale]])
    .sort((a, b) => byText(a.join("\n"), b.join("\n")));
  return table({
    caption: say("联系人", "Contacts"),
    columns: [
      column(say("企业或项目", "Enterprise or project"), 80),
      column(say("姓名", "Name"), 36),
      column(say("电话", "Telephone"), 40),
    ],
    rows,
    note: say("注：联系人信息仅限工作使用。", "For use in the course of work only."),
  });
}
