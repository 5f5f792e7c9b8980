// @ts-check
/**
 * Removal loss against the same by hand over graphology; betweenness against graphology-metrics.
 *
 * The rival of the loss goes over all links for each removal and looks amounts up in maps. Of graphology-metrics the
 * unweighted variant is taken (`getEdgeWeight: null`), which is the quicker one. All answers are checked against each other.
 */
import betweennessCentrality from "graphology-metrics/centrality/betweenness.js";
import { topologicalSort } from "graphology-dag/topological-sort.js";
import { betweenness, lossByRemoval, readChain, tallyProjects, weakNodes } from "../packages/core/dist/index.js";
import { generateChain } from "./generate-chain.mjs";
import { lossByHand } from "./loss-by-hand.mjs";
import { checkNumber, report, shownCount, shownRatio, shownTime, timeInTurns } from "./measure.mjs";

/** @param {Parameters<typeof generateChain>[0]} options */
function chainOf(options) {
  const { chain } = readChain(generateChain(options));
  if (chain === null) throw new Error("the generated chain cannot be read");
  return chain;
}

const losses = [];
for (const links of process.env.Q ? [100] : [100, 1000, 2000, 5000, 20_000]) {
  const chain = chainOf({ links, projectsPerLink: 3, seed: links });
  const isLong = links > 1000;
  const order = topologicalSort(chain.graph);
  const output = new Map(Array.from(tallyProjects(chain), ([key, { byStatus }]) => [key, byStatus.built.output]));
  if (!isLong) {
    const expected = lossByHand(chain, output, order);
    for (const [key, { loss }] of lossByRemoval(chain)) {
      // ours is rounded to 1e-9 and tells links of unknown capacity apart
      if (loss !== null && Math.abs(loss - (expected.get(key) ?? 0)) > 2e-9)
        checkNumber(key, loss, expected.get(key), 1e-6);
    }
  }
  const [ours, closed, theirs] = await timeInTurns(
    [
      () => lossByRemoval(chain),
      () => lossByRemoval(chain, { closed: true }),
      ...(isLong ? [] : [() => lossByHand(chain, output, order)]),
    ],
    { least: links > 10_000 ? 1 : 3 },
  );
  const base = { scale: links, size: `${shownCount(links)} links, ${shownCount(chain.flows.length)} flows` };
  const rivals = { "graphology, by hand": theirs };
  report({ ...base, id: "loss", what: "loss by removal of every link", ours: ours ?? null, rivals });
  report({ ...base, id: "loss-closed", what: "the same, circles closed", ours: closed ?? null });
  losses.push({
    links,
    flows: chain.flows.length,
    "all removals ms": shownTime(ours),
    "closed ms": shownTime(closed),
    "by hand ms": shownTime(theirs),
    "×": shownRatio(theirs, ours),
  });
}
console.log("loss by removal of every link; milliseconds: median (minimum)");
console.table(losses);

const ways = [];
for (const links of process.env.Q ? [100] : [100, 1000, 5000, 10_000]) {
  const chain = chainOf({ links, seed: links });
  const run = () => betweennessCentrality(chain.graph, { getEdgeWeight: null });
  const expected = run();
  for (const [key, value] of betweenness(chain))
    if (value !== 0 || expected[key] !== 0) checkNumber(key, value, expected[key]);
  const [ours, theirs] = await timeInTurns([() => betweenness(chain), run], { least: 3 });
  report({
    id: "betweenness",
    what: "betweenness",
    scale: links,
    size: `${shownCount(links)} links, ${shownCount(chain.flows.length)} flows`,
    ours: ours ?? null,
    rivals: { "graphology-metrics": theirs },
  });
  ways.push({
    links,
    flows: chain.flows.length,
    "ours ms": shownTime(ours),
    "graphology-metrics ms": shownTime(theirs),
    "×": shownRatio(theirs, ours),
  });
}
console.log("betweenness");
console.table(ways);

const ranks = [];
for (const links of process.env.Q ? [100] : [100, 1000, 2000]) {
  const chain = chainOf({ links, projectsPerLink: 3, seed: links });
  const [ours] = await timeInTurns([() => weakNodes(chain)]);
  report({
    id: "weak-nodes",
    what: "ranking of weak links",
    scale: links,
    size: `${shownCount(links)} links`,
    ours: ours ?? null,
  });
  ranks.push({ links, "weakNodes ms": shownTime(ours) });
}
console.log("ranking of weak links, all parts");
console.table(ranks);
