/**
 * An edit of a chain, as data.
 *
 * @module
 */
import type { ChainDocument, LinkKey } from "./document.js";
import type { RecordList, RecordOf } from "./record-keys.js";

/** Adds a record at the end of its list, or puts it in the place of the record with the same key. */
export interface PutEdit<List extends RecordList = RecordList> {
  /** What is done. */
  readonly kind: "put";
  /** List of the document. */
  readonly in: List;
  /** The whole record. */
  readonly record: RecordOf<List>;
}

/** Changes fields of a record; all others stay. */
export interface ChangeEdit<List extends RecordList = RecordList> {
  /** What is done. */
  readonly kind: "change";
  /** List of the document. */
  readonly in: List;
  /** Key of the record, see {@link recordKey}. */
  readonly key: string;
  /** Fields with their new values; `undefined` takes a field away. An `id` cannot be changed. */
  readonly fields: { readonly [Field in keyof RecordOf<List>]?: RecordOf<List>[Field] | undefined };
}

/**
 * Takes a record away, with what only has a meaning beside it: a link with its flows, its projects and its place, a project
 * with its slips, contacts and investments of funds. An enterprise that still has projects stays.
 */
export interface RemoveEdit<List extends RecordList = RecordList> {
  /** What is done. */
  readonly kind: "remove";
  /** List of the document. */
  readonly in: List;
  /** Key of the record, see {@link recordKey}. */
  readonly key: string;
}

/** Fields of a document that no list holds and that may be edited. */
export type DocumentFields = Pick<
  ChainDocument,
  "name" | "nameEn" | "region" | "asOf" | "source" | "note" | "responsible" | "surveyed" | "rules"
>;

/** Changes what is said of the chain as a whole. */
export interface SetEdit {
  /** What is done. */
  readonly kind: "set";
  /** Fields with their new values; `undefined` takes a field away. */
  readonly fields: { readonly [Field in keyof DocumentFields]?: DocumentFields[Field] | undefined };
}

/** Centre of a card in the units of the drawing. */
export interface CardPosition {
  /** From left to right. */
  readonly x: number;
  /** From top to bottom. */
  readonly y: number;
}

/** Arranges cards by hand. */
export interface MoveEdit {
  /** What is done. */
  readonly kind: "move";
  /** New places by link; `null` gives a card back to the layout. */
  readonly positions: ReadonlyMap<LinkKey, CardPosition | null>;
}

/** An edit of a chain. */
export type ChainEdit =
  | { readonly [List in RecordList]: PutEdit<List> | ChangeEdit<List> | RemoveEdit<List> }[RecordList]
  | SetEdit
  | MoveEdit;
