/**
 * The File System Access API where there is one: not by double click in older browsers, and never over plain HTTP.
 *
 * @module
 */

/** A file on the disk that the planner gave the app. */
export interface DiskFile {
  /** Its name. */
  readonly name: string;
  /** Reads it. */
  getFile(): Promise<File>;
  /** Opens it for writing; what is written replaces it when it is closed. */
  createWritable(): Promise<{ write(content: Blob): Promise<void>; close(): Promise<void> }>;
}

interface Pickers {
  showOpenFilePicker?(options: object): Promise<DiskFile[]>;
  showSaveFilePicker?(options: object): Promise<DiskFile>;
}

const TYPES = [{ description: "链图 / Liantu", accept: { "application/json": [".json"] } }];

/**
 * Says whether files can be written where they lie.
 *
 * @returns Whether this window has the API.
 */
export function canWriteFiles(): boolean {
  return typeof (window as Pickers).showSaveFilePicker === "function" && window.isSecureContext;
}

/**
 * Asks for a file to open.
 *
 * @returns The file; `null` if nothing was chosen; `undefined` if the browser cannot ask in this way.
 */
export async function pickFile(): Promise<DiskFile | null | undefined> {
  const pickers = window as Pickers;
  if (!canWriteFiles() || pickers.showOpenFilePicker === undefined) return undefined;
  return unlessAborted(async () => {
    const [file] = (await pickers.showOpenFilePicker?.({ multiple: false })) ?? [];
    return file ?? null;
  });
}

/**
 * Asks where to save.
 *
 * @param name - Name to suggest.
 * @returns The file; `null` if nothing was chosen; `undefined` if the browser cannot ask in this way.
 */
export async function pickPlace(name: string): Promise<DiskFile | null | undefined> {
  const pickers = window as Pickers;
  if (!canWriteFiles()) return undefined;
  return unlessAborted(async () => (await pickers.showSaveFilePicker?.({ suggestedName: name, types: TYPES })) ?? null);
}

// Nothing chosen is an answer; a picker that is forbidden (as in a frame) is not there.
async function unlessAborted<T>(ask: () => Promise<T>): Promise<T | null | undefined> {
  try {
    return await ask();
  } catch (error) {
    return error instanceof DOMException && error.name === "AbortError" ? null : undefined;
  }
}
