// @ts-check
/**
 * Writes docs/guides/document.md, the chain document field by field, out of packages/core/schema.json and of the Chinese
 * headings that workbooks give the same fields. `--check` only compares. The packages have to be built.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { writeOrCheck } from "./generated.mjs";
import { root } from "./table.mjs";

/** @typedef {Record<string, any>} Json A JSON Schema. */

/** @type {typeof import("../packages/ledger/dist/workbook/document/headings.js")} */
const { HEADINGS, SHEET_NAMES } = await import(
  pathToFileURL(path.join(root, "packages/ledger/dist/workbook/document/headings.js")).href
);
/** @type {Json} */
const schema = JSON.parse(readFileSync(path.join(root, "packages/core/schema.json"), "utf8"));

/** Chinese names of what a workbook shows in another way than by one column. */
const OTHER_NAMES = new Map([
  ["document/region", "地区"],
  ["document/responsible", "责任方"],
  ["document/rules", "规则"],
  ["document/layout", "手工布局"],
  ["links/price", "单价"],
  ["links/typicalProject", "典型项目"],
  ["links/responsible", "责任方"],
  ["projects/investment", "总投资"],
  ["projects/signed", "签约金额"],
  ["projects/responsible", "责任方"],
  ["enterprises/home", "所在地"],
  ["targets/home", "所在地"],
]);

/** @param {string} text */
function plain(text) {
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll("|", String.raw`\|`)
    .trim();
}

/** @param {Json} json @returns {Json} */
function resolved(json) {
  const name = json.$ref?.replace("#/$defs/", "");
  return name === undefined
    ? json
    : { ...schema.$defs[name], ...(json.description ? { description: json.description } : {}) };
}

/** @param {Json} json @returns {string} What kind of value it takes. */
function kindOf(json) {
  const { type, enum: values, const: only, anyOf, items, pattern, minimum, maximum, properties } = resolved(json);
  if (only !== undefined) return `\`${JSON.stringify(only)}\``;
  if (values !== undefined) return values.map((/** @type {string} */ value) => `\`${value}\``).join(" ");
  if (anyOf !== undefined) return [...new Set(anyOf.map(kindOf))].join(" 或 ");
  if (type === "array") return `${kindOf(items)} 的列表`;
  if (type === "object") {
    return properties === undefined ? "对象" : `{ ${Object.keys(properties).join(", ")} }`;
  }
  if (pattern?.startsWith(String.raw`^\d{4}`)) return "日期";
  if (type === "boolean") return "true / false";
  if (type === "number" || type === "integer") {
    const range = maximum === 1 ? "0–1" : minimum === 0 ? "≥ 0" : minimum === undefined ? "" : `≥ ${String(minimum)}`;
    return `${type === "integer" ? "整数" : "数"} ${range}`.trim();
  }
  return "文字";
}

/** @param {string} list @param {string} field */
function chineseName(list, field) {
  const key = `${list}/${field}`;
  return (
    HEADINGS.get(list)?.get(field)?.[0] ??
    OTHER_NAMES.get(key) ??
    SHEET_NAMES.get(list === "document" ? field : `${list}.${field}`)?.[0] ??
    ""
  );
}

/** Whether the fields of an object get rows of their own. @param {Json} json */
function isWorthRows(json) {
  const { type, properties } = resolved(json);
  return type === "object" && properties !== undefined;
}

/** @param {string} list @param {Json} json @param {string} [prefix] @returns {string[][]} */
function rowsOf(list, json, prefix = "") {
  const { properties = {}, required = [] } = resolved(json);
  return Object.entries(properties).flatMap(([name, field]) => {
    const place = prefix + name;
    const own = [
      `\`${place}\`${prefix === "" && required.includes(name) ? " **必填**" : ""}`,
      chineseName(list, place),
      kindOf(field),
      plain(resolved(field).description ?? ""),
    ];
    return isWorthRows(field) ? [own, ...rowsOf(list, field, `${place}.`)] : [own];
  });
}

/** @param {readonly string[][]} rows */
function table(rows) {
  const heads = ["字段 field", "中文", "取值 value", "说明 meaning"];
  return [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

const lists = Object.entries(schema.properties).filter(([, json]) => resolved(json).type === "array");
const single = {
  ...schema,
  properties: Object.fromEntries(
    Object.entries(schema.properties).filter(([name]) => !lists.some(([list]) => list === name)),
  ),
};

const sections = lists.map(([name, json]) => {
  const [zh = name, en = name] = SHEET_NAMES.get(name) ?? [];
  const item = resolved(resolved(json).items);
  const inner = Object.entries(item.properties ?? {}).flatMap(([field, value]) => {
    const { type, items } = resolved(value);
    if (type !== "array" || !isWorthRows(items)) return [];
    return [`\`${name}[].${field}[]\` ${chineseName(name, field)}`, table(rowsOf(`${name}.${field}`, items))];
  });
  return [`## ${zh} · ${en}（${name}）`, plain(item.description ?? ""), table(rowsOf(name, item)), ...inner].join(
    "\n\n",
  );
});

const page = `---
title: 图谱文件逐项说明 The chain document, field by field
category: 指南 Guides
---

# 图谱文件逐项说明 · The chain document, field by field

一个产业链是一个 JSON 文件（UTF-8），\`format\` 为 \`"liantu-chain"\`，\`version\` 为 1。本页由 JSON Schema（\`@liantu/core/schema.json\`）和导出工作簿的表头生成，与程序读的是同一份定义。This page is made from the JSON Schema, so it says what the reader accepts.

三条规矩：

- **没有的就不写。** 没写的是“未记录”，结果会给“≥”“待测算”，从不当作 0。What is not written is not recorded; it is never 0.
- **不认识的字段原样保留。** 读入再写出，一个也不丢；自己的字段请用 \`x-\` 开头。Unknown fields are kept; begin your own with \`x-\`.
- **有错的记录单独搁置**（\`setAside\`），逐条说明位置、原因和改法，其余照常读。Faulty records are set aside with place, reason and remedy; the rest is read.

最小的一份（编辑器里给这个文件关联 \`@liantu/core/schema.json\`，例如 VS Code 的 \`json.schemas\` 设置，就有提示和检查）：

\`\`\`json
{
  "format": "liantu-chain",
  "version": 1,
  "id": "tiny",
  "name": "最小的一份",
  "surveyed": true,
  "links": [
    { "id": "separator", "name": "隔膜", "stage": "midstream", "unit": "万m²/a" },
    { "id": "cell", "name": "电芯", "stage": "downstream", "unit": "GWh/a" }
  ],
  "flows": [{ "from": "separator", "to": "cell", "coefficient": { "low": 1040, "base": 1300, "high": 1560 }, "source": "电芯几何尺寸" }],
  "projects": [{ "id": "p1", "link": "cell", "stage": "operating", "capacity": 2 }]
}
\`\`\`

检查一份文件：

\`\`\`bash
node packages/cli/dist/main.js validate examples/chains/jinchang-battery.json
\`\`\`

日期写成 \`2024\`、\`2024-03\` 或 \`2024-03-18\`，写到哪一级就按哪一级算。单位写 \`t/a\`、\`万m²/a\`、\`GWh/a\`、\`MW\` 等，换算自动完成，量纲不同的会报错。A date may stop at the year or the month; units are converted exactly, unlike ones are an issue.

## 文件本身 · The document

${table(rowsOf("document", single))}

${sections.join("\n\n")}
`;
writeOrCheck("docs/guides/document.md", page);
