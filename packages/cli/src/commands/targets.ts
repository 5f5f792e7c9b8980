/**
 * `liantu targets`: target enterprises scored, and candidates found in a list of enterprises.
 *
 * @module
 */
import { matchTargets, scoreTargets } from "@liantu/core/planning";
import type { MatchOptions, MatchResult, TargetScore } from "@liantu/core/planning";
import type { CommandLine } from "../command-line.js";
import { attempt } from "../input/chain-fault.js";
import { readCandidates } from "../input/read-candidates.js";
import { readDocument } from "../input/read-document.js";
import { findLink } from "../input/read-targets.js";
import type { CommandIo } from "../io.js";
import { plainValue } from "../plain-value.js";
import { targetLines } from "../table/target-lines.js";
import { printable, printableJson } from "../text/printable.js";
import { UsageError } from "../usage-error.js";
import { reportIssues } from "./report-issues.js";
import { singleOperand } from "./single-operand.js";

const MOST = 10_000;

/**
 * Scores the targets of a chain; with a list of enterprises, finds candidates for its gaps.
 *
 * @param line - Command line.
 * @param io - Ways in and out.
 * @returns Exit code: 0, or 1 if the document or the list has errors.
 * @throws {@link UsageError} if an option is not what it should be.
 */
export async function runTargets(line: CommandLine, io: CommandIo): Promise<number> {
  const path = singleOperand(line, "CHAIN");
  const list = line.options.get("candidates")?.at(-1);
  const limit = limitOf(line);
  const { chain, issues } = await readDocument(io, path);
  const links = chain === null ? [] : (line.options.get("link") ?? []).map((text) => findLink(chain, text, "--link"));
  const outcome = chain === null ? null : attempt(() => scoreTargets(chain));
  const scores = outcome !== null && "result" in outcome ? outcome.result : null;
  const candidates = list === undefined ? null : await readCandidates(io, list);
  const options: MatchOptions = { limit, ...(links.length > 0 && { links }) };
  const found =
    scores === null || chain === null || candidates === null
      ? null
      : await matchTargets(chain, candidates.rows, options);

  if (line.options.has("json")) io.out(printableJson({ targets: targetsJson(scores), ...matchJson(found) }));
  else if (scores !== null && chain !== null) {
    io.out(`${targetLines(chain, scores, found, line.language, io.columns).join("\n")}\n`);
  }
  const more = outcome !== null && "issue" in outcome ? [outcome.issue] : [];
  const rowIssues = (found?.issues ?? []).map(({ row, ...issue }) => ({
    ...issue,
    severity: "warning" as const,
    place: String(row),
  }));
  const codes = [reportIssues([...issues, ...more], path, line.language, io)];
  if (candidates !== null && list !== undefined) {
    codes.push(reportIssues([...candidates.issues, ...rowIssues], list, line.language, io));
  }
  return Math.max(...codes);
}

function targetsJson(scores: readonly TargetScore[] | null): unknown {
  if (scores === null) return null;
  return scores.map(({ target, ...score }) =>
    plainValue({ id: target.id, name: target.name, mark: target.mark ?? null, ...score }),
  );
}

function matchJson(found: MatchResult | null): Record<string, unknown> {
  return {
    matches:
      found === null ? null : Array.from(found.matches, ([link, list]) => ({ link, candidates: plainValue(list) })),
    weights: found?.weights ?? null,
    rows: found?.rows ?? null,
    unusable: found?.unusable ?? null,
    local: found?.local ?? null,
  };
}

function limitOf(line: CommandLine): number {
  const text = line.options.get("top")?.at(-1) ?? "10";
  const limit = Number(text);
  if (/^\d+$/u.test(text) && limit >= 1 && limit <= MOST) return limit;
  throw new UsageError(
    `--top 应为 1 到 ${String(MOST)} 的整数，实为“${printable(text)}”`,
    `--top takes a whole number from 1 to ${String(MOST)}, got "${printable(text)}"`,
  );
}
