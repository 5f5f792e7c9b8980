/**
 * `liantu validate`: every issue with its place.
 *
 * @module
 */
import { analyzeChain } from "@liantu/core";
import { issueJson } from "../analysis-json.js";
import type { CommandLine } from "../command-line.js";
import { attempt } from "../input/chain-fault.js";
import { readDocument } from "../input/read-document.js";
import type { InputIssue } from "../input/read-document.js";
import type { CommandIo } from "../io.js";
import { countIssues, countWords, issueLines } from "../issue-list.js";
import { printable, printableJson } from "../text/printable.js";
import { singleOperand } from "./single-operand.js";

/**
 * Reads a document, tries the analysis, and prints everything that is to be said of it.
 *
 * @param line - Command line.
 * @param io - Ways in and out.
 * @returns Exit code: 0, or 1 if there is an error.
 */
export async function runValidate(line: CommandLine, io: CommandIo): Promise<number> {
  const path = singleOperand(line, "FILE");
  const { chain, issues } = await readDocument(io, path);
  const all: InputIssue[] = [...issues];
  if (chain !== null) {
    // Rules that contradict each other or a cycle without end show only when they are reckoned with.
    const outcome = attempt(() => analyzeChain(chain));
    const found = "issue" in outcome ? [outcome.issue] : outcome.result.issues;
    const known = new Set(all.map(({ code, place }) => `${code} ${place}`));
    all.push(...found.filter(({ code, place }) => !known.has(`${code} ${place}`)));
  }
  const counts = countIssues(all);
  const isValid = counts.error === 0;
  if (line.options.has("json")) {
    io.out(printableJson({ file: path, valid: isValid, counts, issues: all.map(issueJson) }));
  } else {
    const summary = `${printable(path)}${line.language === "zh" ? "：" : ": "}${countWords(counts, line.language)}`;
    io.out([...issueLines(all, line.language, io.columns), summary, ""].join("\n"));
  }
  return isValid ? 0 : 1;
}
