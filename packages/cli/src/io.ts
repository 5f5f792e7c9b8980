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
  /** Columns of the terminal. */
  readonly columns: number;
}
