/**
 * Views of the map that were saved in the document, as steps of a story: under `x-views`, a key that every reader keeps.
 *
 * @module
 */
import { LINK_CLASSES } from "@liantu/core";
import type { ChainDocument, LinkClass, LinkKey, LinkStage, ProjectStatus } from "@liantu/core";
import { LENSES } from "@liantu/cytoscape";
import type { LensName } from "@liantu/cytoscape";
import { VIEWS_KEY } from "../document/own-keys.js";
import { NO_FILTER } from "../state/atlas-state.js";
import type { AtlasFilter } from "../state/atlas-state.js";

/** Part of the drawing that a view shows, in its own units, so that every window can show it. */
export interface ViewFrame {
  /** Left edge. */
  readonly x: number;
  /** Upper edge. */
  readonly y: number;
  /** Width. */
  readonly width: number;
  /** Height. */
  readonly height: number;
}

/** How the map is looked at. */
export interface MapLook {
  /** Lens. */
  readonly lens: LensName;
  /** Selected link, or `null`. */
  readonly selection: LinkKey | null;
  /** Which links stand out. */
  readonly filter: AtlasFilter;
  /** What is shown; `null` for the whole. */
  readonly frame: ViewFrame | null;
}

/** A view that was saved. */
export interface SavedView extends MapLook {
  /** Name of the step. */
  readonly name: string;
  /** What the speaker wants to say. */
  readonly note: string;
}

/** An entry of the list of the document. */
export interface StoryEntry {
  /** Place in the list. */
  readonly at: number;
  /** The view; `null` for an entry that cannot be read: it is kept, and not shown. */
  readonly view: SavedView | null;
}

const KEY = VIEWS_KEY;
const STAGES: readonly LinkStage[] = ["upstream", "midstream", "downstream", "supporting"];
const STATUSES: readonly ProjectStatus[] = ["built", "under-construction", "planned"];
/** No drawing reaches as far. */
const FAR = 1e7;

/**
 * Reads the views that a document holds.
 *
 * @param document - Document; whatever stands in the list, this function does not throw.
 * @returns Entries in their order.
 */
export function readStory(document: ChainDocument): readonly StoryEntry[] {
  return rawViews(document).map((raw, at) => ({ at, view: readView(raw) }));
}

/**
 * Adds a view at the end.
 *
 * @param document - Document; it is not modified.
 * @param view - View.
 * @returns The document with the view.
 */
export function withView(document: ChainDocument, view: SavedView): ChainDocument {
  return withViews(document, [...rawViews(document), recordOf(view)]);
}

/**
 * Changes what is said of a view.
 *
 * @param document - Document; it is not modified.
 * @param at - Place in the list.
 * @param fields - What is new.
 * @returns The document.
 */
export function withViewChanged(document: ChainDocument, at: number, fields: Partial<SavedView>): ChainDocument {
  const list = rawViews(document);
  const raw = list[at];
  const view = readView(raw);
  if (view === null) return document;
  // What the entry says besides is not ours to lose.
  const record = { ...(raw as object), ...recordOf({ ...view, ...fields }) };
  return withViews(
    document,
    list.map((other, i) => (i === at ? record : other)),
  );
}

/**
 * Takes a view away.
 *
 * @param document - Document; it is not modified.
 * @param at - Place in the list.
 * @returns The document.
 */
export function withoutView(document: ChainDocument, at: number): ChainDocument {
  return withViews(
    document,
    rawViews(document).filter((_, i) => i !== at),
  );
}

/**
 * Moves a view to the place of the readable one before or after it.
 *
 * @param document - Document; it is not modified.
 * @param at - Place in the list.
 * @param direction - -1 to the front, 1 to the end.
 * @returns The document; the same if there is no such place.
 */
export function withViewMoved(document: ChainDocument, at: number, direction: -1 | 1): ChainDocument {
  const list = [...rawViews(document)];
  const readable = list.flatMap((raw, i) => (readView(raw) === null ? [] : [i]));
  const other = readable[readable.indexOf(at) + direction];
  if (!readable.includes(at) || other === undefined) return document;
  [list[at], list[other]] = [list[other], list[at]];
  return withViews(document, list);
}

function rawViews(document: ChainDocument): readonly unknown[] {
  const held = (document as { readonly [KEY]?: unknown })[KEY];
  return Array.isArray(held) ? held : held === undefined ? [] : [held];
}

function withViews(document: ChainDocument, views: readonly unknown[]): ChainDocument {
  const { [KEY]: _, ...rest } = document as ChainDocument & { readonly [KEY]?: unknown };
  const next: ChainDocument & { readonly [KEY]?: unknown } = views.length === 0 ? rest : { ...rest, [KEY]: views };
  return next;
}

function recordOf({ name, note, lens, selection, filter, frame }: SavedView): object {
  return {
    name,
    note,
    lens,
    selection,
    filter: { classes: [...filter.classes], statuses: [...filter.statuses], stages: [...filter.stages] },
    frame: frame === null ? null : { ...frame },
  };
}

function readView(raw: unknown): SavedView | null {
  if (!isRecord(raw) || typeof raw["name"] !== "string" || raw["name"].trim() === "") return null;
  const { name, note, lens, selection, filter, frame } = raw;
  return {
    name,
    note: typeof note === "string" ? note : "",
    lens: typeof lens === "string" && LENSES.has(lens as LensName) ? (lens as LensName) : "status",
    selection: typeof selection === "string" ? selection : null,
    filter: readFilter(filter),
    frame: readFrame(frame),
  };
}

function readFilter(raw: unknown): AtlasFilter {
  if (!isRecord(raw)) return NO_FILTER;
  const known = <T extends string>(list: unknown, all: readonly T[]): readonly T[] =>
    Array.isArray(list) ? all.filter((one) => list.includes(one)) : [];
  return {
    classes: known<LinkClass>(raw["classes"], LINK_CLASSES),
    statuses: known(raw["statuses"], STATUSES),
    stages: known(raw["stages"], STAGES),
  };
}

function readFrame(raw: unknown): ViewFrame | null {
  if (!isRecord(raw)) return null;
  const { x, y, width, height } = raw;
  if (![x, y, width, height].every(isNear)) return null;
  const frame = { x, y, width, height } as ViewFrame;
  return frame.width > 0 && frame.height > 0 ? frame : null;
}

function isNear(value: unknown): boolean {
  return typeof value === "number" && Number.isFinite(value) && Math.abs(value) < FAR;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
