/**
 * What is lit and what is dimmed.
 *
 * @module
 */
import type { LinkKey } from "@liantu/core";
import type { Core } from "cytoscape";
import type { Reach } from "./reach.js";

/** What the reader looks at. */
export interface Attention {
  /** Link with the ring. */
  readonly selected: LinkKey | null;
  /** Link where the keyboard stands. */
  readonly cursor: LinkKey | null;
  /** Part of the chain that is lit; all else is dimmed. `null` for none. */
  readonly reach: Reach | null;
  /** Links that a filter keeps; all if `null`. */
  readonly kept: ReadonlySet<LinkKey> | null;
  /** Whether what the filter does not keep is hidden rather than dimmed. */
  readonly isHiding: boolean;
}

/** Nothing is selected, lit or filtered. */
export const NO_ATTENTION: Attention = { selected: null, cursor: null, reach: null, kept: null, isHiding: false };

/**
 * Says whether nothing is marked at all.
 *
 * @param attention - What the reader looks at.
 * @returns Whether no element has a class of its own.
 */
export function isIdle({ selected, cursor, reach, kept }: Attention): boolean {
  return selected === null && cursor === null && reach === null && kept === null;
}

/**
 * Marks elements with the classes `focus`, `cursor`, `lit`, `direct`, `named`, `dim` and `gone`.
 *
 * @param cy - Instance.
 * @param attention - What the reader looks at.
 */
export function applyAttention(cy: Core, attention: Attention): void {
  const { selected, cursor, reach, kept, isHiding } = attention;
  const isKept = (link: LinkKey): boolean => kept === null || kept.has(link);
  const litNets = new Set<string>();
  const keptNets = new Set<string>();
  const flows = cy.edges(".flow").map((edge) => {
    const from = edge.data("from") as LinkKey;
    const to = edge.data("to") as LinkKey;
    const net = edge.data("net") as string;
    const lit = reach?.hasFlow(from, to, edge.data("kind") as string) ?? false;
    if (lit) litNets.add(net);
    if (isKept(from) && isKept(to)) keptNets.add(net);
    return { edge, from, to, lit };
  });
  const isDim = (link: LinkKey): boolean => !isKept(link) || (reach !== null && !reach.links.has(link));
  cy.batch(() => {
    cy.nodes(".link").forEach((node) => {
      const link = node.data("link") as LinkKey;
      node.toggleClass("focus", link === selected);
      node.toggleClass("cursor", link === cursor);
      node.toggleClass("gone", isHiding && !isKept(link));
      node.toggleClass("dim", isDim(link) && link !== selected);
    });
    for (const { edge, from, to, lit } of flows) {
      const isDirect = lit && (selected === null || from === selected || to === selected);
      edge.toggleClass("lit", lit);
      edge.toggleClass("direct", isDirect);
      const spot: unknown = edge.data(to === selected ? "incomingAt" : "outgoingAt");
      edge.toggleClass("named", isDirect && selected !== null && edge.data("label") !== "" && spot !== null);
      edge.toggleClass("incoming", to === selected);
      edge.toggleClass("outgoing", from === selected && to !== selected);
      edge.toggleClass("dim", !lit && (reach !== null || !isKept(from) || !isKept(to)));
    }
    cy.nodes(".joint").forEach((node) => {
      const net = node.data("net") as string;
      const lit = litNets.has(net);
      node.toggleClass("lit", lit);
      node.toggleClass("dim", !lit && (reach !== null || !keptNets.has(net)));
      node.toggleClass("gone", isHiding && kept !== null);
    });
  });
}
