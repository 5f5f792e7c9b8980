/** 不开浏览器，画一张图 · The map as SVG, without a browser.: 加 `--out 文件名` 就写成文件。 */
import { readFileSync, writeFileSync } from "node:fs";
import { readChain } from "@liantu/core";
import { drawChain, drawingToSvg, missingCharacters } from "@liantu/cytoscape";

const file = new URL("chains/jinchang-battery.json", import.meta.url);
const { chain } = readChain(JSON.parse(readFileSync(file, "utf8")));
if (chain === null) throw new Error("unreadable");

const drawing = drawChain(chain, { locale: "zh", paper: "A1" });
const svg = drawingToSvg(drawing);
const names = [...chain.graph.nodes()].map((key) => chain.graph.getNodeAttribute(key, "name"));
const out = process.argv.indexOf("--out");
if (out > 0) writeFileSync(process.argv[out + 1] ?? "map.svg", svg);
console.log("画成一份 SVG", svg.includes("</svg>"), `${String(names.length)} 个环节`);
console.log("字体里没有的字", [...missingCharacters(drawing)].length);
