/**
 * Makes a chain of a consistent document.
 *
 * @module
 */
import { DirectedGraph } from "graphology";
import type { Chain } from "./chain.js";
import type { ChainDocument, ChainLink, Flow, LinkKey, ProjectKey } from "./document.js";
import { ProjectMap } from "./project-map.js";

/**
 * Builds the graph and the maps of a chain.
 *
 * @param document - Document whose keys are unique and lead somewhere.
 * @returns The chain; it keeps the document.
 * @remarks O(links + flows + projects).
 */
export function buildChain(document: ChainDocument): Chain {
  const graph = new DirectedGraph<ChainLink, Flow>({ allowSelfLoops: false });
  for (const link of document.links) graph.addNode(link.id, link);
  const flows = document.flows ?? [];
  for (const flow of flows) {
    // One edge a pair: of several kinds between the same two links the edge shows the input, which structure follows.
    if (!graph.hasDirectedEdge(flow.from, flow.to)) graph.addDirectedEdge(flow.from, flow.to, flow);
    else if ((flow.kind ?? "input") === "input")
      graph.replaceEdgeAttributes(graph.edge(flow.from, flow.to) ?? "", flow);
  }
  const projects = new ProjectMap(document.projects ?? []);
  let enterprises: Chain["enterprises"] | undefined;
  let projectsByLink: Chain["projectsByLink"] | undefined;
  return {
    graph,
    flows,
    document,
    projects,
    // made when they are first asked for: an analysis goes over the records
    get enterprises() {
      return (enterprises ??= new Map((document.enterprises ?? []).map((enterprise) => [enterprise.id, enterprise])));
    },
    get projectsByLink() {
      return (projectsByLink ??= keysByLink(document));
    },
  };
}

/** By key, so that sums over projects do not depend on the order of the records in their last digits. */
function keysByLink({ links, projects = [] }: ChainDocument): Chain["projectsByLink"] {
  const byLink = new Map<LinkKey, ProjectKey[]>(links.map(({ id }) => [id, []]));
  for (const { id, link } of projects) byLink.get(link)?.push(id);
  for (const keys of byLink.values()) keys.sort();
  return byLink;
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
