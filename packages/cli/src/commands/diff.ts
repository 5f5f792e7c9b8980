/**
 * `liantu diff`: what changed from one document to another.
 *
 * @module
 */
import { analyzeChain, diffChains } from "@liantu/core";
import type { Chain, ChainDifference } from "@liantu/core";
import { compareAnalyses } from "@liantu/core/planning";
import type { AnalysisDifference } from "@liantu/core/planning";
import type { CommandLine } from "../command-line.js";
import { attempt } from "../input/chain-fault.js";
import { readDocument } from "../input/read-document.js";
import type { CommandIo } from "../io.js";
import { plainValue } from "../plain-value.js";
import { differenceLines } from "../table/difference-lines.js";
import { printable, printableJson } from "../text/printable.js";
import { UsageError } from "../usage-error.js";
import { reportIssues } from "./report-issues.js";

/**
 * Compares two documents and what the analysis makes of them.
 *
 * @param line - Command line.
 * @param io - Ways in and out.
 * @returns Exit code: 0, or 1 if one of the documents has errors.
 * @throws {@link UsageError} if there are not two files.
 */
export async function runDiff(line: CommandLine, io: CommandIo): Promise<number> {
  const [before, after, extra] = line.operands;
  if (before === undefined || after === undefined || extra !== undefined) {
    throw new UsageError(
      `diff A B：需要两个文件${extra === undefined ? "" : `，多了“${printable(extra)}”`}`,
      `diff A B: two files are needed${extra === undefined ? "" : `, there is "${printable(extra)}" too many`}`,
    );
  }
  const first = await readDocument(io, before);
  const second = await readDocument(io, after);
  const found = first.chain === null || second.chain === null ? null : compared(first.chain, second.chain);
  if (line.options.has("json")) {
    io.out(
      printableJson({
        before: first.chain === null ? null : headOf(first.chain),
        after: second.chain === null ? null : headOf(second.chain),
        empty: found?.document.isEmpty ?? null,
        document: plainValue(found?.document.document ?? null),
        lists: listsJson(found?.document),
        stages: plainValue(found?.document.stages ?? null),
        measures: plainValue(found?.measures ?? null),
      }),
    );
  } else if (found !== null) {
    io.out(`${differenceLines(second.chain!, found, line.language, io.columns).join("\n")}\n`);
  }
  return Math.max(
    reportIssues([...first.issues], before, line.language, io),
    reportIssues([...second.issues, ...(found?.issues ?? [])], after, line.language, io),
  );
}

/** What two documents differ in. */
export interface ComparedDocuments {
  /** In their records. */
  readonly document: ChainDifference;
  /** In what the analysis makes of them; `null` if one of them cannot be analysed. */
  readonly measures: AnalysisDifference | null;
}

function compared(
  before: Chain,
  after: Chain,
): ComparedDocuments & { readonly issues: Parameters<typeof reportIssues>[0] } {
  const document = diffChains(before, after);
  const outcome = attempt(() => compareAnalyses(analyzeChain(before), analyzeChain(after)));
  if ("issue" in outcome) return { document, measures: null, issues: [outcome.issue] };
  return { document, measures: outcome.result, issues: [] };
}

/** Names and telephone numbers leave a document only when they are asked for: of contacts there are numbers only. */
function listsJson(difference: ChainDifference | undefined): unknown {
  if (difference === undefined) return null;
  const { contacts, ...lists } = difference.lists;
  const { added, changed, removed } = contacts;
  return {
    ...(plainValue(lists) as object),
    contacts: { added: added.length, changed: changed.length, removed: removed.length },
  };
}

function headOf({ document: { id, name, asOf } }: Chain): Record<string, unknown> {
  return { id, name, asOf: asOf ?? null };
}
