// @ts-check
/** Writes docs/guides/examples.md: every program of examples/ with what it prints. `--check` only compares. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { writeOrCheck } from "./generated.mjs";
import { root } from "./table.mjs";

/** In the order in which one would read them; what is not named here comes last. */
const ORDER = [
  "three-links",
  "gaps",
  "why",
  "cycle",
  "capacity",
  "ledger",
  "opportunities",
  "targets",
  "candidates",
  "what-if",
];

const folder = path.join(root, "examples");
/** @param {string} file */
const read = (file) => readFileSync(path.join(folder, file), "utf8").replaceAll("\r\n", "\n").trimEnd();
/** @param {string} name */
const rank = (name) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);

const names = readdirSync(folder)
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
  .map((file) => file.slice(0, -3))
  .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));

const sections = names.map((name) => {
  const code = read(`${name}.ts`);
  const [comment = "", title = "", about = ""] = /^\/\*\* (.+?): (.+) \*\/\n/.exec(code) ?? [];
  return [
    `## ${title}`,
    about,
    ["```bash", `npm run example -- ${name}`, "```"].join("\n"),
    ["```ts", code.slice(comment.length), "```"].join("\n"),
    ["```text", read(`output/${name}.txt`), "```"].join("\n"),
  ].join("\n\n");
});

const intro = `每个程序只讲一件事，都在 \`examples/\` 里，用 \`npm run example -- 名字\` 运行（不用先构建）。下面的输出就是测试里比对的输出。Each program shows one thing; what it prints here is what the tests compare.`;
writeOrCheck(
  "docs/guides/examples.md",
  `${["---\ntitle: 示例程序 Examples\ncategory: 指南 Guides\n---", "# 示例程序 · Examples", intro, ...sections].join("\n\n")}\n`,
);
