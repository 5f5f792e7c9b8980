/**
 * The parts of a workbook, read one at a time.
 *
 * @module
 */
import type { Pacer } from "../pause.js";
import type { ZipDirectory } from "../zip-directory.js";
import { inflatePart, PartError } from "./inflate-part.js";
import { XmlScanner } from "./scan-xml.js";
import type { XmlHandler } from "./scan-xml.js";

/** A workbook whose parts can be read. */
export class WorkbookParts {
  readonly #bytes: Uint8Array;
  readonly #directory: ZipDirectory;
  readonly #pacer: Pacer;
  readonly #names: ReadonlyMap<string, string>;
  #done = 0;

  /**
   * @param bytes - Whole file.
   * @param directory - Its directory.
   * @param pacer - Pauses; progress is the share of the file that was read.
   */
  constructor(bytes: Uint8Array, directory: ZipDirectory, pacer: Pacer) {
    this.#bytes = bytes;
    this.#directory = directory;
    this.#pacer = pacer;
    // some programs do not keep to the case of names, or write backslashes
    this.#names = new Map(Array.from(directory.parts.keys(), (name) => [comparable(name), name]));
  }

  /**
   * Finds a part.
   *
   * @param name - Name of the part.
   * @returns Name as the directory has it; `null` if there is no such part.
   */
  find(name: string): string | null {
    return this.#directory.parts.has(name) ? name : (this.#names.get(comparable(name)) ?? null);
  }

  /**
   * Reads a part from its beginning to its end.
   *
   * @param name - Name of the part.
   * @param handler - Is told what stands in it.
   * @param limit - Bytes that it may inflate to.
   * @throws PartError, or what the inflater throws, if it cannot be read; an `AbortError` if the signal ends the reading.
   */
  async read(name: string, handler: XmlHandler, limit = Number.POSITIVE_INFINITY): Promise<void> {
    const found = this.find(name);
    const part = found === null ? undefined : this.#directory.parts.get(found);
    if (found === null || part === undefined) throw new PartError(`${name} is missing`);
    if (part.size > limit) throw new PartError(`${name} is too large`, true);
    const scanner = new XmlScanner(handler);
    const before = this.#done;
    let inflated = 0;
    for await (const piece of inflatePart(this.#bytes, this.#directory, found)) {
      scanner.push(piece);
      inflated += piece.length;
      if (this.#pacer.isDue()) await this.#pacer.pause(this.#share(before + (part.packed * inflated) / part.size));
    }
    scanner.end();
    this.#done = before + part.packed;
  }

  #share(done: number): number {
    return Math.min(1, done / this.#bytes.length);
  }
}

function comparable(name: string): string {
  return name.replace(/\\/gu, "/").replace(/^\//u, "").toLowerCase();
}
