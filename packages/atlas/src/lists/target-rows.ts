/**
 * Target enterprises as rows, and which of them could fill which link.
 *
 * @module
 */
import type { Chain, ChainAnalysis, ChainEdit, LinkKey, ProjectKey, TargetRecord } from "@liantu/core";
import { scoreTargets } from "@liantu/core/planning";
import type { TargetScore } from "@liantu/core/planning";
import { localPartners } from "../targets/local-partners.js";
import type { LocalPartners } from "../targets/local-partners.js";
import { projectOfTarget } from "../targets/project-of-target.js";
import { linkName } from "../views/names.js";
import type { Locale } from "../words/text.js";
import { EVIDENCE_KINDS } from "../words/lists-words.js";

/** A row of the list of target enterprises. */
export interface TargetRow {
  /** Key of the target. */
  readonly key: string;
  /** The record. */
  readonly target: TargetRecord;
  /** Keys of the links that it could fill and that are in the chain. */
  readonly links: readonly LinkKey[];
  /** Their names in the language in use. */
  readonly linkNames: readonly string[];
  /** Remark; empty if there is none. */
  readonly note: string;
  /** How well it fits. */
  readonly score: TargetScore;
  /** Whom it would deal with here. */
  readonly partners: LocalPartners;
  /** Key of a project that it has here; `null` if there is none. */
  readonly project: ProjectKey | null;
}

/**
 * Gives the rows.
 *
 * @param analysis - Analysis of the chain.
 * @param locale - Language of the names of links.
 * @returns One row for each target, the highest score first, what a red line excludes last.
 */
export function targetRows(analysis: ChainAnalysis, locale: Locale): readonly TargetRow[] {
  const { chain, options } = analysis;
  return scoreTargets(chain, options, analysis).map((score) => {
    const { target } = score;
    const links = [...new Set(target.links ?? [])].filter((link) => chain.graph.hasNode(link));
    return {
      key: target.id,
      target,
      links,
      linkNames: links.map((link) => linkName(chain, link, locale)),
      note: noteOf(target),
      score,
      partners: localPartners(chain, links, locale),
      project: projectOfTarget(chain, target),
    };
  });
}

/**
 * Counts the targets of each link.
 *
 * @param chain - Chain.
 * @returns Number of targets by link; a link without any has no entry.
 */
export function targetCounts(chain: Chain): ReadonlyMap<LinkKey, number> {
  const counts = new Map<LinkKey, number>();
  for (const { links } of chain.document.targets ?? []) {
    for (const link of new Set(links ?? [])) counts.set(link, (counts.get(link) ?? 0) + 1);
  }
  return counts;
}

/**
 * Reads the remark on a target.
 *
 * @param target - Target.
 * @returns The remark; empty if there is none.
 */
export function noteOf(target: TargetRecord): string {
  return target.note ?? "";
}

/**
 * Gives the edit that writes the remark on a target.
 *
 * @param key - Key of the target.
 * @param note - Remark; an empty one is taken away.
 * @returns The edit.
 */
export function noteEdit(key: string, note: string): ChainEdit {
  const text = note.trim();
  return { kind: "change", in: "targets", key, fields: { note: text === "" ? undefined : text } };
}

/** One piece of evidence for a target. */
export type Evidence = NonNullable<TargetRecord["evidence"]>[number];

/**
 * Prints a piece of evidence.
 *
 * @param evidence - Evidence.
 * @param locale - Language.
 * @returns Text such as "2024-03 扩产：计划新建产能".
 */
export function evidenceText({ kind, text, date }: Evidence, locale: Locale): string {
  const name = evidenceKind(kind, locale);
  const said = name === "" ? text : `${name}${locale === "zh" ? "：" : ": "}${text}`;
  return date === undefined ? said : `${date} ${said}`;
}

/**
 * Names a kind of evidence.
 *
 * @param kind - Kind as recorded.
 * @param locale - Language.
 * @returns Its name; a kind that is not known stays as it is.
 */
export function evidenceKind(kind: string, locale: Locale): string {
  return EVIDENCE_KINDS.get(kind.trim().toLowerCase())?.[locale] ?? kind.trim();
}

/**
 * Puts evidence in order.
 *
 * @param target - Target.
 * @returns Its evidence, the newest first, what is not dated last.
 */
export function evidenceOf({ evidence = [] }: TargetRecord): readonly Evidence[] {
  const date = (item: Evidence): string => item.date ?? "";
  return [...evidence].sort((a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : 0));
}
