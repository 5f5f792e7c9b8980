/** 自己的指标 · A measure of your own: 一个普通函数，也能参与前后对比。 */
import { readFileSync } from "node:fs";
import { analyzeChain, readChain } from "@liantu/core";
import { type LinkMeasure, scenario } from "@liantu/core/planning";

/** 在建产能 ÷ 已建产能；没有已建产能的没有这个数（null），不是 0。 */
const growth: LinkMeasure = (_chain, { links }) =>
  new Map(
    Array.from(links.values(), ({ id, supply: { built, underConstruction } }) => {
      const isKnown = built.base > 0 && built.bound === "exact" && underConstruction.bound === "exact";
      return [id, isKnown ? (underConstruction.base - built.base) / built.base : null];
    }),
  );

const file = new URL("chains/demo-40.json", import.meta.url);
const { chain } = readChain(JSON.parse(readFileSync(file, "utf8")));
if (chain === null) throw new Error("unreadable");
const analysis = analyzeChain(chain);
for (const [key, value] of growth(chain, analysis))
  if (value !== null && value > 0.4) console.log(key, value.toFixed(3));

const { difference } = scenario(
  chain,
  [{ kind: "put", in: "projects", record: { id: "new", link: "structural-parts", stage: "building", capacity: 9000 } }],
  { measures: new Map([["growth", growth]]) },
);
for (const { link, numbers } of difference.links) console.log(link, numbers.get("growth"));
