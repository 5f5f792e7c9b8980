/** 从企业名单里找候选 · Candidates found in a list: 逐行读，不管名单多长；每一分说得出凭什么。 */
import { readFileSync } from "node:fs";
import { readChain } from "@liantu/core";
import { matchTargets } from "@liantu/core/planning";

const file = new URL("chains/jinchang-battery.json", import.meta.url);
const { chain } = readChain(JSON.parse(readFileSync(file, "utf8")));
if (chain === null) throw new Error("unreadable");

/** Rows as they come out of a file or a database, one after another: nothing has to be in memory at once. */
function* rows(): Generator<Record<string, string>> {
  yield { name: "示例企业甲", scope: "锂离子电池隔膜研发、生产、销售；高分子材料制造" };
  yield { name: "示例企业乙", scope: "电解液及添加剂生产；化工产品销售" };
  yield { name: "示例企业丙", scope: "餐饮服务；日用百货零售" };
}

const { matches, rows: read } = await matchTargets(chain, rows(), { limit: 2 });
console.log(`读了 ${String(read)} 行`);
for (const [link, found] of matches) {
  for (const { candidate, score, parts } of found) {
    const because = parts.flatMap((part) => part.because?.zh ?? []);
    console.log(`${chain.graph.getNodeAttribute(link, "name")}：${candidate.name} ${score.toFixed(1)} 分`);
    console.log(`  ${because.join("；")}`);
  }
}
