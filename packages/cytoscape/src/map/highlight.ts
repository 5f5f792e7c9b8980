/**
 * What is lit and what is dimmed.
 *
 * @module
 */
import type { LinkKey } from "@liantu/core";
import type { Core } from "cytoscape";

/** What the reader looks at. */
export interface Attention {
  /** Link with the ring; its direct flows are lit. */
  readonly selected: LinkKey | null;
  /** Links of a path; the flows from each to the next are lit. Takes the place of the neighbours of `selected`. */
  readonly path: readonly LinkKey[] | null;
  /** Links that a filter keeps; all if `null`. */
  readonly kept: ReadonlySet<LinkKey> | null;
  /** Whether what the filter does not keep is hidden rather than dimmed. */
  readonly isHiding: boolean;
}

/**
 * Marks elements with the classes `focus`, `lit`, `named`, `dim` and `gone`.
 *
 * @param cy - Instance.
 * @param attention - What the reader looks at.
 */
export function applyAttention(cy: Core, attention: Attention): void {
  const { selected, path, kept, isHiding } = attention;
  const steps = path === null ? null : new Set(path.slice(1).map((to, i) => JSON.stringify([path[i], to])));
  const isLit = (from: LinkKey, to: LinkKey): boolean =>
    steps === null
      ? selected !== null && (from === selected || to === selected)
      : steps.has(JSON.stringify([from, to]));
  const isKept = (link: LinkKey): boolean => kept === null || kept.has(link);
  const near = new Set<LinkKey>(path ?? (selected === null ? [] : [selected]));
  const litNets = new Set<string>();
  const flows = cy.edges(".flow").map((edge) => {
    const from = edge.data("from") as LinkKey;
    const to = edge.data("to") as LinkKey;
    const lit = isLit(from, to);
    if (lit) {
      near.add(from).add(to);
      litNets.add(edge.data("net") as string);
    }
    return { edge, from, to, lit };
  });
  const keptNets = new Set(
    flows.filter(({ from, to }) => isKept(from) && isKept(to)).map(({ edge }) => edge.data("net") as string),
  );
  const isFocused = path !== null || selected !== null;
  const isDim = (link: LinkKey): boolean => !isKept(link) || (isFocused && !near.has(link));
  cy.batch(() => {
    cy.nodes(".link").forEach((node) => {
      const link = node.data("link") as LinkKey;
      node.toggleClass("focus", link === selected);
      node.toggleClass("gone", isHiding && !isKept(link));
      node.toggleClass("dim", isDim(link) && link !== selected);
    });
    for (const { edge, from, to, lit } of flows) {
      edge.toggleClass("lit", lit);
      const spot: unknown = edge.data(to === selected ? "incomingAt" : "outgoingAt");
      edge.toggleClass("named", lit && selected !== null && edge.data("label") !== "" && spot !== null);
      edge.toggleClass("incoming", to === selected);
      edge.toggleClass("outgoing", from === selected && to !== selected);
      edge.toggleClass("dim", !lit && (isFocused || !isKept(from) || !isKept(to)));
    }
    cy.nodes(".joint").forEach((node) => {
      const net = node.data("net") as string;
      const lit = isFocused && litNets.has(net);
      node.toggleClass("lit", lit);
      node.toggleClass("dim", !lit && (isFocused || !keptNets.has(net)));
      node.toggleClass("gone", isHiding && kept !== null);
    });
  });
}
