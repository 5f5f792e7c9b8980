/**
 * Suppositions that are kept in the document, under a key of its own: other programs pass over it, and nothing of it is lost.
 *
 * @module
 */
import { restoreChain } from "@liantu/core";
import type { Chain, ChainDocument } from "@liantu/core";
import type { Fate, NewTrial, ProjectTrial, Supposition } from "./supposition.js";

/** Key of the document that holds the suppositions. */
export const SCENARIOS_KEY = "x-scenarios";

/** More of anything is a slip of the keys, as everywhere in the document. */
export const GREATEST_CAPACITY = 1e15;

const FATES: readonly Fate[] = ["lands", "stops", "stays"];

/**
 * Reads the suppositions of a document.
 *
 * @param document - Document.
 * @returns Those that can be understood, each key once; what cannot stays in the document as it is.
 */
export function keptScenarios(document: ChainDocument): readonly Supposition[] {
  const seen = new Set<string>();
  return entriesOf(document).flatMap((entry) => {
    const found = readSupposition(entry);
    if (found === null || seen.has(found.id)) return [];
    seen.add(found.id);
    return [found];
  });
}

/**
 * Puts a supposition into the document, in the place of the one with the same key.
 *
 * @param chain - Chain.
 * @param supposition - Supposition.
 * @returns The chain whose document has it.
 */
export function withKept(chain: Chain, supposition: Supposition): Chain {
  const entries = entriesOf(chain.document);
  const at = entries.findIndex((entry) => readSupposition(entry)?.id === supposition.id);
  return withEntries(
    chain,
    at === -1 ? [...entries, supposition] : entries.map((entry, place) => (place === at ? supposition : entry)),
  );
}

/**
 * Takes a supposition out of the document.
 *
 * @param chain - Chain.
 * @param id - Key of the supposition.
 * @returns The chain whose document does not have it; the same if it never had.
 */
export function withoutKept(chain: Chain, id: string): Chain {
  const entries = entriesOf(chain.document);
  const left = entries.filter((entry) => readSupposition(entry)?.id !== id);
  return left.length === entries.length ? chain : withEntries(chain, left);
}

function entriesOf(document: ChainDocument): readonly unknown[] {
  const value = new Map<string, unknown>(Object.entries(document)).get(SCENARIOS_KEY);
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function withEntries({ document }: Chain, entries: readonly unknown[]): Chain {
  const { [SCENARIOS_KEY]: _, ...rest } = document as ChainDocument & { readonly [SCENARIOS_KEY]?: unknown };
  return restoreChain(entries.length === 0 ? rest : ({ ...rest, [SCENARIOS_KEY]: entries } as ChainDocument));
}

function readSupposition(entry: unknown): Supposition | null {
  const fields = fieldsOf(entry);
  const [id, name, projects, added] = ["id", "name", "projects", "added"].map((key) => fields.get(key));
  if (typeof id !== "string" || id === "" || typeof name !== "string") return null;
  const seen = new Set<string>();
  const once = <T>(key: string, trial: T): readonly T[] => {
    if (seen.has(key)) return [];
    seen.add(key);
    return [trial];
  };
  return {
    id,
    name,
    projects: listOf(projects).flatMap((item) => {
      const trial = readProject(item);
      return trial === null ? [] : once(trial.project, trial);
    }),
    added: listOf(added).flatMap((item) => {
      const trial = readNew(item);
      return trial === null ? [] : once(trial.key, trial);
    }),
  };
}

function readProject(item: unknown): ProjectTrial | null {
  const fields = fieldsOf(item);
  const project = fields.get("project");
  const fate = FATES.find((one) => one === fields.get("fate"));
  const capacity = readCapacity(fields.get("capacity"));
  if (typeof project !== "string" || fate === undefined || capacity === undefined) return null;
  return { project, fate, capacity };
}

function readNew(item: unknown): NewTrial | null {
  const fields = fieldsOf(item);
  const [key, link] = [fields.get("key"), fields.get("link")];
  const capacity = readCapacity(fields.get("capacity"));
  if (typeof key !== "string" || key === "" || typeof link !== "string" || capacity === undefined) return null;
  return { key, link, capacity };
}

function readCapacity(value: unknown): number | null | undefined {
  if (value === null || value === undefined) return null;
  return typeof value === "number" && value >= 0 && value <= GREATEST_CAPACITY ? value : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
}
