/** 自己的判定规则 · A rule of your own: 规则和阈值是文档里的数据。 */
import { readFileSync } from "node:fs";
import { analyzeChain, type ChainDocument, readChain } from "@liantu/core";

const file = new URL("chains/demo-40.json", import.meta.url);
const document = JSON.parse(readFileSync(file, "utf8")) as ChainDocument;
const stricter: ChainDocument = {
  ...document,
  rules: {
    thresholds: { weakCoverage: 0.95 },
    // Tried before the default rules: fewer than three built enterprises are too few for us, whatever they make.
    classes: [
      {
        id: "too-few",
        class: "weak",
        anyOf: [
          [
            { fact: "builtEnterprises", is: ">", value: 0 },
            { fact: "builtEnterprises", is: "<", value: 3 },
          ],
        ],
        name: "不到三家",
      },
    ],
  },
};
for (const own of [document, stricter]) {
  const { chain } = readChain(own);
  if (chain === null) throw new Error("unreadable");
  const { classes, links } = analyzeChain(chain);
  const byRule = [...links.values()].filter(({ rule }) => rule === "too-few").length;
  console.log(Object.fromEntries([...classes].filter(([, count]) => count > 0)), `“不到三家”判定 ${String(byRule)} 个`);
}
