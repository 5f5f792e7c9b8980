/** 三个环节，从零开始 · A chain of three links, from nothing: 写在程序里的文档，算出缺什么、缺多少。 */
import { analyzeChain, CLASS_NAMES, formatAmount, readChain } from "@liantu/core";

const { chain, issues } = readChain({
  format: "liantu-chain",
  version: 1,
  id: "three",
  name: "三个环节",
  surveyed: true,
  links: [
    { id: "carbonate", name: "碳酸锂", stage: "upstream", unit: "t/a" },
    { id: "cathode", name: "磷酸铁锂", stage: "midstream", unit: "t/a" },
    { id: "cell", name: "电芯", stage: "downstream", unit: "GWh/a" },
  ],
  flows: [
    { from: "carbonate", to: "cathode", coefficient: 0.24 },
    { from: "cathode", to: "cell", coefficient: { low: 2000, base: 2200, high: 2500 } },
  ],
  projects: [
    { id: "p1", link: "cell", stage: "operating", capacity: 2 },
    { id: "p2", link: "cathode", stage: "operating", capacity: 3000 },
  ],
});
if (chain === null) throw new Error(issues.map(({ message }) => message.zh).join("\n"));
for (const { name, class: verdict, residual, unit } of analyzeChain(chain).links.values()) {
  const gap = residual.afterPlanned;
  console.log(name, CLASS_NAMES[verdict].zh, gap === null ? "—" : `缺 ${formatAmount(gap, unit ?? "", "zh")}`);
}
