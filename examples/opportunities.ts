/** 投资机会 · Opportunities: 缺口变成项目，本地谁会买，排序怎么来。 */
import { readFileSync } from "node:fs";
import { formatAmount, readChain } from "@liantu/core";
import { opportunities } from "@liantu/core/planning";

const file = new URL("chains/jinchang-battery.json", import.meta.url);
const { chain } = readChain(JSON.parse(readFileSync(file, "utf8")));
if (chain === null) throw new Error("unreadable");

for (const { product, gap, unit, projectsNeeded, buyers, rank } of opportunities(chain).slice(0, 5)) {
  const missing = gap.afterPlanned === null ? "待测算" : formatAmount(gap.afterPlanned, unit ?? "", "zh");
  console.log(`${product}：缺 ${missing}，需 ${String(projectsNeeded ?? "待测算")} 个项目`);
  for (const { name, amount } of buyers) {
    console.log(`  本地需要：${name} ${amount === null ? "数量待测算" : formatAmount(amount, unit ?? "", "zh")}`);
  }
  console.log(`  ${rank.formula.zh}`);
}
