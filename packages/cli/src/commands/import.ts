/**
 * `liantu import`: the projects of a ledger put into a chain.
 *
 * @module
 */
import { writeChain } from "@liantu/core";
import type { Chain, LinkKey, ProjectKey } from "@liantu/core";
import { mergeLedger, readLedger, writeFaultyRows } from "@liantu/ledger";
import type { LedgerMerge, LedgerReading } from "@liantu/ledger";
import { oneOf } from "../command-line.js";
import type { CommandLine } from "../command-line.js";
import { importJson } from "../import-json.js";
import { importReport } from "../import-report.js";
import { inputIssue } from "../input/ledger-issues.js";
import { readDocument, readFileBytes } from "../input/read-document.js";
import type { InputIssue } from "../input/read-document.js";
import { findLink } from "../input/read-targets.js";
import type { CommandIo } from "../io.js";
import { checkOutput, fileFormat, writeOutput } from "../output-file.js";
import { printable, printableJson } from "../text/printable.js";
import { UsageError } from "../usage-error.js";
import { reportIssues } from "./report-issues.js";
import { singleOperand } from "./single-operand.js";

const REPEATS = ["merge", "ask"] as const;
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/u;
const WRITTEN_DATE = /^(\d{4})[年./-](?:(\d{1,2})(?:[月./-](?:(\d{1,2})日?)?)?)?$/u;

/**
 * Reads a ledger, puts its projects into a chain, and says what changed and what is in doubt.
 *
 * @param line - Command line.
 * @param io - Ways in and out.
 * @returns Exit code: 0, or 1 if the ledger or the chain has errors or a file cannot be written.
 * @throws {@link UsageError} if an option is not what it should be.
 */
export async function runImport(line: CommandLine, io: CommandIo): Promise<number> {
  const { language, options } = line;
  const last = (name: string): string | undefined => options.get(name)?.at(-1);
  const path = singleOperand(line, "LEDGER");
  const template = last("chain");
  if (template === undefined) {
    throw new UsageError("import：缺少 --chain 产业链文档", "import: --chain CHAIN is missing");
  }
  if (path === "-" && template === "-") {
    throw new UsageError(
      "import：台账和产业链不能都来自标准输入",
      "import: ledger and chain cannot both come from standard input",
    );
  }
  const [output, faulty] = [last("output"), last("faulty")];
  if (output !== undefined) fileFormat(output, ["json"]);
  if (faulty !== undefined) fileFormat(faulty, ["xlsx"], "--faulty");
  for (const own of [output, faulty]) if (own !== undefined) await checkOutput(io, path, own);
  // the chain may be written where it was read: nothing of it is lost
  if (faulty !== undefined) await checkOutput(io, template, faulty);
  const asOf = dateOf(last("as-of"));
  const repeats = oneOf(options, "repeats", REPEATS) ?? "merge";

  const { chain, issues: ofChain } = await readDocument(io, template);
  const file = await readFileBytes(io, path);
  const reading = "bytes" in file ? await readLedger(file.bytes, readOptions(path, last("sheet"))) : null;
  const merge =
    chain === null || reading === null
      ? null
      : mergeLedger(chain, reading, {
          decisions: decisionsOf(options.get("place") ?? [], chain, reading),
          same: sameOf(options.get("same") ?? [], chain, reading),
          duplicates: repeats === "ask" ? "ask" : "merge-certain",
          ...(path !== "-" && { source: baseName(path) }),
          ...(asOf !== undefined && { asOf }),
        });
  const ofLedger: InputIssue[] = [
    ...("issue" in file ? [file.issue] : []),
    ...[...(reading?.issues ?? []), ...(merge?.issues ?? [])].map(inputIssue),
  ];

  let isWritten = true;
  const written: string[] = [];
  const write = async (name: string, content: string | Uint8Array): Promise<void> => {
    if (await writeOutput(io, name, content, language)) written.push(name);
    else isWritten = false;
  };
  if (merge !== null && output !== undefined) await write(output, printableJson(documentOf(merge.chain, asOf)));
  const isDoubtful = ofLedger.some(({ severity, place }) => severity !== "info" && /\d$/u.test(place));
  if (reading !== null && faulty !== undefined && isDoubtful) {
    await write(faulty, await faultyRows(reading, merge, line));
  }

  if (options.has("json")) io.out(printableJson(importJson(path, reading, merge, [...ofChain, ...ofLedger], written)));
  else if (reading !== null && merge !== null) {
    io.out(`${importReport(reading, merge, ofLedger, written, language, io.columns).join("\n")}\n`);
  }
  const hasErrors = ofLedger.some(({ severity }) => severity === "error");
  if (merge === null || options.has("json")) reportIssues(ofLedger, path, language, io);
  return Math.max(reportIssues(ofChain, template, language, io), hasErrors || !isWritten ? 1 : 0);
}

