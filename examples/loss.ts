/** 哪个环节停了损失最大 · Loss by removal: 逐个拿掉环节，看最终产出少多少。 */
import { readFileSync } from "node:fs";
import { lossByRemoval, readChain } from "@liantu/core";

const file = new URL("chains/demo-40.json", import.meta.url);
const { chain } = readChain(JSON.parse(readFileSync(file, "utf8")));
if (chain === null) throw new Error("unreadable");

const worst = [...lossByRemoval(chain)]
  .flatMap(([key, { loss, isHigh, bound }]) => (loss === null ? [] : [{ key, loss, isHigh, bound }]))
  .sort((a, b) => b.loss - a.loss || (a.key < b.key ? -1 : 1));
for (const { key, loss, isHigh, bound } of worst.slice(0, 6)) {
  const name = chain.graph.getNodeAttribute(key, "name");
  console.log(
    `${name}：${bound === "lower" ? "至少 " : ""}${(loss * 100).toFixed(1)} %${isHigh === true ? "，高" : ""}`,
  );
}
