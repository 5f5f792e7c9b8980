/** 多条链合计 · Several chains together: 共用的只计一次。 */
import { readFileSync } from "node:fs";
import { analyzePortfolio, readPortfolio } from "@liantu/core/planning";

const file = new URL("portfolios/jinchang-2-plus-4.json", import.meta.url);
const { portfolio } = readPortfolio(JSON.parse(readFileSync(file, "utf8")));
if (portfolio === null) throw new Error("unreadable");

const { totals, sharedLinks, sharedEnterprises, merged } = analyzePortfolio(portfolio);
for (const { name, links, projects } of [...totals.byCluster, ...totals.byChain]) {
  console.log(`${name ?? "—"}：${String(links)} 个环节，${String(projects)} 个项目`);
}
console.log(`合计：${String(totals.all.links)} 个环节，${String(totals.all.projects)} 个项目`);
for (const { key, members } of sharedLinks) {
  const name = merged.chain.graph.getNodeAttribute(key, "name");
  console.log("共用环节", name, members.map(({ chain }) => chain).join(" + "));
}
for (const { enterprise, chains } of sharedEnterprises) console.log("共用企业", enterprise.name, chains.join(" + "));
