/** 目标企业打分 · Targets scored: 每一分的依据，没有依据的不得分。 */
import { readFileSync } from "node:fs";
import { readChain } from "@liantu/core";
import { scoreTargets, TARGET_PART_NAMES } from "@liantu/core/planning";

const file = new URL("chains/demo-40.json", import.meta.url);
const { chain } = readChain(JSON.parse(readFileSync(file, "utf8")));
if (chain === null) throw new Error("unreadable");

for (const { target, score, possible, parts, redLines } of scoreTargets(chain).slice(0, 4)) {
  console.log(`${target.name}：${score.toFixed(1)} 分，补齐依据后最多 ${possible.toFixed(1)} 分`);
  for (const { part, value, weight, evidence } of parts) {
    const known = value === null ? "没有依据" : value.toFixed(2);
    console.log(`  ${TARGET_PART_NAMES[part].zh} ${known} × ${String(weight)}，依据 ${String(evidence.length)} 条`);
  }
  for (const { text } of redLines) console.log(`  红线：${text}`);
}
