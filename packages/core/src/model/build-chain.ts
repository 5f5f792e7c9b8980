/**
 * Makes a chain of a consistent document.
 *
 * @module
 */
import { DirectedGraph } from "graphology";
import type { Chain, Project } from "./chain.js";
import type { ChainDocument, ChainLink, Flow, LinkKey, ProjectKey, ProjectRecord } from "./document.js";
import { statusOfStage } from "./stages.js";

/**
 * Builds the graph and the maps of a chain.
 *
 * @param document - Document whose keys are unique and lead somewhere.
 * @returns The chain; it keeps the document.
 * @remarks O(links + flows + projects).
 */
export function buildChain(document: ChainDocument): Chain {
  const graph = new DirectedGraph<ChainLink, Flow>({ allowSelfLoops: false });
  const projectsByLink = new Map<LinkKey, ProjectKey[]>();
  for (const link of document.links) {
    graph.addNode(link.id, link);
    projectsByLink.set(link.id, []);
  }
  const flows = document.flows ?? [];
  for (const flow of flows) {
    // One edge a pair: of several kinds between the same two links the edge shows the input, which structure follows.
    if (!graph.hasDirectedEdge(flow.from, flow.to)) graph.addDirectedEdge(flow.from, flow.to, flow);
    else if ((flow.kind ?? "input") === "input")
      graph.replaceEdgeAttributes(graph.edge(flow.from, flow.to) ?? "", flow);
  }
  const projects = new Map<ProjectKey, Project>();
  for (const record of document.projects ?? []) {
    projects.set(record.id, withStatus(record));
    projectsByLink.get(record.link)?.push(record.id);
  }
  // By key, so that sums over projects do not depend on the order of the records in their last digits.
  for (const keys of projectsByLink.values()) keys.sort();
  const enterprises = new Map((document.enterprises ?? []).map((enterprise) => [enterprise.id, enterprise]));
  return { graph, flows, projects, enterprises, projectsByLink, document };
}

/**
 * Makes the chain of a document again that a chain held before, as undoing an edit asks for.
 *
 * @param document - `document` of a chain that {@link readChain} or {@link editChain} gave; nothing is checked again, so that
 * any other document must go through {@link readChain}.
 * @returns The chain.
 * @remarks O(links + flows + projects).
 */
export function restoreChain(document: ChainDocument): Chain {
  return buildChain(document);
}

function withStatus(record: ProjectRecord): Project {
  const { stage, status } = record;
  return { ...record, status: stage === undefined ? (status ?? null) : statusOfStage(stage) };
}
