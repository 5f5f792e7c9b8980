// @ts-check
/**
 * Runs a program of examples/ from the sources, without a build: `npm run example -- gaps`. Without a name it lists them.
 */
import { readdirSync, readFileSync } from "node:fs";
import { register } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { root, runNode } from "./table.mjs";

const [name, ...rest] = process.argv.slice(2);
const folder = path.join(root, "examples");
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
  .map((file) => file.slice(0, -3));

if (name === undefined || !names.includes(name)) {
  for (const own of names) {
    const [, title = ""] =
      /^\/\*\* (.+?)(?:: .*)? \*\/$/m.exec(readFileSync(path.join(folder, `${own}.ts`), "utf8")) ?? [];
    console.log(`${own.padEnd(16)}${title}`);
  }
  console.error("用法 / usage: npm run example -- NAME");
  process.exitCode = name === undefined ? 0 : 2;
} else if (process.execArgv.includes("--conditions=source")) {
  register("./typescript-hooks.mjs", import.meta.url);
  process.argv.splice(1, 2, path.join(folder, `${name}.ts`));
  await import(pathToFileURL(path.join(folder, `${name}.ts`)).href);
} else {
  const { status } = await runNode(["--conditions=source", fileURLToPath(import.meta.url), name, ...rest]);
  process.exitCode = status;
}
