/**
 * From a chain to its briefing: the one place where the content of all documents is made.
 *
 * @module
 */
import { analyzeChain, ChainError } from "@liantu/core";
import type { AnalyzeOptions, Chain, ChainAnalysis, LinkAnalysis, LinkKey } from "@liantu/core";
import { opportunities } from "@liantu/core/planning";
import type { Locale } from "@liantu/cytoscape";
import { dateWords } from "../text/date-words.js";
import { BRIEFING_SECTIONS } from "./briefing.js";
import type { Briefing, BriefingBlock, BriefingSection, BriefingSectionName } from "./briefing.js";
import { targetBlocks } from "./candidates.js";
import { changeBlocks } from "./changes.js";
import { chainName } from "./context.js";
import type { BriefingContext } from "./context.js";
import { gapBlocks } from "./gaps.js";
import { opportunityBlocks } from "./invitations.js";
import { sectionNumber, tableNumber } from "./numbering.js";
import { sourceBlocks } from "./origins.js";
import { situationBlocks, situationFigures } from "./situation.js";
import { ruleBlocks } from "./verdicts.js";

/** Options of {@link chainBriefing}. */
export interface BriefingOptions {
  /**
   * Language.
   * @defaultValue `"zh"`
   */
  readonly locale?: Locale;
  /**
   * Analysis of the chain, such as the one on the screen.
   * @defaultValue `analyzeChain(chain)`
   */
  readonly analysis?: ChainAnalysis;
  /**
   * An earlier state of the chain, such as that of last month, to compare with.
   * @defaultValue none: the briefing compares nothing
   */
  readonly before?: Chain;
  /**
   * Title.
   * @defaultValue made from the name of the chain
   */
  readonly title?: string;
  /**
   * Date of the briefing, such as "2025-03-31"; any other text is printed as it is.
   * @defaultValue none
   */
  readonly date?: string;
  /**
   * Unit that hands the briefing in (报送单位).
   * @defaultValue none
   */
  readonly unit?: string;
  /**
   * Classification mark (密级), such as "内部资料".
   * @defaultValue none
   */
  readonly mark?: string;
  /**
   * Sections to leave out.
   * @defaultValue none
   */
  readonly omit?: readonly BriefingSectionName[];
  /**
   * Whether people to talk to are named, with their telephone numbers.
   * @defaultValue `false`
   */
  readonly withContacts?: boolean;
  /**
   * Links that the briefing is about; rates and the map still are those of the whole chain, and say so.
   * @defaultValue all links
   */
  readonly scope?: readonly LinkKey[];
}

const TITLES: Readonly<Record<BriefingSectionName, readonly [zh: string, en: string]>> = {
  situation: ["产业链总体情况", "Situation"],
  map: ["产业链图谱", "Map of the chain"],
  gaps: ["缺什么、缺多少", "What is missing, and how much"],
  opportunities: ["招商机会", "Opportunities"],
  targets: ["目标企业", "Target enterprises"],
  changes: ["与上期相比", "Since the last report"],
  sources: ["数据来源与可信度", "Sources and reliability"],
  rules: ["判定规则", "Rules"],
};
const LAST_MONTH = ["与上月相比", "Since last month"] as const;
const ANNEXES: readonly BriefingSectionName[] = ["sources", "rules"];

/**
 * Writes the briefing of a chain as data: title, sections with sentences and tables, and the numbers of the situation.
 *
 * What is not known says so ("待测算", "未调查", "未填") and is never 0. People to talk to are left out unless asked for.
 *
 * @param chain - Chain; it is not modified.
 * @param options - Language, date, unit, mark, what to compare with, what to leave out.
 * @returns The briefing; the same for the same chain and options, whatever the order of the records.
 * @throws `ChainError` of `@liantu/core`: `unknown-link` if the scope names a link that is not there, `invalid-option` if
 * `omit` names no section; as `analyzeChain` does, also for the earlier state.
 * @example
 * {@includeCode ../../../../examples/briefing.ts}
 */
