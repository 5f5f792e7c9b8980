/**
 * `liantu import`: the projects of a ledger put into a chain.
 *
 * @module
 */
import { writeChain } from "@liantu/core";
import type { Chain } from "@liantu/core";
import { mergeLedger, readLedger, writeFaultyRows } from "@liantu/ledger";
import type { LedgerMerge, LedgerReading, MergeOptions, ReadLedgerOptions } from "@liantu/ledger";
import { oneOf } from "../command-line.js";
import type { CommandLine } from "../command-line.js";
import { importJson } from "../import-json.js";
import { importReport } from "../import-report.js";
import { withOptions } from "../import-remedies.js";
import { dateOf, decisionsOf, repeatsOf, sameOf } from "../input/import-decisions.js";
import { inputIssue } from "../input/ledger-issues.js";
import { columnsOf, NO_MAPPING, readMapping, stageWordsOf, writeMapping } from "../input/ledger-mapping.js";
import type { ColumnMeanings, LedgerMapping } from "../input/ledger-mapping.js";
import { readDocument, readFileBytes } from "../input/read-document.js";
import type { InputIssue } from "../input/read-document.js";
import type { CommandIo } from "../io.js";
import { checkOutput, fileFormat, writeOutput } from "../output-file.js";
import { printable, printableJson } from "../text/printable.js";
import { UsageError } from "../usage-error.js";
import { reportIssues } from "./report-issues.js";
import { singleOperand } from "./single-operand.js";

const REPEATS = ["merge", "ask"] as const;
const OLDER = ["keep", "take"] as const;

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
  const [output, faulty, mapping] = [last("output"), last("faulty"), last("mapping")];
  if (output !== undefined) fileFormat(output, ["json"]);
  if (faulty !== undefined) fileFormat(faulty, ["xlsx"], "--faulty");
  if (mapping !== undefined) fileFormat(mapping, ["json"], "--mapping");
  for (const own of [output, faulty, mapping]) if (own !== undefined) await checkOutput(io, path, own);
  // the chain may be written where it was read: nothing of it is lost
  for (const own of [faulty, mapping]) if (own !== undefined) await checkOutput(io, template, own);
  if (output !== undefined && mapping !== undefined) await checkOutput(io, output, mapping);
  const asOf = dateOf(last("as-of"));
  const repeats = oneOf(options, "repeats", REPEATS) ?? "merge";
  const answers = options.get("repeat") ?? [];
  if (repeats === "ask" && answers.length > 0) {
    throw new UsageError("--repeats ask 与 --repeat 不能同时用", "--repeats ask and --repeat exclude each other");
  }
  const older = oneOf(options, "older", OLDER) ?? "keep";
  const stageWords = stageWordsOf(options.get("word") ?? []);
  const remembered = mapping === undefined ? NO_MAPPING : await mappingOf(io, mapping);

  const { chain, issues: ofChain } = await readDocument(io, template);
  const file = await readFileBytes(io, path);
  const readOptions: ReadLedgerOptions = {
    ...(path !== "-" && { fileName: baseName(path) }),
    ...sheetOption(last("sheet")),
    remembered: remembered.columns,
    stageWords: new Map([...remembered.stageWords, ...stageWords]),
  };
  const { reading, columns } = "bytes" in file ? await readWith(file.bytes, readOptions, line) : NOT_READ;
  let merge: LedgerMerge | null = null;
  if (chain !== null && reading !== null) {
    const mergeOptions: MergeOptions = {
      decisions: decisionsOf(options.get("place") ?? [], chain, reading),
      same: sameOf(options.get("same") ?? [], chain, reading),
      duplicates: repeats === "ask" ? "ask" : "merge-certain",
      older,
      ...(path !== "-" && { source: baseName(path) }),
      ...(asOf !== undefined && { asOf }),
    };
    merge = mergeLedger(chain, reading, mergeOptions);
    // which rows are repeats is known only now
    if (answers.length > 0)
      merge = mergeLedger(chain, reading, {
        ...mergeOptions,
        duplicates: repeatsOf(answers, merge.duplicates, reading),
      });
  }
  const ofLedger: InputIssue[] = [
    ...("issue" in file ? [file.issue] : []),
    ...[...(reading?.issues ?? []), ...(merge?.issues ?? [])].map((issue) => withOptions(inputIssue(issue))),
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
    await write(faulty, await faultyRows(reading, merge, chain, line));
  }
  if (reading !== null && mapping !== undefined && columns.size + stageWords.size > 0) {
    await write(mapping, printableJson(writeMapping(remembered, reading, columns, stageWords)));
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

const NOT_READ = { reading: null, columns: new Map<number, never>() };

/** Reads the ledger; a second time where it has to be known first which columns there are. */
async function readWith(
  bytes: Uint8Array,
  options: ReadLedgerOptions,
  line: CommandLine,
): Promise<{ readonly reading: LedgerReading; readonly columns: ColumnMeanings }> {
  const reading = await readLedger(bytes, options);
  const texts = line.options.get("column") ?? [];
  if (texts.length === 0 || reading.headingRows === null) return { reading, columns: new Map() };
  const columns = columnsOf(texts, reading);
  return { reading: await readLedger(bytes, { ...options, columns }), columns };
}

async function mappingOf(io: CommandIo, path: string): Promise<LedgerMapping> {
  let bytes: Uint8Array;
  try {
    bytes = await io.read(path);
  } catch (error) {
    // made when there is something to remember; what is there and cannot be read is not written over
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return NO_MAPPING;
    throw new UsageError(`--mapping：读不出“${printable(path)}”`, `--mapping: "${printable(path)}" cannot be read`);
  }
  return readMapping(bytes, path);
}

function sheetOption(sheet: string | undefined): Pick<ReadLedgerOptions, "sheet"> {
  return sheet === undefined ? {} : { sheet };
}

function baseName(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path;
}

async function faultyRows(
  reading: LedgerReading,
  merge: LedgerMerge | null,
  chain: Chain | null,
  { language }: CommandLine,
): Promise<Uint8Array> {
  const issues = [...reading.issues, ...(merge?.issues ?? [])];
  return writeFaultyRows(reading, issues, { language, ...(chain !== null && { chain }) });
}
