/** 缺口哪天补上 · When gaps close: 按项目的预计日期往后看。 */
import { readChain } from "@liantu/core";
import { gapClosings, timeline } from "@liantu/core/planning";

const { chain } = readChain({
  format: "liantu-chain",
  version: 1,
  id: "forecast",
  name: "预测",
  asOf: "2024-06-30",
  surveyed: true,
  links: [
    { id: "separator", name: "隔膜", stage: "midstream", unit: "万m²/a" },
    { id: "foil", name: "铜箔", stage: "midstream", unit: "t/a" },
    { id: "cell", name: "电芯", stage: "downstream", unit: "GWh/a" },
  ],
  flows: [
    { from: "separator", to: "cell", coefficient: 1300 },
    { from: "foil", to: "cell", coefficient: 600 },
  ],
  projects: [
    { id: "c1", link: "cell", stage: "operating", capacity: 2 },
    { id: "s1", link: "separator", stage: "building", capacity: 3000, expected: { operating: "2025-03" } },
  ],
});
if (chain === null) throw new Error("unreadable");

for (const { date, isForecast, steps } of timeline(chain)) {
  console.log(date, isForecast ? "预计" : "已知", steps.map(({ project, stage }) => `${project} ${stage}`).join("，"));
}
for (const { name, closes, by } of gapClosings(chain)) {
  console.log(`${name}：${closes === null ? "按现有项目补不上" : `${closes} 补上，靠 ${by.join("、")}`}`);
}
