/** 读一份图谱，打印缺口 · A chain read, its gaps printed: 读入时有错的记录收集在 `issues` 里，不抛错。 */
import { readFileSync } from "node:fs";
import { analyzeChain, CLASS_NAMES, formatAmount, readChain } from "@liantu/core";

const file = new URL("chains/jinchang-battery.json", import.meta.url);
const { chain, issues } = readChain(JSON.parse(readFileSync(file, "utf8")));
// Faulty records are collected, never thrown: a document without any readable part gives `null`.
for (const { place, message } of issues) console.error(place, message.zh);
if (chain === null) throw new Error("nothing to read");

for (const link of analyzeChain(chain).links.values()) {
  const gap = link.residual.afterPlanned;
  if (gap === null || gap.base === 0) continue;
  console.log(`${link.name}：${CLASS_NAMES[link.class].zh}，缺 ${formatAmount(gap, link.unit ?? "", "zh")}`);
}
