// @ts-check
/**
 * Type-checks and runs the TypeScript that the pages show.
 *
 * A block is a module. A page may speak of a `chain` (an `analysis`, a `map` …) that it does not make: such names have their
 * types here, and a block that uses one is checked, not run. Neither is one run that needs a browser.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { compileScript, parse } from "vue/compiler-sfc";
import { childEnvironment, root } from "./table.mjs";

const FOLDER = path.join(root, "node_modules/.cache/snippets");
const GIVEN = `declare const chain: import("@liantu/core").Chain;
declare const before: import("@liantu/core").Chain;
declare const after: import("@liantu/core").Chain;
declare const analysis: import("@liantu/core").ChainAnalysis;
declare const map: import("@liantu/cytoscape").ChainMap;
declare const lastMonth: import("@liantu/core").Chain;
declare const png: Uint8Array;
declare const text: string;
declare const file: File;
`;
const IN_BROWSER =
  /\b(?:document|window|fetch|HTMLElement|Worker|customElements|createRoot|useEffect|defineComponent|onMounted)\b/;
const SAYS = /(?:console\.log\(.*\);[ \t]*\/\/|^\/\/ →) (.+)$/gm;

/** @typedef {{ page: string, line: number, language: string, code: string }} Snippet */

/** @param {Snippet} snippet */
function nameOf({ page, line, language }) {
  return `${page.replaceAll(/[^\w]+/g, "-")}-${String(line)}.${language}`;
}

/** Writes the blocks and makes one program of them. @param {readonly Snippet[]} snippets */
export function programOf(snippets) {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const given = path.join(FOLDER, "given.d.ts");
  writeFileSync(given, GIVEN);
  const files = snippets.map((snippet) => {
    const file = path.join(FOLDER, nameOf(snippet));
    // a block without an import is a module, too
    writeFileSync(file, `${snippet.code}\nexport {};\n`);
    return file;
  });
  return ts.createProgram([given, ...files], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    jsx: ts.JsxEmit.ReactJSX,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    resolveJsonModule: true,
    types: ["node", "vite/client"],
    typeRoots: [path.join(root, "node_modules/@types"), path.join(root, "node_modules")],
  });
}

/**
 * Type-checks the blocks.
 *
 * @param {readonly Snippet[]} snippets
 * @param {ts.Program} program
 */
export function checkSnippets(snippets, program) {
  const byFile = new Map(snippets.map((snippet) => [nameOf(snippet), snippet]));
  const faults = ts.getPreEmitDiagnostics(program).map((diagnostic) => {
    const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n");
    const snippet = byFile.get(path.basename(diagnostic.file?.fileName ?? ""));
    if (snippet === undefined || diagnostic.file === undefined) return message;
    const { line } = diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
    return `${snippet.page}:${String(snippet.line + line)}: ${message}`;
  });
  return { done: snippets.length, faults };
}

/**
 * Compiles a single-file component to the TypeScript that it stands for, its template included.
 *
 * @param {Snippet} snippet
 * @returns {Snippet}
 */
export function compileComponent({ page, line, code }) {
  const { descriptor, errors } = parse(code, { filename: `${page}.vue` });
  if (errors.length > 0) throw new Error(`${page}:${String(line)}: ${errors.map(({ message }) => message).join("; ")}`);
  const { content } = compileScript(descriptor, { id: "snippet", inlineTemplate: true });
  return { page, line, language: "ts", code: content };
}

/** Whether a block uses only what it makes or imports. @param {Snippet} snippet @param {ts.Program} program */
function standsAlone(snippet, program) {
  if (IN_BROWSER.test(snippet.code)) return false;
  const source = program.getSourceFile(path.join(FOLDER, nameOf(snippet)));
  const checker = program.getTypeChecker();
  let isAlone = source !== undefined;
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isIdentifier(node)) {
      const declared = checker.getSymbolAtLocation(node)?.declarations ?? [];
      if (declared.some((own) => own.getSourceFile().fileName.endsWith("given.d.ts"))) isAlone = false;
    }
    ts.forEachChild(node, visit);
  };
  if (source !== undefined) visit(source);
  return isAlone;
}

/** @param {string} text */
function pressed(text) {
  return text.replaceAll(/\s+/g, " ").trim();
}

/**
 * Runs the blocks that stand alone.
 *
 * @param {readonly Snippet[]} snippets
 * @param {ts.Program} program
 * @param {string} scratch Folder that they are run in.
 */
export function runSnippets(snippets, program, scratch) {
  const result = { done: 0, faults: /** @type {string[]} */ ([]) };
  for (const snippet of snippets.filter((own) => standsAlone(own, program))) {
    result.done += 1;
    const file = path.join(scratch, "snippets", nameOf(snippet).replace(/tsx?$/, "mjs"));
    const { outputText } = ts.transpileModule(snippet.code, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, jsx: ts.JsxEmit.ReactJSX },
    });
    writeFileSync(file, outputText);
    const { status, stdout, stderr } = spawnSync(process.execPath, [file], {
      cwd: scratch,
      env: childEnvironment(),
      encoding: "utf8",
    });
    if (status !== 0)
      result.faults.push(`${snippet.page}:${String(snippet.line)}: ended with ${String(status)}\n${stderr}`);
    let rest = pressed(stdout);
    for (const [, said = ""] of snippet.code.matchAll(SAYS)) {
      const at = rest.indexOf(pressed(said));
      if (at < 0)
        result.faults.push(`${snippet.page}:${String(snippet.line)}: does not print "${said}" but\n${stdout}`);
      else rest = rest.slice(at + pressed(said).length);
    }
  }
  return result;
}