/** The document, speaking of a later date if one was given. */
function documentOf(chain: Chain, asOf: string | undefined): ReturnType<typeof writeChain> {
  const document = writeChain(chain);
  return asOf !== undefined && asOf > (document.asOf ?? "") ? { ...document, asOf } : document;
}

function readOptions(path: string, sheet: string | undefined): Parameters<typeof readLedger>[1] {
  return { ...(path !== "-" && { fileName: baseName(path) }), ...(sheet !== undefined && { sheet }) };
}

function baseName(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path;
}

function dateOf(text: string | undefined): string | undefined {
  if (text === undefined || DATE.test(text)) return text;
  const parts = (WRITTEN_DATE.exec(text) ?? []).slice(1).filter((part) => part !== undefined);
  const date = parts.map((part) => part.padStart(2, "0")).join("-");
  if (DATE.test(date)) return date;
  const name = printable(text);
  throw new UsageError(
    `--as-of 应为 2024、2024-06 或 2024-06-30 这样的日期，实为“${name}”`,
    `--as-of takes a date such as 2024, 2024-06 or 2024-06-30, got "${name}"`,
  );
}

/** Decisions of `--place 12=cell-lfp`, `--place 12=cell-lfp,pack` and `--place 12=-`, by key of the row. */
function decisionsOf(
  texts: readonly string[],
  chain: Chain,
  reading: LedgerReading,
): ReadonlyMap<string, readonly LinkKey[]> {
  return new Map(
    texts.map((text) => {
      const { row, value: links, isThere } = rowValue(text, reading);
      if (row === undefined || links === undefined || !isThere) {
        const name = printable(text);
        throw new UsageError(
          `--place 应写成 行号=环节，例如 12=cell-lfp；不属于本链写 12=-；实为“${name}”${row === undefined ? "" : "，台账里没有这一行项目"}`,
          `--place takes ROW=LINK, such as 12=cell-lfp, or 12=- for no link of the chain; got "${name}"${row === undefined ? "" : ", and the ledger has no project in that row"}`,
        );
      }
      const keys = links === "-" ? [] : links.split(/[,，]/u).map((link) => findLink(chain, link.trim(), "--place"));
      return [`${reading.sheet}!${row}`, keys];
    }),
  );
}

/** Takes "12=cell-lfp" apart; the report writes rows as "台账!12". */
function rowValue(
  text: string,
  { sheet: own, rows }: LedgerReading,
): { readonly row?: string; readonly value?: string; readonly isThere: boolean } {
  const [, sheet = own, row, value] = /^(?:([^=]*)!)?(\d+)=(.+)$/su.exec(text) ?? [];
  if (row === undefined || value === undefined) return { isThere: false };
  return { row, value, isThere: sheet === own && rows.some((each) => each.row === Number(row)) };
}

/** Answers of `--same 12=p1` and `--same 12=-`, by key of the row. */
function sameOf(
  texts: readonly string[],
  chain: Chain,
  reading: LedgerReading,
): ReadonlyMap<string, ProjectKey | null> {
  return new Map(
    texts.map((text) => {
      const { row, value, isThere } = rowValue(text, reading);
      if (row === undefined || value === undefined || !isThere || (value !== "-" && !chain.projects.has(value))) {
        const name = printable(text);
        throw new UsageError(
          `--same 应写成 行号=项目编号，不是同一项目写 12=-；“${name}”的行或项目不存在`,
          `--same takes ROW=PROJECT, or 12=- for another project; the row or the project of "${name}" is not there`,
        );
      }
      return [`${reading.sheet}!${row}`, value === "-" ? null : value];
    }),
  );
}

async function faultyRows(
  reading: LedgerReading,
  merge: LedgerMerge | null,
  { language }: CommandLine,
): Promise<Uint8Array> {
  return writeFaultyRows(reading, [...reading.issues, ...(merge?.issues ?? [])], { language });
}
