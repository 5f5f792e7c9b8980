/**
 * Chains for tests, written short.
 *
 * @module
 */
import { buildChain } from "../src/model/build-chain.js";
import type { Chain } from "../src/model/chain.js";
import type {
  ChainLink,
  ChainRules,
  Enterprise,
  Flow,
  LinkKey,
  ProjectKey,
  ProjectRecord,
} from "../src/model/document.js";

/** Parts of a chain; only keys are needed. */
export interface ChainParts {
  /** Keys of links, or links with some fields. */
  readonly links: readonly (LinkKey | (Partial<ChainLink> & { readonly id: LinkKey }))[];
  /** Flows. */
  readonly flows?: readonly Flow[];
  /** Projects; one without a key is named after its link and its place in the list. */
  readonly projects?: readonly (Omit<ProjectRecord, "id"> & { readonly id?: ProjectKey })[];
  /** Enterprises. */
  readonly enterprises?: readonly Enterprise[];
  /** Whether every link that does not say otherwise was surveyed. */
  readonly surveyed?: boolean;
  /** Rules of the document. */
  readonly rules?: ChainRules;
}

/** Builds a chain without reading a document. A flow from a link to itself, which a reader refuses, is kept in `flows`. */
export function chainOf({ links, flows = [], projects = [], ...rest }: ChainParts): Chain {
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
    projects: projects.map((project, i) => ({ id: `${project.link}-${String(i)}`, ...project })),
    ...(rest.enterprises && { enterprises: [...rest.enterprises] }),
    ...(rest.surveyed !== undefined && { surveyed: rest.surveyed }),
    ...(rest.rules && { rules: rest.rules }),
  });
  return { ...chain, flows };
}
