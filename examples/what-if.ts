/** 如果引进这一家 · What if: 一个新项目改变哪些环节。 */
import { readFileSync } from "node:fs";
import { CLASS_NAMES, readChain } from "@liantu/core";
import { scenario } from "@liantu/core/planning";

const file = new URL("chains/jinchang-battery.json", import.meta.url);
const { chain } = readChain(JSON.parse(readFileSync(file, "utf8")));
if (chain === null) throw new Error("unreadable");

const { difference } = scenario(chain, [
  { kind: "put", in: "projects", record: { id: "new", link: "separator", stage: "operating", capacity: 2000 } },
]);
for (const { name, class: verdict, amounts } of difference.links) {
  const words = (value: keyof typeof CLASS_NAMES | null): string => (value === null ? "—" : CLASS_NAMES[value].zh);
  if (verdict !== undefined) console.log(name, words(verdict.before), "→", words(verdict.after));
  const gap = amounts.get("residual.afterPlanned");
  if (gap !== undefined) console.log(name, "缺口", gap.before?.base, "→", gap.after?.base);
}
for (const [rate, { before, after }] of difference.rates) {
  if (before !== after) console.log(rate, before?.toFixed(3), "→", after?.toFixed(3));
}
