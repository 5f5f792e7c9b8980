// @ts-check
/**
 * What if against a full analysis of the changed chain, each answer checked against it; candidates found in long lists, with the
 * memory that it takes.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { analyzeChain, editChain, readChain } from "../packages/core/dist/index.js";
import { matchTargets, whatIf } from "../packages/core/dist/planning/index.js";
import { generateChain } from "./generate-chain.mjs";
import { report, shownCount, shownRatio, shownTime, timeInTurns } from "./measure.mjs";

/** @param {unknown} document */
function chainOf(document) {
  const { chain } = readChain(document);
  if (chain === null) throw new Error("the chain cannot be read");
  return chain;
}

const answers = [];
for (const links of process.env.Q ? [200] : [200, 2000, 10_000]) {
  const chain = chainOf(generateChain({ links, projectsPerLink: 5, seed: links }));
  const now = whatIf(chain);
  const projects = [...chain.projects.values()].filter((_, at) => at % Math.ceil(chain.projects.size / 20) === 0);
  /** @type {(id: string) => { stage: "operating", capacity: number }} */
  const fields = (id) => ({ stage: "operating", capacity: 1 + id.length });
  /** @param {string} id */
  const anew = (id) =>
    analyzeChain(editChain(chain, [{ kind: "change", in: "projects", key: id, fields: fields(id) }]));
  for (const { id } of projects.slice(0, 5)) {
    const [quick, full] = [now.change(id, fields(id)).analysis, anew(id)];
    if (JSON.stringify([...quick.links]) !== JSON.stringify([...full.links])) throw new Error(`${id}: not the same`);
  }
  let turn = 0;
  const next = () => projects[turn++ % projects.length]?.id ?? "";
  const [ours, theirs] = await timeInTurns(
    [
      () => {
        const id = next();
        return now.change(id, fields(id)).analysis;
      },
      () => anew(next()),
    ],
    { least: 20 },
  );
  report({
    id: "what-if",
    what: "what if: one project changed",
    scale: links,
    size: `${shownCount(links)} links, ${shownCount(chain.projects.size)} projects`,
    ours: ours ?? null,
    rivals: { "edited and analysed anew": theirs },
  });
  answers.push({
    links,
    projects: chain.projects.size,
    "one change ms": shownTime(ours),
    "edit and analyse anew ms": shownTime(theirs),
    "×": shownRatio(theirs, ours),
  });
}
console.log("what if: one project changed; milliseconds: median (minimum); every answer equals the full analysis");
console.table(answers);

const jinchang = chainOf(
  JSON.parse(readFileSync(new URL("../examples/chains/jinchang-battery.json", import.meta.url), "utf8")),
);
const SCOPES = [
  "锂离子电池隔膜研发、生产、销售；高分子材料制造",
  "磷酸铁锂正极材料制造；新材料技术推广服务",
  "餐饮服务；食品销售；日用百货零售",
  "电解液及添加剂生产；化工产品销售（不含危险化学品）",
  "建筑工程施工；道路货物运输；机械设备租赁",
  "废旧动力蓄电池回收及梯次利用；再生资源加工",
];
const [COMMON, RARE] = ["生产；销售；技术咨询；货物进出口", "铜箔、铝箔、石墨负极材料制造"];

/** @param {number} rows */
function* candidates(rows) {
  for (let at = 0; at < rows; at++) {
    const scope = SCOPES[(at * 7) % SCOPES.length];
    yield { name: `示例企业${at}有限公司`, scope: `${scope}；${at % 97 === 0 ? RARE : COMMON}`, home: "示例市" };
  }
}

const searches = [];
for (const rows of process.env.Q ? [1000] : [10_000, 100_000, 1_000_000]) {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let most = 0;
  const began = performance.now();
  const result = await matchTargets(jinchang, candidates(rows), {
    onProgress: () => {
      most = Math.max(most, process.memoryUsage().heapUsed - before);
    },
  });
  const seconds = (performance.now() - began) / 1000;
  if (result.rows !== rows) throw new Error(`${result.rows} rows of ${rows}`);
  const base = { scale: rows, size: `${shownCount(rows)} rows` };
  report({ ...base, id: "targets", what: "candidates for all gaps", unit: "s", ours: seconds });
  report({ ...base, id: "targets-memory", what: "candidates for all gaps: memory", unit: "MB", ours: most / 1e6 });
  searches.push({
    rows,
    seconds: seconds.toFixed(2),
    "rows / s": Math.round(rows / seconds),
    "heap, most MB": Math.round(most / 1e6),
  });
}
console.log("candidates for the gaps of the Jinchang chain in a list that is streamed");
console.table(searches);
