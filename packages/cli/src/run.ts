/**
 * One run of the command line, from arguments to exit code.
 *
 * @module
 */
import { readCommandLine } from "./command-line.js";
import type { CommandLine } from "./command-line.js";
import { runAnalyze } from "./commands/analyze.js";
import { generalHelp, runHelp } from "./commands/help.js";
import { runDiff } from "./commands/diff.js";
import { runConvert } from "./commands/convert.js";
import { runImport } from "./commands/import.js";
import { runMeasure } from "./commands/measure.js";
import { runOpportunities } from "./commands/opportunities.js";
import { runPortfolio } from "./commands/portfolio.js";
import { runProjects } from "./commands/projects.js";
import { runRequire } from "./commands/require.js";
import { runResources } from "./commands/resources.js";
import { runTargets } from "./commands/targets.js";
import { runTemplate } from "./commands/template.js";
import { runValidate } from "./commands/validate.js";
import type { CommandIo } from "./io.js";
import type { Language } from "./language.js";
import { printable } from "./text/printable.js";
import { UsageError } from "./usage-error.js";
import { readVersion } from "./version.js";

/**
 * Runs a command.
 *
 * @param argv - Arguments after the name of the program.
 * @param io - Ways in and out.
 * @returns Exit code: 0 fine, 1 the input has errors, 2 wrong usage.
 */
export async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  try {
    return await runCommand(readCommandLine(argv), io);
  } catch (error) {
    const language = spokenLanguage(argv);
    if (error instanceof UsageError) {
      const hint = language === "zh" ? "用法见 liantu help" : "see liantu help";
      io.err(`liantu: ${error.text[language]}\n${hint}\n`);
      return 2;
    }
    // A fault of this program: said in one line, because a stack trace helps nobody who reads it here.
    const message = printable(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
    io.err(`liantu: ${language === "zh" ? "程序内部错误" : "internal error"}: ${message}\n`);
    return 1;
  }
}

async function runCommand(line: CommandLine, io: CommandIo): Promise<number> {
  if (line.options.has("help")) return runHelp(line, io);
  if (line.options.has("version")) {
    io.out(`${readVersion()}\n`);
    return 0;
  }
  switch (line.command) {
    case "analyze":
      return runAnalyze(line, io);
    case "opportunities":
      return runOpportunities(line, io);
    case "measure":
      return runMeasure(line, io);
    case "require":
      return runRequire(line, io);
    case "import":
      return runImport(line, io);
    case "template":
      return runTemplate(line, io);
    case "convert":
      return runConvert(line, io);
    case "render":
      // Loaded only here: no other command draws.
      return (await import("./commands/render.js")).runRender(line, io);
    case "report":
      // Loaded only here: no other command writes Word and PowerPoint.
      return (await import("./commands/report.js")).runReport(line, io);
    case "diff":
      return runDiff(line, io);
    case "portfolio":
      return runPortfolio(line, io);
    case "projects":
      return runProjects(line, io);
    case "targets":
      return runTargets(line, io);
    case "resources":
      return runResources(line, io);
    case "validate":
      return runValidate(line, io);
    case "help":
      return runHelp(line, io);
    case null:
      io.err(generalHelp(line.language));
      return 2;
  }
}

// The language as far as it can be made out of arguments that may be wrong otherwise.
function spokenLanguage(argv: readonly string[]): Language {
  const at = argv.lastIndexOf("--lang");
  return argv.includes("--lang=en") || (at !== -1 && argv[at + 1] === "en") ? "en" : "zh";
}
