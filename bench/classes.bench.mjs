// @ts-check
/**
 * Class of every link: ours against the same written by hand over graphology, on the same document in the same run.
 *
 * The answers are checked on every link: class, demand and the three residuals. "cold" compiles the chain first, "warm" does
 * not; both sides start from a graph that is already built. `analyzeChain` does more than the rival: local supply,
 * completeness, tiers, robustness, actions.
 */
import { analyzeChain, classifyLinks, readChain } from "../packages/core/dist/index.js";
import { classifyByHand, graphOf } from "./classes-by-hand.mjs";
import { generateChain } from "./generate-chain.mjs";
import { report, shownCount, shownRatio, shownTime, timeInTurns } from "./measure.mjs";

const HORIZONS = /** @type {const} */ (["afterBuilt", "afterUnderConstruction", "afterPlanned"]);

/**
 * Checks what can be subtracted to nearly nothing against the size of what it was subtracted from.
 *
 * @param {string} what
 * @param {number | null} value
 * @param {number | null} expected
 * @param {number} size
 */
function checkAmount(what, value, expected, size) {
  if (value === null || expected === null ? value !== expected : !(Math.abs(value - expected) <= 1e-9 * size)) {
    throw new Error(`${what}: ${String(value)} against ${String(expected)}`);
  }
}

/**
 * @param {ReturnType<typeof analyzeChain>} analysis
 * @param {ReturnType<typeof classifyByHand>} expected
 */
function check({ links }, expected) {
  if (links.size !== expected.size) throw new Error(`${String(links.size)} links against ${String(expected.size)}`);
  for (const [link, row] of links) {
    const other = expected.get(link);
    if (row.class !== other?.class) throw new Error(`${link}: ${row.class} against ${String(other?.class)}`);
    const size = (row.demand?.base ?? 0) + (row.supply.planned?.base ?? 0);
    checkAmount(`demand of ${link}`, row.demand?.base ?? null, other.demand, size);
    for (const horizon of HORIZONS) {
      checkAmount(`${link} ${horizon}`, row.residual[horizon]?.base ?? null, other.residual[horizon], size);
    }
  }
}

const rows = [];
for (const links of [100, 1000, 10_000, 100_000]) {
  const document = generateChain({ links, projectsPerLink: 10, unrecorded: 0.01, seed: links });
  const { chain } = readChain(document);
  if (chain === null) throw new Error("the generated chain cannot be read");
  const graph = graphOf(document);
  check(analyzeChain(chain), classifyByHand(graph));
  const [cold, warm, analysis, theirs] = await timeInTurns(
    [
      () => classifyLinks({ ...chain }),
      () => classifyLinks(chain),
      () => analyzeChain(chain),
      () => classifyByHand(graph),
    ],
    { least: links > 10_000 ? 3 : 5 },
  );
  const base = { scale: links, size: `${shownCount(links)} links, ${shownCount(chain.projects.size)} projects` };
  const rivals = { "graphology, by hand": theirs };
  report({ ...base, id: "classes-cold", what: "classes, chain not compiled", ours: cold ?? null, rivals });
  report({ ...base, id: "classes", what: "classes", ours: warm ?? null, rivals });
  report({
    ...base,
    id: "analysis",
    what: "the whole analysis, against classes alone",
    ours: analysis ?? null,
    rivals,
  });
  rows.push({
    links,
    projects: chain.projects.size,
    "graphology ms": shownTime(theirs),
    "classifyLinks cold ms": shownTime(cold),
    "warm ms": shownTime(warm),
    "analyzeChain ms": shownTime(analysis),
    "× cold": shownRatio(theirs, cold),
    "× warm": shownRatio(theirs, warm),
    "× analyzeChain": shownRatio(theirs, analysis),
  });
}
console.log("milliseconds: median (minimum)");
console.table(rows);
