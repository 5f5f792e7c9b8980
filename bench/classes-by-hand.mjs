// @ts-check
/**
 * Balance and class of every link as one would write them over graphology: the rival of `classifyLinks`.
 *
 * It knows two units, one level of projects, inputs without ranges, and the default rules. It gives no reasons, no credits,
 * no robustness and no action: less than what it is compared with.
 *
 * @module
 */
import { DirectedGraph } from "graphology";

/** @typedef {ReturnType<typeof import("./generate-chain.mjs").generateChain>} Document */
/** @typedef {{ link: string, enterprise: string, stage: string, capacity?: number, unit?: string, utilisation?: number }}
 *   Project */
/** @typedef {{ surveyed: boolean, projects: Project[] }} Link */
/** @typedef {{ coefficient?: number }} Flow */
/** @typedef {{ projects: number, recorded: number, output: number }} Sum */
/** @typedef {{ low: number, high: number }} Interval */

const TONNES = new Map([["万吨/年", 10_000]]);
const STATUS_OF_STAGE = new Map([
  ["operating", "built"],
  ["full-capacity", "built"],
  ["building", "underConstruction"],
  ["started", "underConstruction"],
  ["signed", "planned"],
]);

/**
 * Puts a document into a graph: links and flows as attributes of nodes and edges, projects as an attribute of their link.
 *
 * @param {Document} document
 */
export function graphOf(document) {
  /** @type {DirectedGraph<Link, Flow>} */
  const graph = new DirectedGraph();
  const isSurveyed = "surveyed" in document && document.surveyed;
  for (const link of document.links) {
    graph.addNode(link.id, { surveyed: isSurveyed && !("surveyed" in link), projects: [] });
  }
  for (const { from, to, ...flow } of document.flows) graph.addDirectedEdge(from, to, flow);
  if (!("projects" in document)) return graph;
  for (const project of document.projects) graph.getNodeAttribute(project.link, "projects").push(project);
  return graph;
}

/** @param {Project} project */
function outputOf({ capacity = Number.NaN, unit = "", utilisation = 1 }) {
  return capacity * (TONNES.get(unit) ?? 1) * utilisation;
}

/** @param {readonly Project[]} projects */
function addUp(projects) {
  const sums = {
    built: { projects: 0, recorded: 0, output: 0 },
    underConstruction: { projects: 0, recorded: 0, output: 0 },
    planned: { projects: 0, recorded: 0, output: 0 },
  };
  for (const project of projects) {
    const status = STATUS_OF_STAGE.get(project.stage);
    if (status !== "built" && status !== "underConstruction" && status !== "planned") continue;
    const output = outputOf(project);
    sums[status].projects += 1;
    if (Number.isNaN(output)) continue;
    sums[status].recorded += 1;
    sums[status].output += output;
  }
  return sums;
}

/** @param {readonly Sum[]} sums @returns {Sum} */
function total(sums) {
  const sum = { projects: 0, recorded: 0, output: 0 };
  for (const { projects, recorded, output } of sums) {
    sum.projects += projects;
    sum.recorded += recorded;
    sum.output += output;
  }
  return sum;
}

/** @param {readonly Project[]} projects */
function concentrationOf(projects) {
  /** @type {Map<string, number>} */
  const outputs = new Map();
  for (const project of projects) {
    if (STATUS_OF_STAGE.get(project.stage) !== "built") continue;
    outputs.set(project.enterprise, (outputs.get(project.enterprise) ?? 0) + outputOf(project));
  }
  const all = [...outputs.values()].reduce((sum, output) => sum + output, 0);
  const index = [...outputs.values()].reduce((sum, output) => sum + (output / all) ** 2, 0);
  return { enterprises: outputs.size, effective: 1 / index };
}

/** @param {Interval | null} demand @param {Interval} supply */
function ratioOf(demand, supply) {
  if (demand === null || demand.low <= 0 || (demand.high > demand.low && supply.high > supply.low)) return null;
  const rounded = (/** @type {number} */ ratio) => Math.round(ratio * 1e9) / 1e9;
  return { low: rounded(supply.low / demand.high), high: rounded(supply.high / demand.low) };
}

/** @param {Sum} sum @param {boolean} isSurveyed @returns {Interval} */
function supplyOf({ projects, recorded, output }, isSurveyed) {
  const isKnown = recorded === projects && (isSurveyed || projects > 0);
  return { low: output, high: isKnown ? output : Infinity };
}

/**
 * Demand − supply, at least 0, with what is recorded; `null` where it could be anything.
 *
 * @param {Interval | null} demand
 * @param {Interval} supply
 */
function restOf(demand, supply) {
  if (demand === null || (demand.high > demand.low && supply.high > supply.low)) return null;
  return Math.max(0, demand.low - supply.low);
}

/**
 * @param {Link} link
 * @param {number} counted
 * @param {number} presentConsumers
 * @param {Interval | null} demand
 * @param {Interval} supply
 * @param {boolean} isBuilt
 */
function classOf({ surveyed, projects }, counted, presentConsumers, demand, supply, isBuilt) {
  if (counted === 0) return surveyed ? "blank" : "unsurveyed";
  if (!isBuilt) return presentConsumers > 0 ? "break" : "forming";
  const ratio = ratioOf(demand, supply);
  if (ratio !== null && ratio.high < 0.8) return "weak";
  const { enterprises, effective } = concentrationOf(projects);
  const isFew = enterprises === 1 || effective < 1.5;
  if (isFew && ratio !== null && Math.max(0, ratio.high - 1) <= 0.2) return "weak";
  if (demand !== null && demand.high === 0 && supply.low > 0) return "strong";
  if (ratio !== null && ratio.low - 1 > 0.2) return "strong";
  return ratio !== null && ratio.low >= 0.8 ? "adequate" : "unknown";
}

/**
 * Balances and classifies every link.
 *
 * @param {DirectedGraph<Link, Flow>} graph
 */
export function classifyByHand(graph) {
  const sums = new Map(graph.mapNodes((link, { projects }) => [link, addUp(projects)]));
  const present = new Map(
    [...sums].map(([link, { built, underConstruction }]) => [link, total([built, underConstruction])]),
  );
  return new Map(
    graph.mapNodes((link, attributes) => {
      let [need, presentConsumers, consumers, isLower] = [0, 0, 0, false];
      graph.forEachOutEdge(link, (_, { coefficient }, _from, consumer) => {
        const activity = present.get(consumer);
        consumers += 1;
        if (activity === undefined || activity.projects === 0) {
          if (!graph.getNodeAttribute(consumer, "surveyed")) isLower = true;
          return;
        }
        presentConsumers += 1;
        if (activity.recorded < activity.projects) isLower = true;
        if (coefficient !== undefined) need += coefficient * activity.output;
        else if (activity.output > 0) isLower = true;
      });
      const own = sums.get(link) ?? addUp([]);
      const { surveyed } = attributes;
      const demand = consumers === 0 ? null : { low: need, high: isLower ? Infinity : need };
      const built = supplyOf(own.built, surveyed);
      const all = total([own.built, own.underConstruction, own.planned]);
      const row = {
        class: classOf(attributes, all.projects, presentConsumers, demand, built, own.built.projects > 0),
        demand: demand === null ? null : demand.low,
        residual: {
          afterBuilt: restOf(demand, built),
          afterUnderConstruction: restOf(demand, supplyOf(total([own.built, own.underConstruction]), surveyed)),
          afterPlanned: restOf(demand, supplyOf(all, surveyed)),
        },
      };
      return [link, row];
    }),
  );
}
