/**
 * `liantu resources`: what local resources feed, and which funds back what.
 *
 * @module
 */
import { analyzeChain } from "@liantu/core";
import type { Chain } from "@liantu/core";
import { fundBacking, resourceUse } from "@liantu/core/planning";
import type { FundBacking, ResourceUse } from "@liantu/core/planning";
import type { CommandLine } from "../command-line.js";
import { attempt } from "../input/chain-fault.js";
import { readDocument } from "../input/read-document.js";
import type { CommandIo } from "../io.js";
import { plainValue } from "../plain-value.js";
import { resourceLines } from "../table/resource-lines.js";
import { printableJson } from "../text/printable.js";
import { reportIssues } from "./report-issues.js";
import { singleOperand } from "./single-operand.js";

/** What the command finds. */
export interface ResourceReport {
  /** Resources. */
  readonly resources: readonly ResourceUse[];
  /** Funds and gaps. */
  readonly backing: FundBacking;
}

/**
 * Prints what becomes of the resources of a chain, and how its funds back its gaps.
 *
 * @param line - Command line.
 * @param io - Ways in and out.
 * @returns Exit code: 0, or 1 if the document has errors.
 * @throws {@link UsageError} if there is not one document.
 */
export async function runResources(line: CommandLine, io: CommandIo): Promise<number> {
  const path = singleOperand(line, "CHAIN");
  const { chain, issues } = await readDocument(io, path);
  const outcome = chain === null ? null : attempt(() => reportOf(chain));
  const report = outcome !== null && "result" in outcome ? outcome.result : null;
  if (line.options.has("json")) {
    io.out(
      printableJson({
        resources: plainValue(report?.resources ?? null),
        funds: plainValue(report?.backing.funds ?? null),
        gaps: plainValue(report?.backing.gaps ?? null),
      }),
    );
  } else if (report !== null && chain !== null) {
    io.out(`${resourceLines(chain, report, line.language, io.columns).join("\n")}\n`);
  }
  const more = outcome !== null && "issue" in outcome ? [outcome.issue] : [];
  return reportIssues([...issues, ...more], path, line.language, io);
}

function reportOf(chain: Chain): ResourceReport {
  const analysis = analyzeChain(chain);
  return { resources: resourceUse(chain, analysis), backing: fundBacking(chain, analysis) };
}
