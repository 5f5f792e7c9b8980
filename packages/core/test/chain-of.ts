/**
 * Chains for tests, written short.
 *
 * @module
 */
import { buildChain } from "../src/model/build-chain.js";
import type { Chain } from "../src/model/chain.js";
import type { ChainLink, Flow, LinkKey, ProjectRecord } from "../src/model/document.js";

/** Parts of a chain; only keys are needed. */
export interface ChainParts {
  /** Keys of links, or links with some fields. */
  readonly links: readonly (LinkKey | (Partial<ChainLink> & { readonly id: LinkKey }))[];
  /** Flows. */
  readonly flows?: readonly Flow[];
  /** Projects. */
  readonly projects?: readonly ProjectRecord[];
}

/** Builds a chain without reading a document. A flow from a link to itself, which a reader refuses, is kept in `flows`. */
export function chainOf({ links, flows = [], projects = [] }: ChainParts): Chain {
  const chain = buildChain({
    format: "liantu-chain",
    version: 1,
    id: "test",
    name: "test",
    links: links.map((link) => {
      const parts = typeof link === "string" ? { id: link } : link;
      return { name: parts.id, stage: "midstream" as const, unit: "t/a", ...parts };
    }),
    flows: flows.filter(({ from, to }) => from !== to),
    projects: [...projects],
  });
  return { ...chain, flows };
}
