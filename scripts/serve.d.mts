/** Types of serve.mjs for tests. */

/** A folder that is being served. */
export interface Served {
  /** Where, with a slash at the end. */
  readonly url: string;
  /** Ends it. */
  readonly close: () => Promise<void>;
}

/** Serves a folder on 127.0.0.1, from a port on; from any free one for 0. */
export function serve(folder: string, port?: number): Promise<Served>;
