/** 带循环的总需求 · Requirement through a cycle: 10 GWh 电芯要多少碳酸锂，回收抵掉多少。 */
import { readChain, requirement } from "@liantu/core";

const links = [
  { id: "li2co3", name: "碳酸锂", stage: "upstream", unit: "t/a" },
  { id: "lfp", name: "磷酸铁锂", stage: "midstream", unit: "t/a" },
  { id: "cell", name: "电芯", stage: "downstream", unit: "GWh/a" },
  { id: "recycling", name: "回收", stage: "supporting", unit: "GWh/a" },
];
const flows = [
  { from: "li2co3", to: "lfp", coefficient: 0.24 },
  { from: "lfp", to: "cell", coefficient: 2200 },
];
const circle = [
  { from: "cell", to: "recycling", kind: "return", coefficient: 0.05 }, // 1 GWh made: 0.05 GWh come back
  { from: "recycling", to: "li2co3", kind: "credit", coefficient: 463.32 }, // 1 GWh recycled saves 463.32 t
];

for (const [name, own] of [
  ["不回收", flows],
  ["回收", [...flows, ...circle]],
] as const) {
  const { chain } = readChain({ format: "liantu-chain", version: 1, id: "c", name, links, flows: own });
  if (chain === null) throw new Error("unreadable");
  const { requirement: need } = requirement(chain, new Map([["cell", 10]]));
  console.log(`${name}：碳酸锂 ${need.get("li2co3")!.base.toFixed(2)} 吨/年`);
}
