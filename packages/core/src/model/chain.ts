/**
 * The chain: a directed graph of links and flows, with projects and enterprises beside it.
 *
 * @module
 */
import type { DirectedGraph } from "graphology";
import type {
  ChainDocument,
  ChainLink,
  Enterprise,
  EnterpriseKey,
  Flow,
  LinkKey,
  ProjectKey,
  ProjectRecord,
} from "./document.js";
import type { ProjectStatus } from "./stages.js";

/** A project of a chain, with its status made out. */
export interface Project extends Omit<ProjectRecord, "status"> {
  /** Status that the stage shows; `null` if the project is on hold, ended, or has neither stage nor status. */
  readonly status: ProjectStatus | null;
}

/**
 * An industrial chain of one region. A value: nothing in it is changed after it was read; an edit makes a new chain.
 *
 * Enterprises and projects are not nodes of the graph: a million of them must not slow a structure of two hundred links.
 */
export interface Chain {
  /** Links as nodes, one edge supplier → consumer for each ordered pair of links; see {@link Chain.flows} for all flows. */
  readonly graph: DirectedGraph<ChainLink, Flow>;
  /** Every flow, in the order of the document; two flows of different kinds may join the same two links. */
  readonly flows: readonly Flow[];
  /** Projects by key, in the order of the document. */
  readonly projects: ReadonlyMap<ProjectKey, Project>;
  /** Enterprises by key, in the order of the document. */
  readonly enterprises: ReadonlyMap<EnterpriseKey, Enterprise>;
  /** Keys of the projects at each link, in ascending order; every link has an entry. */
  readonly projectsByLink: ReadonlyMap<LinkKey, readonly ProjectKey[]>;
  /** The sound part of the document that the chain was read from, unknown keys included. */
  readonly document: ChainDocument;
}
