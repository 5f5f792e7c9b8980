/** 台账 → 图谱 · From the ledger to the map: 读入、上图、列出拿不准的行。 */
import { readFileSync } from "node:fs";
import { readChain } from "@liantu/core";
import { mergeLedger, readLedger } from "@liantu/ledger";

const at = (path: string): URL => new URL(path, import.meta.url);
const { chain } = readChain(JSON.parse(readFileSync(at("chains/jinchang-battery.json"), "utf8")));
if (chain === null) throw new Error("unreadable");

const fileName = "jinchang-projects.xlsx";
const reading = await readLedger(readFileSync(at(`ledgers/${fileName}`)), { fileName });
console.log(reading.counts);

const merge = mergeLedger(chain, reading, { source: fileName });
const { added, changed, undecided } = merge.difference;
console.log(`新增 ${String(added.length)}，有变动 ${String(changed.length)}，待定 ${String(undecided.length)}`);
for (const { severity, row, message, remedy } of merge.issues) {
  console.log(severity, `第 ${String(row)} 行`, message.zh, "→", remedy.zh);
}
console.log(`${String(chain.projects.size)} → ${String(merge.chain.projects.size)} 个项目`);
