/** 自己的专题图 · A lens of your own: 对每个环节问一个问题，图例自己数。 */
import { readFileSync } from "node:fs";
import { analyzeChain, readChain } from "@liantu/core";
import { type Lens, type LensMark, lensLegend, lensMarks } from "@liantu/cytoscape";

const many: LensMark = {
  key: "many",
  order: 0,
  label: { zh: "三个以上", en: "More than three" },
  colour: "step-4",
  shape: "pie-4",
};
const few: LensMark = {
  key: "few",
  order: 1,
  label: { zh: "一至三个", en: "One to three" },
  colour: "step-2",
  shape: "pie-2",
};
const none: LensMark = { key: "none", order: 2, label: { zh: "没有", en: "None" }, colour: "none", shape: "hollow" };
const crowded: Lens = {
  id: "crowded",
  name: { zh: "已建成项目数", en: "Built projects" },
  about: { zh: "已建成的项目有几个。", en: "How many projects are built." },
  marks:
    () =>
    ({ counts }) =>
      counts.built > 3 ? many : counts.built > 0 ? few : none,
};

const file = new URL("chains/demo-40.json", import.meta.url);
const { chain } = readChain(JSON.parse(readFileSync(file, "utf8")));
if (chain === null) throw new Error("unreadable");
const analysis = analyzeChain(chain);
console.log([...lensMarks(crowded, analysis)].slice(0, 3).map(([key, { label }]) => `${key} ${label.zh}`));
for (const { label, count } of lensLegend(crowded, analysis)) console.log(label, count);
