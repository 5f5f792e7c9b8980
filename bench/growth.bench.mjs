// @ts-check
/**
 * Growth of reading and analysing a chain with ten projects a link: time for ten times the links, and memory.
 *
 * "cold" analyses a chain that has not been compiled, "again" one that has. Runs follow each other, so that each also pays for what
 * the one before left; "clean" ones begin after a collection, which costs the small ones their warm cache. Memory is what stays
 * after a collection: the document as parsed, the chain read from it, the analysis; "peak" is the greatest resident size of the
 * process so far.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { analyzeChain, readChain } from "../packages/core/dist/index.js";
import { generateChain } from "./generate-chain.mjs";
import { report, shownCount, shownTime, timeInTurns } from "./measure.mjs";

setFlagsFromString("--expose-gc");
/** @type {() => void} */
const collect = runInNewContext("gc");

/** @returns {number} Megabytes in use after a collection. */
function megabytes() {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

/**
 * Times a run from a heap without garbage: what one run leaves is not the next one's work. @param {() => unknown} run
 */
function cleanly(run) {
  return () => {
    collect();
    const start = performance.now();
    run();
    return Promise.resolve(performance.now() - start);
  };
}

/** @param {number} links */
async function measure(links) {
  const before = megabytes();
  let document = /** @type {ReturnType<typeof generateChain> | null} */ (
    generateChain({ links, projectsPerLink: 10, unrecorded: 0.01, seed: links })
  );
  const withDocument = megabytes();
  const { chain, issues } = readChain(document);
  if (chain === null || issues.length > 0) throw new Error("the generated chain cannot be read without issues");
  const withChain = megabytes();
  let analysis = /** @type {ReturnType<typeof analyzeChain> | null} */ (analyzeChain(chain));
  const withAnalysis = megabytes();
  if (analysis?.links.size !== links) throw new Error("not every link was analysed");
  analysis = null; // what is kept makes each collection longer
  const [read] = await timeInTurns([() => readChain(document)]);
  document = null; // nor does a planner keep the text of a file
  const cold = () => analyzeChain(Object.create(chain)); // another chain to the analysis, of the same records
  const warm = () => analyzeChain(chain);
  const [analyse] = await timeInTurns([cold]);
  const [again] = await timeInTurns([warm]);
  const [clean, cleanAgain] = await timeInTurns([cleanly(cold), cleanly(warm)]);
  return {
    projects: chain.projects.size,
    read,
    analyse,
    again,
    clean,
    cleanAgain,
    memory: {
      document: withDocument - before,
      chain: withChain - withDocument,
      analysis: withAnalysis - withChain,
      peak: process.resourceUsage().maxRSS / 1000,
    },
  };
}

/** @param {{ median: number } | undefined} time @param {{ median: number } | undefined} before */
function growth(time, before) {
  return time === undefined || before === undefined ? "—" : (time.median / before.median).toFixed(1);
}

const rows = [];
/** @type {Awaited<ReturnType<typeof measure>> | undefined} */
let before;
for (const links of [100, 1000, 10_000, 100_000]) {
  const now = await measure(links);
  rows.push({
    links,
    projects: now.projects,
    "readChain ms": shownTime(now.read),
    "× before": growth(now.read, before?.read),
    "analyzeChain cold ms": shownTime(now.analyse),
    "× before ": growth(now.analyse, before?.analyse),
    "again ms": shownTime(now.again),
    "× before  ": growth(now.again, before?.again),
    "clean cold ms": shownTime(now.clean),
    "× before   ": growth(now.clean, before?.clean),
    "clean again ms": shownTime(now.cleanAgain),
    "× before    ": growth(now.cleanAgain, before?.cleanAgain),
    "document MB": now.memory.document.toFixed(1),
    "chain MB": now.memory.chain.toFixed(1),
    "analysis MB": now.memory.analysis.toFixed(1),
    "peak MB": now.memory.peak.toFixed(0),
  });
  const base = { scale: links, size: `${shownCount(links)} links, ${shownCount(now.projects)} projects` };
  report({ ...base, id: "read", what: "reading a chain, `readChain`", ours: now.read ?? null });
  report({ ...base, id: "analyze", what: "`analyzeChain`, chain not compiled", ours: now.analyse ?? null });
  report({ ...base, id: "analyze-again", what: "`analyzeChain`, again", ours: now.again ?? null });
  const heap = "each run from a heap without garbage";
  report({
    ...base,
    id: "analyze-clean",
    what: `\`analyzeChain\`, chain not compiled, ${heap}`,
    ours: now.clean ?? null,
  });
  report({ ...base, id: "again-clean", what: `\`analyzeChain\`, again, ${heap}`, ours: now.cleanAgain ?? null });
  for (const kept of /** @type {const} */ (["chain", "analysis", "peak"])) {
    const what = kept === "peak" ? "memory: peak of the process" : `memory: ${kept}`;
    report({ ...base, id: `memory-${kept}`, what, unit: "MB", ours: now.memory[kept] });
  }
  before = now;
}
console.log("milliseconds: median (minimum)");
console.table(rows);
