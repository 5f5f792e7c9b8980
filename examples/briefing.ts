/** 汇报材料 · A briefing: 同一份内容写成 Word 和 PowerPoint；不知道的写“待测算”，不写 0；加 `--out 文件夹` 就写成文件。 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readChain } from "@liantu/core";
import { briefingDocx, briefingPptx, chainBriefing } from "@liantu/report";

const file = new URL("chains/jinchang-battery.json", import.meta.url);
const { chain } = readChain(JSON.parse(readFileSync(file, "utf8")));
if (chain === null) throw new Error("unreadable");

const briefing = chainBriefing(chain, { date: "2024-02-01", unit: "示例单位" });
console.log(briefing.title, briefing.date);
for (const { title } of briefing.sections) console.log(" ", title);

const word = await briefingDocx(briefing);
const slides = await briefingPptx(chain, { date: "2024-02-01" });
console.log("Word", word.length > 10_000, "PowerPoint", slides.length > 10_000);
const out = process.argv.indexOf("--out");
if (out > 0) {
  const folder = process.argv[out + 1] ?? ".";
  writeFileSync(path.join(folder, "briefing.docx"), word);
  writeFileSync(path.join(folder, "briefing.pptx"), slides);
}
