// @ts-check
/**
 * Writes docs/api-reports/PACKAGE.txt: everything that a package promises to others, so that a change of it is seen in a
 * diff. For a library the declarations of each entry point as they were built, for the command line its help texts.
 * `--check` writes nothing and ends with 1 if a report is not what the code says. The packages have to be built.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { root, runNode } from "./table.mjs";

const FOLDER = path.join(root, "docs/api-reports");
const OPTIONS = /** @type {const} */ ({
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  skipLibCheck: true,
  strict: true,
  types: [],
});

/** Declarations that a module exports, one text each, by name. @param {string} file @returns {string[]} */
function declarationsOf(file) {
  const program = ts.createProgram([file], OPTIONS);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  if (module === undefined) return []; // exports nothing
  const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed });
  return checker
    .getExportsOfModule(module)
    .map((symbol) => {
      const own = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      const texts = (own.declarations ?? []).map((declaration) => {
        const node = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
        return printer
          .printNode(ts.EmitHint.Unspecified, node, node.getSourceFile())
          .replace(/^(?:export )?(?:declare )?/, "");
      });
      const as = own.name === symbol.name ? [] : [`as ${symbol.name}:`];
      return { name: symbol.name, text: [...as, ...texts].join("\n") };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ text }) => text);
}

/** @param {string} folder @param {any} manifest */
function libraryReport(folder, manifest) {
  const entries = Object.entries(manifest.exports).flatMap(([place, entry]) =>
    typeof entry === "string"
      ? [`## ${path.posix.join(manifest.name, place)}\n\nfile ${entry}`]
      : [
          [`## ${path.posix.join(manifest.name, place)}`, ...declarationsOf(path.join(folder, entry.types))].join(
            "\n\n",
          ),
        ],
  );
  return entries.join("\n\n");
}

/** @param {string} folder @param {any} manifest */
async function commandReport(folder, manifest) {
  const program = path.join(folder, String(Object.values(manifest.bin)[0]));
  /** @param {readonly string[]} args */
  const said = async (args) => (await runNode([program, ...args, "--lang", "en"], { quiet: true })).output.trimEnd();
  const overview = await said(["help"]);
  const names = [...overview.matchAll(/^ {2}(?:liantu )?([a-z]+) {1,}/gm)].map(([, name = ""]) => name);
  const parts = [`## liantu help\n\n${overview}`];
  for (const name of [...new Set(names)].sort()) parts.push(`## liantu help ${name}\n\n${await said(["help", name])}`);
  return parts.join("\n\n");
}

mkdirSync(FOLDER, { recursive: true });
const isCheck = process.argv.includes("--check");
for (const name of readdirSync(path.join(root, "packages")).sort()) {
  const folder = path.join(root, "packages", name);
  const manifest = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  if (manifest.private === true) continue;
  const body = await (manifest.bin === undefined ? libraryReport(folder, manifest) : commandReport(folder, manifest));
  const text = `# ${manifest.name}\n\nMade by \`npm run api\`. A change here is a change for users: it belongs into CHANGELOG.md.\n\n${body}\n`;
  const target = path.join(FOLDER, `${name}.txt`);
  if (!isCheck) {
    writeFileSync(target, text);
    continue;
  }
  let kept = "";
  try {
    kept = readFileSync(target, "utf8").replaceAll("\r\n", "\n");
  } catch {
    // a missing report is a change, too
  }
  if (kept === text) continue;
  process.exitCode = 1;
  const [before, now] = [new Set(kept.split("\n")), new Set(text.split("\n"))];
  console.error(`${manifest.name}: what it promises has changed; if that is meant, run \`npm run api\``);
  for (const line of before) if (!now.has(line)) console.error(`- ${line}`);
  for (const line of now) if (!before.has(line)) console.error(`+ ${line}`);
}
