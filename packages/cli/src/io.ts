/**
 * What the command line touches of the world outside.
 *
 * @module
 */

/** Ways in and out; a test gives its own. */
export interface CommandIo {
  /** Writes to standard output. */
  readonly out: (text: string) => void;
  /** Writes to standard error. */
  readonly err: (text: string) => void;
  /** Reads a file, or standard input for "-". */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Writes a file, in place of one of that name. */
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>;
  /** Tells whether two names are of one and the same file; `false` where one is not there. */
  readonly isSameFile: (path: string, other: string) => Promise<boolean>;
  /** Columns of the terminal. */
  readonly columns: number;
}
