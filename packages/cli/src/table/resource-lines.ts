/**
 * Resources and funds as lines.
 *
 * @module
 */
import type { Chain } from "@liantu/core";
import type { FundUse, GapBacking, ResourceUse } from "@liantu/core/planning";
import type { ResourceReport } from "../commands/resources.js";
import type { Language } from "../language.js";
import { wrapText } from "../text/fit-text.js";
import { printable } from "../text/printable.js";
import { textTable } from "../text/text-table.js";
import { moneyText, yuanText } from "./project-lines.js";
import { titleLine } from "./title-line.js";
import { linkName, valueCell } from "./value-cell.js";

/**
 * Writes what becomes of the resources of a chain, and how its funds back its gaps.
 *
 * @param chain - Chain.
 * @param report - What was found.
 * @param language - Language.
 * @param width - Columns of the terminal.
 * @returns Lines.
 */
export function resourceLines(chain: Chain, report: ResourceReport, language: Language, width: number): string[] {
  const zh = language === "zh";
  const { resources, backing } = report;
  const title = `${zh ? "资源与资金" : "Resources and funds"}  ${titleLine(chain, language)}`;
  const lines = [...wrapText(title, width, "  "), "", zh ? "资源：就地转化" : "Resources: used here"];
  if (resources.length === 0) lines.push(`  ${zh ? "文档没有记录资源" : "the document names no resource"}`);
  else lines.push(...resourceTable(chain, resources, language, width));
  lines.push("", zh ? "基金" : "Funds");
  if (backing.funds.length === 0) lines.push(`  ${zh ? "文档没有记录基金" : "the document names no fund"}`);
  else lines.push(...fundTable(chain, backing.funds, language, width));
  if (backing.funds.length > 0 && backing.gaps.length > 0) {
    lines.push("", zh ? "缺口的资金" : "Funds for the gaps", ...gapTable(chain, backing.gaps, language, width));
  }
  return lines;
}

function resourceTable(chain: Chain, resources: readonly ResourceUse[], language: Language, width: number): string[] {
  const head = headIn(language);
  const rows = resources.flatMap((resource) => {
    const unit = { chain, language, ...(resource.unit !== null && { unit: resource.unit }) };
    const name = printable(resource.name);
    const output = valueCell("output", resource.output, unit);
    const own = [
      valueCell("amount", resource.processed, unit),
      valueCell("rate", resource.share, unit),
      valueCell("amount", resource.unprocessed, unit),
    ];
    const first = [name, output, head("合计", "all"), ...own, "", ""];
    return [
      first,
      ...resource.feeds.map(({ link, unit: ofLink, used, room, projects }) => [
        "",
        "",
        linkName(link, { chain, language }),
        valueCell("amount", used, unit),
        "",
        "",
        valueCell("amount", room, { chain, language, ...(ofLink !== null && { unit: ofLink }) }),
        projects === null ? "" : String(projects),
      ]),
    ];
  });
  return textTable(
    [
      { head: head("资源", "resource"), least: 6 },
      { head: head("年产出", "output"), align: "right" },
      { head: head("去向", "feeds"), least: 6 },
      { head: head("已用", "used"), align: "right" },
      { head: head("转化率", "share"), align: "right" },
      { head: head("未转化", "left"), align: "right" },
      { head: head("还可新增产能", "room"), align: "right", dropRank: 1 },
      { head: head("典型项目", "projects"), align: "right", dropRank: 2 },
    ],
    rows,
    width,
  );
}

function fundTable(chain: Chain, funds: readonly FundUse[], language: Language, width: number): string[] {
  const head = headIn(language);
  const unknown = head("未记录", "not recorded");
  const money = (value: number | null): string => (value === null ? unknown : yuanText(value, language));
  const names = (links: readonly string[]): string =>
    links.map((link) => linkName(link, { chain, language })).join(head("、", ", "));
  return textTable(
    [
      { head: head("基金", "fund"), least: 8 },
      { head: head("规模", "size"), align: "right" },
      { head: head("已投", "committed"), align: "right" },
      { head: head("余额", "left"), align: "right" },
      { head: head("项目", "projects"), align: "right" },
      { head: head("投向", "meant for"), least: 8, dropRank: 2 },
      { head: head("投向之外", "outside"), least: 6, dropRank: 1 },
    ],
    funds.map(({ name, size, committed, left, projects, links, outside }) => [
      printable(name),
      money(size),
      moneyText(committed, language),
      left !== null && committed.unrecorded + committed.unlike > 0
        ? `≤ ${yuanText(left, language, "upper")}`
        : money(left),
      String(projects.length),
      names(links),
      names(outside),
    ]),
    width,
  );
}

function gapTable(chain: Chain, gaps: readonly GapBacking[], language: Language, width: number): string[] {
  const head = headIn(language);
  return textTable(
    [
      { head: head("环节", "link"), least: 8 },
      { head: head("补缺投资", "needed"), align: "right" },
      { head: head("已投", "committed"), align: "right" },
      { head: head("资金", "funds"), least: 8 },
    ],
    gaps.map(({ link, needed, committed, meant, backing, isUnbacked }) => [
      linkName(link, { chain, language }),
      needed === null ? head("待测算", "not known") : yuanText(needed, language),
      moneyText(committed, language),
      isUnbacked
        ? head("没有基金", "none")
        : [...new Set([...backing, ...meant])].map(fundName(chain)).join(head("、", ", ")),
    ]),
    width,
  );
}

function fundName({ document: { funds = [] } }: Chain): (key: string) => string {
  const names = new Map(funds.map(({ id, name }) => [id, printable(name)]));
  return (key) => names.get(key) ?? printable(key);
}

function headIn(language: Language): (zh: string, en: string) => string {
  return (zh, en) => (language === "zh" ? zh : en);
}
