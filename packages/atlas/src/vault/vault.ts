/**
 * The recovery copies that the browser keeps: the present state of each work, and older states of it. Files are the truth;
 * this is what is left when the window is killed.
 *
 * @module
 */

/** Most older states that are kept of one work. */
export const MOST_SNAPSHOTS = 20;

/** Most works that are kept. */
export const MOST_WORKS = 30;

/** A document that was worked on in this browser. */
export interface Work {
  /** Key of the work: one each time a document is opened, so that two windows never share one. */
  readonly id: string;
  /** Name of the document. */
  readonly name: string;
  /** Name of its file; `null` if none holds it. */
  readonly file: string | null;
  /** When its state was kept last, in milliseconds since 1970. */
  readonly keptAt: number;
  /** Whether the state holds work that no file does. */
  readonly isUnsaved: boolean;
}

/** An older state of a work. */
export interface Snapshot {
  /** Number of the snapshot, ascending in time. */
  readonly id: number;
  /** Key of the work. */
  readonly work: string;
  /** Name of the document then. */
  readonly name: string;
  /** When it was kept, in milliseconds since 1970. */
  readonly keptAt: number;
  /** Last step that was made before it, in the language of the screen then. */
  readonly step: string;
}

/** What is kept of a work. */
export interface Keeping {
  /** The work as it stands. */
  readonly work: Work;
  /** The document as JSON text. */
  readonly text: string;
  /** Last step; given if an older state is to be kept as well. */
  readonly step?: string;
}

/** Result of {@link Vault.keep}. */
export type KeepResult = "kept" | "full" | "failed";

/** The recovery copies of this browser. */
export interface Vault {
  /** Keeps the state of a work. */
  keep(keeping: Keeping): Promise<KeepResult>;
  /** Works, the one kept last first. */
  works(): Promise<readonly Work[]>;
  /** The present state of a work as JSON text; `null` if it is gone. */
  read(work: string): Promise<string | null>;
  /** Older states of a work, the newest first. */
  snapshots(work: string): Promise<readonly Snapshot[]>;
  /** An older state as JSON text; `null` if it is gone. */
  readSnapshot(id: number): Promise<string | null>;
  /** Forgets a work with all its states. */
  forget(work: string): Promise<void>;
  /** Forgets everything. */
  clear(): Promise<void>;
  /** Lets go of the storage. */
  close(): void;
}
