/**
 * Candidates become target enterprises, all that were ticked in one step.
 *
 * @module
 */
import { editChain, recordKey } from "@liantu/core";
import type { Chain, ChainEdit, RecordOf, TargetRecord } from "@liantu/core";
import type { TargetMatch } from "@liantu/core/planning";
import type { EditStep } from "../edit/steps/edit-step.js";
import { newKey } from "../edit/steps/new-key.js";
import { CANDIDATE_EVIDENCE, TARGETS_WORDS } from "../words/targets-words.js";
import { canBeAdded, plainName, targetsByName } from "./candidate-rows.js";
import type { CandidateRow } from "./candidate-rows.js";

type Relation = RecordOf<"relations">;

/** What a step needs to know of the list. */
export interface CandidateSource {
  /** Name of the list, which becomes the source of the evidence. */
  readonly name: string;
  /** Day on which it was searched. */
  readonly date: string;
}

/**
 * Makes the step that adds candidates.
 *
 * A candidate that was found for several links becomes one target; one that is a target already gets the links that it did not
 * have. What the list says of suppliers and customers here is kept as relations.
 *
 * @param chain - Chain.
 * @param rows - Rows that were ticked; those that cannot be added are left out.
 * @param source - Where they come from.
 * @returns The step, and how many targets it touches; `null` if there is nothing to add.
 */
export function candidateStep(
  chain: Chain,
  rows: readonly CandidateRow[],
  source: CandidateSource,
): (EditStep & { readonly count: number }) | null {
  const groups = new Map<string, TargetMatch[]>();
  for (const row of rows) {
    if (!canBeAdded(row)) continue;
    const name = plainName(row.match.candidate.name);
    groups.set(name, [...(groups.get(name) ?? []), row.match]);
  }
  if (groups.size === 0) return null;
  const known = targetsByName(chain);
  const edits: ChainEdit[] = [];
  // Each key must be free in the document as it is with the targets before it.
  let after = chain;
  for (const [name, matches] of groups) {
    const target = known.get(name);
    const added = targetEdit(after, target, matches, source);
    const own = [added.edit, ...relationEdits(after, added.id, matches, source)];
    edits.push(...own);
    after = editChain(after, own);
  }
  return { edits, label: TARGETS_WORDS.step(groups.size), count: groups.size };
}

interface TargetEdit {
  readonly edit: ChainEdit;
  readonly id: string;
}

function targetEdit(
  chain: Chain,
  target: TargetRecord | undefined,
  matches: readonly TargetMatch[],
  source: CandidateSource,
): TargetEdit {
  const links = [...new Set(matches.map(({ link }) => link))];
  const evidence = matches.map((match) => ({
    kind: CANDIDATE_EVIDENCE,
    text: evidenceText(chain, match),
    date: source.date,
    source: source.name,
  }));
  if (target !== undefined) {
    const fields = {
      links: [...new Set([...(target.links ?? []), ...links])],
      evidence: [...(target.evidence ?? []), ...evidence],
    };
    return { edit: { kind: "change", in: "targets", key: target.id, fields }, id: target.id };
  }
  const [first] = matches;
  const candidate = first?.candidate;
  const record: TargetRecord = {
    id: newKey(chain.document, "targets"),
    name: candidate?.name ?? "",
    links,
    ...(candidate?.home !== undefined && { home: { name: candidate.home } }),
    evidence,
    ...(candidate?.creditCode !== undefined && { note: `统一社会信用代码 ${candidate.creditCode}` }),
  };
  return { edit: { kind: "put", in: "targets", record }, id: record.id };
}

/** Such as "隔膜 62 分：主要产品含“隔膜”；行业代码 2921". The document is written in Chinese, as lists are. */
function evidenceText(chain: Chain, { link, score, parts }: TargetMatch): string {
  const reasons = parts.flatMap(({ because }) => (because === null ? [] : [because.zh]));
  return `${chain.graph.getNodeAttributes(link).name} ${String(Math.round(score))} 分：${reasons.join("；")}`;
}

function relationEdits(
  chain: Chain,
  id: string,
  matches: readonly TargetMatch[],
  source: CandidateSource,
): readonly ChainEdit[] {
  const here = new Map<string, string>();
  for (const [key, { name, shortName }] of chain.enterprises) {
    for (const own of [name, shortName]) if (own !== undefined) here.set(plainName(own), key);
  }
  const taken = new Set((chain.document.relations ?? []).map((relation) => recordKey("relations", relation)));
  const [first] = matches;
  const { suppliers = [], customers = [] } = first?.candidate ?? {};
  const found = (names: readonly string[]): readonly string[] =>
    names.flatMap((name) => here.get(plainName(name)) ?? []);
  const relations: readonly Relation[] = [
    ...found(customers).map((customer) => ({ supplier: id, customer, source: source.name })),
    ...found(suppliers).map((supplier) => ({ supplier, customer: id, source: source.name })),
  ];
  return relations.flatMap((record): ChainEdit[] => {
    const key = recordKey("relations", record);
    if (taken.has(key)) return [];
    taken.add(key);
    return [{ kind: "put", in: "relations", record }];
  });
}
