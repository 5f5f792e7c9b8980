/**
 * Where the projects of a document stand among its links and enterprises: found when the references of the document are
 * checked, and not looked up again for each analysis.
 *
 * @module
 */
import type { ChainLink, Enterprise, ProjectRecord } from "./document.js";

/** Places of some projects, in the order of their records. */
export interface ProjectPlaces {
  /** Links that the places are counted in. */
  readonly links: readonly ChainLink[];
  /** Place of the link of each project. */
  readonly link: Int32Array;
  /** Enterprises that the places are counted in. */
  readonly enterprises: readonly Enterprise[];
  /** Place of the enterprise of each project; −1 where it names none, or none of these. */
  readonly enterprise: Int32Array;
  /** Whether the records are in ascending order of key. */
  readonly isAscending: boolean;
}

/** By the list of the records: whoever has that list has these records in this order. */
const known = new WeakMap<readonly object[], ProjectPlaces>();

/**
 * Keeps where projects stand.
 *
 * @param records - Records of the projects; the list is not changed any more.
 * @param places - Their places.
 */
export function rememberPlaces(records: readonly ProjectRecord[], places: ProjectPlaces): void {
  known.set(records, places);
}

/**
 * Gives where projects stand, if it has been found.
 *
 * @param records - Records of the projects.
 * @returns Their places; `undefined` for a list that was not checked.
 */
export function placesOf(records: readonly object[]): ProjectPlaces | undefined {
  return known.get(records);
}

/**
 * Says whether records are in ascending order of key.
 *
 * @param records - Records.
 * @returns `true` if each key is greater than the one before it.
 */
export function isAscending(records: readonly { readonly id: string }[]): boolean {
  for (let at = 1; at < records.length; at += 1) if (!(records[at - 1]!.id < records[at]!.id)) return false;
  return true;
}
