/** 一个判定的全部理由 · Every reason of one verdict: 规则、需求各项、供给各项、出处。 */
import { readFileSync } from "node:fs";
import { analyzeChain, readChain } from "@liantu/core";

const file = new URL("chains/jinchang-battery.json", import.meta.url);
const { chain } = readChain(JSON.parse(readFileSync(file, "utf8")));
const link = chain === null ? undefined : analyzeChain(chain).links.get("separator");
if (link === undefined) throw new Error("no such link");

console.log(link.name, link.class, link.action);
for (const { code, message, sources } of link.reasons) {
  console.log(`[${code}] ${message.zh}${sources.length > 0 ? `（出处 ${String(sources.length)} 条）` : ""}`);
}
