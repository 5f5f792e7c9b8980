/** 资源和资金 · Resources and funds: 本地资源就地用了多少，哪个缺口还没有基金。 */
import { formatAmount, readChain } from "@liantu/core";
import { fundBacking, resourceUse } from "@liantu/core/planning";

const { chain } = readChain({
  format: "liantu-chain",
  version: 1,
  id: "nickel",
  name: "镍",
  surveyed: true,
  links: [
    { id: "smelting", name: "冶炼", stage: "upstream", unit: "t/a" },
    { id: "sulfate", name: "硫酸镍", stage: "midstream", unit: "t/a" },
    { id: "precursor", name: "前驱体", stage: "midstream", unit: "t/a" },
  ],
  flows: [
    { from: "smelting", to: "sulfate", coefficient: 0.23 },
    { from: "sulfate", to: "precursor", coefficient: 1.2 },
  ],
  projects: [
    { id: "p1", link: "smelting", stage: "operating", capacity: 20_000 },
    { id: "p2", link: "precursor", stage: "operating", capacity: 30_000 },
  ],
  resources: [
    { id: "ore", name: "镍精矿", unit: "t/a", output: 90_000, feeds: [{ link: "smelting", coefficient: 2 }] },
  ],
  funds: [{ id: "lead", name: "引导基金", size: { value: 10, unit: "亿元" }, links: ["precursor"] }],
});
if (chain === null) throw new Error("unreadable");

for (const { name, unit, share, unprocessed } of resourceUse(chain)) {
  const left = unprocessed === null ? "不知道多少" : formatAmount(unprocessed, unit ?? "", "zh");
  console.log(`${name}：就地转化 ${share === null ? "待测算" : `${(share.base * 100).toFixed(0)} %`}，还剩 ${left}`);
}
const { funds, gaps } = fundBacking(chain);
for (const { name, size, left } of funds) console.log(`${name}：${String(size)} 亿元，还能投 ${String(left)} 亿元`);
for (const { link, isUnbacked } of gaps) {
  console.log(`缺口 ${chain.graph.getNodeAttribute(link, "name")}：${isUnbacked ? "没有基金" : "有基金"}`);
}