export function chainBriefing(chain: Chain, options: BriefingOptions = {}): Briefing {
  const { locale = "zh", analysis = analyzeChain(chain), omit = [], before, withContacts = false } = options;
  checkSections(omit);
  const { links, isPart } = scopeOf(analysis, options.scope);
  const inScope = new Set(links.map(({ id }) => id));
  // The options in force, so that what is compared is reckoned alike.
  const inForce: AnalyzeOptions = analysis.options;
  const context: BriefingContext = {
    chain,
    analysis,
    links,
    isPart,
    opportunities: opportunities(chain, inForce, analysis).filter(({ link }) => inScope.has(link)),
    locale,
    withContacts,
    say: (zh, en) => (locale === "zh" ? zh : en),
  };
  const blocksOf = (name: BriefingSectionName): readonly BriefingBlock[] | null => {
    switch (name) {
      case "situation":
        return situationBlocks(context);
      case "map":
        return mapBlocks(context);
      case "gaps":
        return gapBlocks(context);
      case "opportunities":
        return opportunityBlocks(context);
      case "targets":
        return targetBlocks(context);
      case "changes":
        return before === undefined
          ? null
          : changeBlocks(context, { chain: before, analysis: analyzeChain(before, knownTo(before, inForce)) });
      case "sources":
        return sourceBlocks(context);
      case "rules":
        return ruleBlocks(context);
    }
  };
  const name = chainName(chain, locale);
  return {
    locale,
    title: options.title ?? (locale === "zh" ? `${name}情况简报` : `${name}: briefing`),
    chainName: name,
    subtitle: subtitleOf(context),
    unit: given(options.unit),
    date: options.date === undefined ? null : given(dateWords(options.date, locale)),
    mark: given(options.mark),
    figures: situationFigures(context),
    sections: numbered(
      BRIEFING_SECTIONS.filter((section) => !omit.includes(section)).flatMap((section) => {
        const blocks = blocksOf(section);
        const isMonthly = section === "changes" && before !== undefined && isMonthAgo(before, chain);
        const [zh, en] = isMonthly ? LAST_MONTH : TITLES[section];
        return blocks === null ? [] : [{ name: section, title: context.say(zh, en), blocks }];
      }),
      locale,
    ),
  };
}

function mapBlocks({ chain, analysis, isPart, locale, say }: BriefingContext): readonly BriefingBlock[] {
  const name = chainName(chain, locale);
  const [count, flows] = [String(analysis.links.size), String(chain.flows.length)];
  return [
    {
      kind: "picture",
      caption: isPart
        ? say(`${name}图谱（全链）`, `Map of ${name} (whole chain)`)
        : say(`${name}图谱`, `Map of ${name}`),
      description: say(
        `${name}图谱：${count} 个环节、${flows} 条供给关系，实心为已建成，半实为在建，空心为拟引进，缺口有单独标记。`,
        `Map of ${name}: ${count} links and ${flows} flows; solid is built, half is under construction, hollow is planned, gaps have marks of their own.`,
      ),
    },
  ];
}

function subtitleOf({ chain, say }: BriefingContext): string {
  const { region, asOf } = chain.document;
  const parts = [
    region?.name ?? "",
    asOf === undefined ? "" : say(`数据截至 ${dateWords(asOf, "zh")}`, `data as of ${dateWords(asOf, "en")}`),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

function numbered(sections: readonly Omit<BriefingSection, "heading">[], locale: Locale): readonly BriefingSection[] {
  let [bodies, annexes, tables] = [0, 0, 0];
  return sections.map(({ name, title, blocks }) => {
    const isAnnex = ANNEXES.includes(name);
    const number = isAnnex ? (annexes += 1) : (bodies += 1);
    return {
      name,
      title,
      heading: sectionNumber(number, isAnnex, locale) + title,
      blocks: blocks.map((block) => {
        if (block.kind !== "table") return block;
        tables += 1;
        return { ...block, caption: tableNumber(tables, locale) + block.caption };
      }),
    };
  });
}

function scopeOf(
  analysis: ChainAnalysis,
  scope: readonly LinkKey[] | undefined,
): { readonly links: readonly LinkAnalysis[]; readonly isPart: boolean } {
  const all = [...analysis.links.values()];
  if (scope === undefined) return { links: all, isPart: false };
  for (const key of scope) {
    if (!analysis.links.has(key)) throw new ChainError("unknown-link", `the chain has no link ${key}`, { key });
  }
  const wanted = new Set(scope);
  return { links: all.filter(({ id }) => wanted.has(id)), isPart: wanted.size < all.length };
}

function checkSections(omit: readonly string[]): void {
  const known: readonly string[] = BRIEFING_SECTIONS;
  for (const name of omit) {
    if (known.includes(name)) continue;
    throw new ChainError("invalid-option", `omit takes ${known.join(", ")}; got ${name}`, {
      option: "omit",
      value: name,
    });
  }
}

// Targets and quotients of links that the earlier state does not have yet are none of its business.
function knownTo({ graph }: Chain, options: AnalyzeOptions): AnalyzeOptions {
  const { targets, locationQuotients, ...rest } = options;
  const own = (map: ReadonlyMap<LinkKey, number>): ReadonlyMap<LinkKey, number> =>
    new Map([...map].filter(([key]) => graph.hasNode(key)));
  return {
    ...rest,
    ...(targets !== undefined && { targets: own(targets) }),
    ...(locationQuotients !== undefined && { locationQuotients: own(locationQuotients) }),
  };
}

function isMonthAgo(before: Chain, chain: Chain): boolean {
  const month = ({ document: { asOf } }: Chain): number | null => {
    const [, year, own] = /^(\d{4})-(\d{2})/u.exec(asOf ?? "") ?? [];
    return year === undefined ? null : Number(year) * 12 + Number(own);
  };
  const [old, now] = [month(before), month(chain)];
  return old !== null && now !== null && now - old === 1;
}

function given(text: string | undefined): string | null {
  const trimmed = (text ?? "").trim();
  return trimmed === "" ? null : trimmed;
}
