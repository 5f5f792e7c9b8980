/**
 * `liantu projects`: indicators of a cohort, the appraisal table, slips, and what is wrong with the stages.
 *
 * @module
 */
import { appraisalTable, checkStages, projectIndicators, projectSlips } from "@liantu/core/planning";
import type {
  AppraisalOptions,
  AppraisalTable,
  ProjectIndicators,
  SlipState,
  StageFinding,
} from "@liantu/core/planning";
import type { Chain } from "@liantu/core";
import type { CommandLine } from "../command-line.js";
import { attempt } from "../input/chain-fault.js";
import { readDocument } from "../input/read-document.js";
import type { CommandIo } from "../io.js";
import { plainValue } from "../plain-value.js";
import { projectLines } from "../table/project-lines.js";
import { printable, printableJson } from "../text/printable.js";
import { UsageError } from "../usage-error.js";
import { reportIssues } from "./report-issues.js";
import { singleOperand } from "./single-operand.js";

/** What the command finds. */
export interface ProjectReport {
  /** Indicators of the cohort. */
  readonly indicators: ProjectIndicators;
  /** By unit and leader. */
  readonly appraisal: AppraisalTable;
  /** Slips. */
  readonly slips: readonly SlipState[];
  /** What is wrong with the stages. */
  readonly findings: readonly StageFinding[];
}

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/u;

/**
 * Prints how the projects of a chain stand.
 *
 * @param line - Command line.
 * @param io - Ways in and out.
 * @returns Exit code: 0, or 1 if the document has errors or gives no period.
 * @throws {@link UsageError} if an option is not what it should be.
 */
export async function runProjects(line: CommandLine, io: CommandIo): Promise<number> {
  const path = singleOperand(line, "CHAIN");
  const options = optionsOf(line);
  const { chain, issues } = await readDocument(io, path);
  const outcome = chain === null ? null : attempt(() => reportOf(chain, options));
  const report = outcome !== null && "result" in outcome ? outcome.result : null;
  if (line.options.has("json")) {
    io.out(
      printableJson({
        indicators: plainValue(report?.indicators ?? null),
        byUnit: plainValue(report?.appraisal.byUnit ?? null),
        byLeader: plainValue(report?.appraisal.byLeader ?? null),
        slips: plainValue(report?.slips ?? null),
        findings: plainValue(report?.findings ?? null),
      }),
    );
  } else if (report !== null && chain !== null) {
    io.out(`${projectLines(chain, report, line.language, io.columns).join("\n")}\n`);
  }
  const more = outcome !== null && "issue" in outcome ? [outcome.issue] : [];
  return reportIssues([...issues, ...more], path, line.language, io);
}

function reportOf(chain: Chain, options: AppraisalOptions): ProjectReport {
  return {
    indicators: projectIndicators(chain, options),
    appraisal: appraisalTable(chain, options),
    slips: projectSlips(chain, options),
    findings: checkStages(chain),
  };
}

function optionsOf(line: CommandLine): AppraisalOptions {
  const dateOf = (name: string): string | undefined => {
    const text = line.options.get(name)?.at(-1);
    if (text === undefined || DATE.test(text)) return text;
    throw new UsageError(
      `--${name} 应为日期，如 2023、2023-06 或 2023-06-30，实为“${printable(text)}”`,
      `--${name} takes a date such as 2023, 2023-06 or 2023-06-30, got "${printable(text)}"`,
    );
  };
  const [year, from, to, asOf] = [dateOf("year"), dateOf("from"), dateOf("to"), dateOf("as-of")];
  if (year !== undefined && year.length > 4) {
    throw new UsageError(`--year 应为年份，如 2023，实为“${year}”`, `--year takes a year such as 2023, got "${year}"`);
  }
  return {
    ...(year !== undefined && { year: Number(year) }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(asOf !== undefined && { asOf }),
    ...(line.options.has("in-library") && { inLibrary: true }),
  };
}
