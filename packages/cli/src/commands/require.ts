/**
 * `liantu require`: what every link has to make for a target.
 *
 * @module
 */
import { analyzeChain, formatAmount, LANE_NAMES, requirement } from "@liantu/core";
import type { Chain, LinkKey, RequirementResult } from "@liantu/core";
import { amountJson, chainJson } from "../analysis-json.js";
import type { CommandLine } from "../command-line.js";
import { attempt } from "../input/chain-fault.js";
import { readDocument } from "../input/read-document.js";
import { readOptions } from "../input/read-options.js";
import type { CommandIo } from "../io.js";
import type { Language } from "../language.js";
import { optionsOfMeasure } from "../options.js";
import { knownAmount, UNKNOWN_WORDS } from "../table/row-unit.js";
import { wrapText } from "../text/fit-text.js";
import { printable, printableJson } from "../text/printable.js";
import { textTable } from "../text/text-table.js";
import { reportIssues } from "./report-issues.js";
import { singleOperand } from "./single-operand.js";

const DIGITS = 7;

/**
 * Reckons the total requirement of targets and prints it by tier.
 *
 * @param line - Command line.
 * @param io - Ways in and out.
 * @returns Exit code: 0, or 1 if the document has errors.
 * @throws {@link UsageError} if there is no target, or it names no link of the chain.
 */
export async function runRequire(line: CommandLine, io: CommandIo): Promise<number> {
  const path = singleOperand(line, "CHAIN");
  const optionsFor = readOptions(line, optionsOfMeasure("requirement"), "require");
  const { chain, issues } = await readDocument(io, path);
  const targets = chain === null ? null : (optionsFor(chain)["targets"] as ReadonlyMap<LinkKey, number>);
  const outcome =
    chain === null || targets === null
      ? null
      : attempt(
          () => requirement(chain, targets),
          (result) => result,
        );
  const result = outcome !== null && "result" in outcome ? outcome.result : null;
  const all = [...issues, ...(outcome !== null && "issue" in outcome ? [outcome.issue] : [])];

  if (line.options.has("json")) io.out(printableJson(requirementJson(chain, result)));
  else if (chain !== null && result !== null) {
    io.out(`${requirementLines(chain, result, line.language, io.columns).join("\n")}\n`);
  }
  return reportIssues(all, path, line.language, io);
}

function requirementJson(chain: Chain | null, result: RequirementResult | null): Record<string, unknown> {
  const amounts = chain === null || result === null ? [] : [...result.requirement];
  return {
    requirement: amounts.map(([id, amount]) => {
      const { name, unit } = chain?.graph.getNodeAttributes(id) ?? { name: id };
      return { id, name, unit: unit ?? null, amount: amountJson(amount) };
    }),
    unusedCredits: (result?.unusedCredits ?? []).map(({ from, to, amount }) => ({ from, to, amount })),
    chain: chain === null ? null : chainJson({ chain }),
    rangesBound: result?.rangesBound ?? null,
    missing: (result?.missing ?? []).map(({ from, to, kind, alternative }) => ({
      from,
      to,
      kind,
      ...(alternative === undefined ? {} : { alternative }),
    })),
    residual: result?.residual ?? null,
  };
}

function requirementLines(chain: Chain, result: RequirementResult, language: Language, width: number): string[] {
  const zh = language === "zh";
  const needed = [...result.requirement].filter(([, { base, bound }]) => base > 0 || bound === "lower");
  const order = tierOrder(chain);
  const place = (key: LinkKey): number => order.get(key)?.at ?? 0;
  needed.sort(([a], [b]) => place(b) - place(a));
  const rows = needed.map(([key, amount]) => {
    const { unit, stage } = chain.graph.getNodeAttributes(key);
    const { low, high, base, bound } = amount;
    const print = (value: Parameters<typeof formatAmount>[0]): string =>
      printable(formatAmount(value, unit ?? "", language, { digits: DIGITS, unknown: UNKNOWN_WORDS[language] }));
    const hasRange = low !== undefined || high !== undefined;
    return [
      String(order.get(key)?.tier ?? ""),
      nameIn(chain, key, language),
      LANE_NAMES[stage][language],
      print(knownAmount({ base, bound })),
      hasRange ? print({ base, low: low ?? base, high: high ?? base }) : "",
    ];
  });
  const heads = zh ? ["层级", "环节", "", "总需求", "区间"] : ["Tier", "Link", "", "Requirement", "Range"];
  const columns = heads.map((head, at) => ({
    head,
    ...(at === 0 || at === 3 || at === 4 ? { align: "right" as const } : {}),
    ...(at === 1 ? { least: 12 } : {}),
    ...(at === 2 ? { dropRank: 2 } : {}),
    ...(at === 4 ? { dropRank: 1 } : {}),
  }));
  return [...textTable(columns, rows, width), ...noteLines(chain, result, language, width)];
}

function noteLines(chain: Chain, result: RequirementResult, language: Language, width: number): string[] {
  const zh = language === "zh";
  const name = (key: LinkKey): string => nameIn(chain, key, language);
  const notes = result.unusedCredits.map(({ from, to, amount }) => {
    const unused = printable(formatAmount(amount, chain.graph.getNodeAttribute(to, "unit") ?? "", language));
    return zh
      ? `${name(from)}给${name(to)}的副产品抵扣有 ${unused} 用不上`
      : `${unused} of the credit from ${name(from)} to ${name(to)} is not used`;
  });
  if (result.missing.length > 0) {
    const flows = result.missing.map(({ from, to }) => `${name(from)} → ${name(to)}`);
    notes.push(
      zh ? `未记录系数，未能计入：${flows.join("、")}` : `left out for want of a coefficient: ${flows.join(", ")}`,
    );
  }
  if (!result.rangesBound) {
    notes.push(
      zh
        ? "有副产品抵扣，区间两端不一定是最小和最大"
        : "there are credits: the ends of a range need not be least and most",
    );
  }
  const lines = notes.flatMap((note) => wrapText(`- ${note}`, width, "  "));
  return lines.length > 0 ? ["", ...lines] : [];
}

function nameIn(chain: Chain, key: LinkKey, language: Language): string {
  const { name, nameEn } = chain.graph.getNodeAttributes(key);
  return printable(language === "en" ? (nameEn ?? name) : name);
}

// place of each link from raw materials to final products, and its tier
function tierOrder(chain: Chain): ReadonlyMap<LinkKey, { readonly tier: number; readonly at: number }> {
  const analysis = attempt(() => analyzeChain(chain));
  const links = "result" in analysis ? [...analysis.result.links.values()] : [];
  links.sort((a, b) => a.tier - b.tier);
  return new Map(links.map(({ id, tier }, at) => [id, { tier, at }]));
}
