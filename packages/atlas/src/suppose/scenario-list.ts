/**
 * Suppositions of a chain: those that its document keeps, and those of this window.
 *
 * @module
 */
import type { Chain, ProjectKey } from "@liantu/core";
import type { Supposed } from "../state/atlas-state.js";
import { keptScenarios } from "./kept-scenarios.js";
import type { Supposition } from "./supposition.js";

/**
 * Lists the suppositions of a chain.
 *
 * @param chain - Chain of the document.
 * @param supposed - Suppositions of this window.
 * @returns Those kept come first; what was changed in this window stands as it is here.
 */
export function scenariosOf(chain: Chain, { list }: Supposed): readonly Supposition[] {
  const drafts = new Map(list.map((one) => [one.id, one]));
  const kept = keptScenarios(chain.document);
  const keys = new Set(kept.map(({ id }) => id));
  return [...kept.map((one) => drafts.get(one.id) ?? one), ...list.filter(({ id }) => !keys.has(id))];
}

/**
 * Finds the supposition in hand.
 *
 * @param list - All suppositions.
 * @param supposed - What was said in this window.
 * @returns The one that was taken last, else the first; `undefined` if there is none.
 */
export function currentScenario(list: readonly Supposition[], { current }: Supposed): Supposition | undefined {
  return list.find(({ id }) => id === current) ?? list[0];
}

/**
 * Puts a supposition into a list, in the place of the one with its key.
 *
 * @param list - Suppositions.
 * @param supposition - Supposition.
 * @returns The list.
 */
export function upserted(list: readonly Supposition[], supposition: Supposition): readonly Supposition[] {
  const isKnown = list.some(({ id }) => id === supposition.id);
  return isKnown ? list.map((one) => (one.id === supposition.id ? supposition : one)) : [...list, supposition];
}

/**
 * Finds a key for another supposition.
 *
 * @param list - Suppositions.
 * @returns A key that none of them has.
 */
export function freeId(list: readonly Supposition[]): string {
  return freeKey("s", new Set(list.map(({ id }) => id)));
}

/**
 * Finds a key for a project that is supposed.
 *
 * @param chain - Chain of the document.
 * @param list - Suppositions: none of their projects may share the key.
 * @returns A key that no project has.
 */
export function freeProject(chain: Chain, list: readonly Supposition[]): ProjectKey {
  const taken = new Set<string>(chain.projects.keys());
  for (const { added } of list) for (const { key } of added) taken.add(key);
  return freeKey("supposed-", taken);
}

function freeKey(stem: string, taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`${stem}${String(number)}`)) number += 1;
  return `${stem}${String(number)}`;
}
