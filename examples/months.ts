/** 两个月相比 · Two months compared: 哪些项目推进了，哪些是新的，缺口怎么变。 */
import { readFileSync } from "node:fs";
import { analyzeChain, diffChains, editChain, readChain, STAGE_NAMES } from "@liantu/core";
import { compareAnalyses, moveProject } from "@liantu/core/planning";

const file = new URL("chains/baiyin-battery.json", import.meta.url);
const { chain: january } = readChain(JSON.parse(readFileSync(file, "utf8")));
if (january === null) throw new Error("unreadable");

// The next month is the same document, edited: a project broke ground, another came in.
const project = [...january.projects.values()].find(({ stage }) => stage === "signed");
if (project === undefined) throw new Error("nothing is signed");
const moved = moveProject(january, project.id, { stage: "started", date: "2024-02-20" });
const february = editChain(moved, [
  { kind: "put", in: "projects", record: { id: "new", link: "separator", stage: "lead", name: "示例：隔膜线索" } },
]);

const { stages, lists } = diffChains(january, february);
for (const { name, from, to, kind, date } of stages) {
  const words = (stage: keyof typeof STAGE_NAMES | null): string => (stage === null ? "—" : STAGE_NAMES[stage].zh);
  console.log(`${kind}：${name} ${words(from)} → ${words(to)}（${String(date)}）`);
}
for (const { name } of lists.projects.added) console.log(`新增：${name}`);
const { links } = compareAnalyses(analyzeChain(january), analyzeChain(february));
for (const { name, amounts } of links) console.log(name, [...amounts.keys()].join(", "));
