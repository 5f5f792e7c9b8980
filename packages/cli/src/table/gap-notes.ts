/**
 * The notes below the gap table: what was reckoned with, what was taken for granted, what was left out.
 *
 * @module
 */
import { CLASS_NAMES, formatAmount, STATUS_NAMES } from "@liantu/core";
import type { Assumption, ChainAnalysis, LinkAnalysis, Localized, MissingData } from "@liantu/core";
import type { Language } from "../language.js";
import { wrapText } from "../text/fit-text.js";
import { printable } from "../text/printable.js";
import { nameOf } from "./gap-table.js";

const ASSUMPTIONS: Readonly<Record<Assumption["code"], (count: string) => Localized>> = {
  "utilisation-nameplate": (count) => ({
    zh: `${count} 个项目未记录产能利用率，按满产计`,
    en: `${count} projects without a recorded utilisation are reckoned at nameplate`,
  }),
  "stage-unrecorded": (count) => ({
    zh: `${count} 个拟引进项目未记录阶段，仍计入`,
    en: `${count} planned projects without a recorded stage are counted`,
  }),
};

const MISSING: Readonly<Record<MissingData["code"], (count: string) => Localized>> = {
  "capacity-unrecorded": (count) => ({ zh: `${count} 个项目未记录产能`, en: `${count} projects without a capacity` }),
  "consumer-unrecorded": (count) => ({
    zh: `${count} 个环节没有可推算的需求`,
    en: `${count} links whose demand cannot be reckoned`,
  }),
  "consumer-unknown": (count) => ({
    zh: `${count} 处下游产量待测算`,
    en: `${count} consumers of unknown activity`,
  }),
  "coefficient-unrecorded": (count) => ({
    zh: `${count} 条供给关系未记录系数`,
    en: `${count} flows without a coefficient`,
  }),
  "unit-unlike": (count) => ({
    zh: `${count} 个项目的产能单位不能换算`,
    en: `${count} capacities in a unit that does not convert`,
  }),
};

/**
 * Prints the notes.
 *
 * @param analysis - Result of the gap analysis.
 * @param language - Language.
 * @param width - Columns of the terminal.
 * @returns Lines.
 */
export function noteLines(analysis: ChainAnalysis, language: Language, width: number): string[] {
  const links = [...analysis.links.values()];
  const notes: Localized[] = [demandNote(analysis), ...matchedNotes(analysis), ...countNotes(links)];
  const flagged: readonly (readonly [words: Localized, links: readonly LinkAnalysis[]])[] = [
    [{ zh: "上下游已有、此处断开", en: "Severing the chain" }, links.filter(({ severing }) => severing)],
    [{ zh: "仅一家已建企业", en: "One built enterprise only" }, links.filter((link) => link.singleSupplier)],
    [
      { zh: "* 系数取区间两端时类别会变", en: "* Another class at an end of the range" },
      links.filter((link) => !link.robust),
    ],
  ];
  for (const [words, some] of flagged) {
    if (some.length > 0) notes.push(joined(words, (lang) => some.map((link) => nameOf(analysis, link, lang))));
  }
  const prospects = links.filter((link) => link.prospects.length > 0);
  if (prospects.length > 0) {
    const words = { zh: "线索与在谈（不计入供给）", en: "Prospects (neither supply nor presence)" };
    notes.push(joined(words, (lang) => prospects.map((link) => prospectWords(analysis, link, lang))));
  }
  const extended = links.filter((link) => link.extendInto.length > 0);
  for (const link of extended) {
    const into = link.extendInto.flatMap((key) => analysis.links.get(key) ?? []);
    notes.push(
      joined(
        { zh: `${nameOf(analysis, link, "zh")}可延链至`, en: `${nameOf(analysis, link, "en")} can extend into` },
        (lang) => into.map((consumer) => nameOf(analysis, consumer, lang)),
      ),
    );
  }
  notes.push(classNote(analysis));
  return notes.flatMap((note) => wrapText(`- ${note[language]}`, width, "  "));
}

/**
 * Says how demand was reckoned.
 *
 * @param analysis - Result of the gap analysis.
 * @returns A sentence.
 */
