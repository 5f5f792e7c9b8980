// @ts-check
/**
 * Writes docs/guides/measures.md out of the descriptions that the library gives of its measures, so that the page, the
 * command line and the forms say the same. `--check` writes nothing and ends with 1 if the file is not what it should be.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root, runNode, tool } from "./table.mjs";

const TARGET = path.join(root, "docs/guides/measures.md");

/** @typedef {import("../packages/core/dist/index.js").MeasureDescriptor} Measure */
/** @typedef {import("../packages/core/dist/index.js").OptionDescriptor} Option */
/** @typedef {import("../packages/core/dist/index.js").Localized} Localized */

/** What each kind of option takes. @type {Readonly<Record<Option["kind"], string>>} */
const KINDS = {
  choice: "取其一 one of",
  choices: "取若干，逗号分隔 some of, by commas",
  flag: "开关 flag",
  amounts: "环节=数量 LINK=AMOUNT",
  link: "环节 LINK",
  number: "数值 number",
};

/** @param {string} text Text for a cell of a table, or for a line: one line, nothing that Markdown would obey. */
function plain(text) {
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\\`*_[\]<>|]/g, String.raw`\$&`)
    .trim();
}

/** @param {Localized} words */
function both({ zh, en }) {
  return zh === en ? plain(zh) : `${plain(zh)} ${plain(en)}`;
}

/** @param {Localized} words */
function inBreaks({ zh, en }) {
  return `${plain(zh)}<br>${plain(en)}`;
}

/** @param {readonly (readonly string[])[]} rows The heads first. */
function table([heads = [], ...rows]) {
  return [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** @param {Option} option */
function valuesOf({ kind, values = [] }) {
  const words = values.map(({ value, label }) => `\`${value}\` ${both(label)}`);
  return [KINDS[kind], ...words].join("<br>");
}

/** @param {Option} option */
function defaultOf({ default: standard, isRequired }) {
  if (isRequired) return "必需 required";
  if (standard === undefined) return "—";
  return (Array.isArray(standard) ? standard : [standard]).map((value) => `\`${value}\``).join(", ");
}

/** @param {readonly Option[]} options */
function optionTable(options) {
  const heads = ["选项 option", "`options`", "取值 values", "默认 default", "说明 what it does"];
  const rows = options.map((option) => [
    `\`--${option.flag}\``,
    `\`${option.name}\``,
    valuesOf(option),
    defaultOf(option),
    inBreaks(option.help),
  ]);
  return table([heads, ...rows]);
}

/** @param {Measure} measure */
function section({ id, name, meaning, unit, options, call, source }) {
  const required = options.filter(({ isRequired }) => isRequired).map(({ flag, kind }) => `--${flag} ${usage(kind)}`);
  const command = ["liantu measure", id, "chain.json", ...required].join(" ");
  return [
    `## ${name.zh} · ${name.en}`,
    `${plain(meaning.zh)}。${sentence(plain(meaning.en))}`,
    `单位 unit: ${both(unit)} · 函数 function: \`${call}\` · 出处 source: ${plain(source)}`,
    ["```bash", command, "```"].join("\n"),
    options.length === 0 ? "没有选项。No options." : optionTable(options),
  ].join("\n\n");
}

/** @param {Option["kind"]} kind How a required option is shown in an example. */
function usage(kind) {
  return kind === "amounts" ? "cell-lfp=10" : kind === "link" ? "cell-lfp" : "…";
}

/** @param {string} text */
function sentence(text) {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** @param {readonly Measure[]} measures @returns {string} The page. */
function page(measures) {
  const heads = ["指标 measure", "`liantu measure`", "单位 unit", "说明 what it tells"];
  const rows = measures.map(({ id, name, unit, meaning }) => [both(name), `\`${id}\``, both(unit), inBreaks(meaning)]);
  const parts = [
    "---\ntitle: 指标一览 Measures\ncategory: 指南 Guides\n---",
    "# 指标一览 · Measures",
    "命令行 `liantu measure`、函数库与本页出自同一份描述（`MEASURES`）。The command line, the library and this page are made from one description, `MEASURES`.",
    table([heads, ...rows]),
    ...measures.map(section),
  ];
  return `${parts.join("\n\n")}\n`;
}

const { status, output } = await runNode([tool("typescript", "tsc"), "-b", "packages/core"], { quiet: true });
if (status !== 0) {
  console.error(output);
  process.exit(1);
}
/** @type {typeof import("../packages/core/dist/index.js")} */
const { MEASURES } = await import(pathToFileURL(path.join(root, "packages/core/dist/index.js")).href);
const text = page(MEASURES);
if (!process.argv.includes("--check")) {
  writeFileSync(TARGET, text);
} else {
  let kept = "";
  try {
    // Git may have given it the line ends of Windows.
    kept = readFileSync(TARGET, "utf8").replaceAll("\r\n", "\n");
  } catch {
    // a missing file is drift, too
  }
  if (kept !== text) {
    console.error("docs/guides/measures.md is not what its source makes: run `node scripts/measures.mjs`");
    process.exitCode = 1;
  }
}