export function demandNote({ options, links, chain }: ChainAnalysis): Localized {
  const targets = (language: Language): string =>
    [...(options.targets ?? [])]
      .map(([key, value]) => {
        const link = links.get(key);
        const name =
          link === undefined ? printable(key) : nameOf({ links, chain, options } as ChainAnalysis, link, language);
        return `${name} ${printable(formatAmount(value, link?.unit ?? "", language))}`;
      })
      .join(language === "zh" ? "、" : ", ");
  const goals = options.targets === undefined || options.targets.size === 0 ? null : targets;
  const withGoals = (language: Language, words: string): string => (goals === null ? "" : words + goals(language));
  if (options.basis === "target" && goals === null) {
    return {
      zh: "需求按链条末端现有产能（未给目标）经各层级推算；供给为累计",
      en: "Demand follows from the capacity at the end of the chain (no target given) through all tiers; supply is cumulative",
    };
  }
  if (options.basis === "target") {
    return {
      zh: `需求按目标经各层级推算${withGoals("zh", "：")}；供给为累计`,
      en: `Demand follows from the targets through all tiers${withGoals("en", ": ")}; supply is cumulative`,
    };
  }
  const statuses = (language: Language, separator: string): string =>
    options.demandStatuses.map((status) => STATUS_NAMES[status][language]).join(separator);
  return {
    zh: `需求按直接下游${options.matched ? "同期" : `（${statuses("zh", "、")}）`}产能推算${withGoals("zh", "，另加目标：")}；供给为累计`,
    en: `Demand follows from the capacity of the direct consumers (${
      options.matched ? "of the same horizon" : statuses("en", ", ")
    })${withGoals("en", ", plus targets: ")}; supply is cumulative`,
  };
}

/**
 * Says where an option was given that nothing is changed by.
 *
 * @param analysis - Result of the gap analysis.
 * @returns A sentence, if demand follows from targets and was to match the horizons.
 */
export function matchedNotes({ options }: Pick<ChainAnalysis, "options">): readonly Localized[] {
  if (!options.matched || options.basis !== "target") return [];
  return [
    {
      zh: "--matched 只对按产能推算的需求有效，此处按目标推算，不起作用",
      en: "--matched is for demand that follows from capacity; with targets it has no effect",
    },
  ];
}

function countNotes(links: readonly LinkAnalysis[]): Localized[] {
  const total = <Code extends string>(
    entries: readonly { readonly code: Code; readonly count: number }[],
  ): Map<Code, number> => {
    const sums = new Map<Code, number>();
    for (const { code, count } of entries) sums.set(code, (sums.get(code) ?? 0) + count);
    return sums;
  };
  const notes = [...total(links.flatMap((link) => link.assumptions))].map(([code, count]) =>
    ASSUMPTIONS[code](String(count)),
  );
  const missing = [...total(links.flatMap((link) => link.missing))].map(([code, count]) =>
    MISSING[code](String(count)),
  );
  if (missing.length > 0)
    notes.push(joined({ zh: "未能计入", en: "Left out" }, (lang) => missing.map((note) => note[lang])));
  return notes;
}

function joined({ zh, en }: Localized, parts: (language: Language) => readonly string[]): Localized {
  return { zh: `${zh}：${parts("zh").join("、")}`, en: `${en}: ${parts("en").join(", ")}` };
}

function prospectWords(analysis: ChainAnalysis, link: LinkAnalysis, language: Language): string {
  const names = link.prospects.map((key) => printable(analysis.chain.projects.get(key)?.name ?? key));
  const name = nameOf(analysis, link, language);
  return language === "zh" ? `${name}（${names.join("；")}）` : `${name} (${names.join("; ")})`;
}

function classNote({ classes }: ChainAnalysis): Localized {
  const found = [...classes].filter(([, count]) => count > 0);
  const words = (language: Language): string[] =>
    found.map(([name, count]) => `${CLASS_NAMES[name][language]} ${String(count)}`);
  return joined({ zh: "合计", en: "In all" }, words);
}
