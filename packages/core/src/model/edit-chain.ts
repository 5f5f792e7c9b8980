/**
 * Edits a chain: a new chain that shares with the old one everything that was not touched.
 *
 * @module
 */
import { ChainError } from "../errors.js";
import type { Issue } from "../issue.js";
import { buildChain } from "./build-chain.js";
import type { Chain } from "./chain.js";
import type { ChainEdit, DocumentFields, MoveEdit } from "./chain-edit.js";
import { checkReferences } from "./check-references.js";
import { checkUnits } from "./check-units.js";
import type { ChainDocument } from "./document.js";
import { RECORD_SCHEMAS, recordKey, type RecordList, type RecordOf } from "./record-keys.js";
import { withoutRecord } from "./remove-record.js";
import { DOCUMENT_SCHEMA } from "./schema.js";
import { define, Findings, salvage } from "./salvage.js";

type Draft = ChainDocument;
type AnyRecord = RecordOf<RecordList>;

/**
 * Edits a chain.
 *
 * All edits are made, or none: what would leave a key that leads nowhere, a second record with the same key, or a value that
 * the document cannot hold is refused, with the issues that say why.
 *
 * @param chain - Chain; it is not modified.
 * @param edits - What to do, in this order.
 * @returns The edited chain. Records that were not touched are the same objects as before.
 * @throws {@link ChainError} `edit-refused` if an edit cannot be made.
 * @remarks O(size of the document) for its lists, not for their records.
 * @example
 * ```ts
 * const started = editChain(chain, [{ kind: "change", in: "projects", key: "p1", fields: { stage: "started" } }]);
 * ```
 * @example
 * {@includeCode ../../../../examples/months.ts}
 */
export function editChain(chain: Chain, edits: readonly ChainEdit[]): Chain {
  if (edits.length === 0) return chain;
  let draft: Draft = chain.document;
  for (const [at, edit] of edits.entries()) draft = applyEdit(draft, edit, at);
  const findings = new Findings();
  const consistent = checkReferences(draft, findings);
  if (findings.issues.some(isError)) {
    refuse(edits.length - 1, withPlaces(draft, checkReferences).filter(isError));
  }
  return buildChain(consistent);
}

/**
 * Says what there is to say about the records of a chain: what {@link readChain} would report of them.
 *
 * @param chain - Chain, read or edited.
 * @returns The issues in the order of the document.
 * @remarks O(size of the document).
 */
export function checkChain(chain: Chain): readonly Issue[] {
  return withPlaces(chain.document, (document, findings) => {
    checkReferences(document, findings);
    checkUnits(document, findings);
    const waiting = document.setAside?.length ?? 0;
    if (waiting > 0) findings.report("set-aside", "warning", "setAside", waiting);
  });
}

function applyEdit(draft: Draft, edit: ChainEdit, at: number): Draft {
  switch (edit.kind) {
    case "put":
      return putRecord(draft, edit.in, edit.record, at);
    case "change":
      return changeRecord(draft, edit.in, edit.key, edit.fields, at);
    case "remove": {
      const found = (draft[edit.in] as readonly AnyRecord[] | undefined)?.some(
        (record) => recordKey(edit.in, record) === edit.key,
      );
      if (found !== true) refuse(at, [unknownRecord(edit.in, edit.key)]);
      const left = withoutRecord(draft, edit.in, edit.key);
      return "issue" in left ? refuse(at, [left.issue]) : left.document;
    }
    case "set":
      return setFields(draft, edit.fields, at);
    case "move":
      return moveCards(draft, edit, at);
  }
}

function putRecord(draft: Draft, list: RecordList, record: AnyRecord, at: number): Draft {
  const sound = soundRecord(list, record, at);
  const records = (draft[list] ?? []) as readonly AnyRecord[];
  const key = recordKey(list, sound);
  const place = records.findIndex((other) => recordKey(list, other) === key);
  const next = place === -1 ? [...records, sound] : records.map((other, i) => (i === place ? sound : other));
  return { ...draft, [list]: next };
}

function changeRecord(draft: Draft, list: RecordList, key: string, fields: object, at: number): Draft {
  const records = (draft[list] ?? []) as readonly AnyRecord[];
  const place = records.findIndex((record) => recordKey(list, record) === key);
  const before = records[place];
  if (before === undefined) return refuse(at, [unknownRecord(list, key)]);
  if ("id" in before && "id" in fields && fields.id !== before.id) {
    return refuse(at, [
      {
        code: "invalid-value",
        severity: "error",
        place: `${list}[${String(place)}].id`,
        value: fields.id,
        message: {
          zh: "记录的编号不能修改：别的记录靠它引用。",
          en: "The key of a record cannot be changed: others refer to it.",
        },
        remedy: { zh: "请新建一条记录，再删除原来的。", en: "Add a new record, then remove this one." },
      },
    ]);
  }
  const sound = soundRecord(list, merged(before, fields) as AnyRecord, at);
  return { ...draft, [list]: records.map((record, i) => (i === place ? sound : record)) };
}

function setFields(draft: Draft, fields: Partial<Record<keyof DocumentFields, unknown>>, at: number): Draft {
  const next = { ...draft } as Record<string, unknown>;
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined && field !== "name") {
      delete next[field];
      continue;
    }
    const findings = new Findings();
    const schema = DOCUMENT_SCHEMA.entries[field as keyof DocumentFields];
    const sound = salvage(schema, value, field, findings);
    const faults = findings.issues.filter(isError);
    if (faults.length > 0 || sound === undefined) refuse(at, faults);
    next[field] = sound;
  }
  return next as unknown as Draft;
}

function moveCards(draft: Draft, { positions }: MoveEdit, at: number): Draft {
  const before = draft.layout?.positions ?? {};
  const next = new Map(Object.entries(before));
  const links = new Set(draft.links.map(({ id }) => id));
  for (const [link, position] of positions) {
    if (!links.has(link)) refuse(at, [unknownRecord("links", link)]);
    if (position === null) next.delete(link);
    else if (Number.isFinite(position.x) && Number.isFinite(position.y)) {
      next.set(link, { x: position.x, y: position.y });
    } else refuse(at, [notAPosition(link)]);
  }
  const record: Record<string, unknown> = {};
  for (const [link, position] of next) define(record, link, position);
  return { ...draft, layout: { ...draft.layout, positions: record as Record<string, { x: number; y: number }> } };
}

function merged(record: object, fields: object): object {
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(record)) define(result, key, value);
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) Reflect.deleteProperty(result, key);
    else define(result, key, value);
  }
  return result;
}

/** A copy of the record; refused whole where a part of it is unsound, unlike a record of a file. */
function soundRecord(list: RecordList, record: AnyRecord, at: number): AnyRecord {
  const findings = new Findings();
  const sound = salvage(RECORD_SCHEMAS[list], record, list, findings);
  const faults = findings.issues.filter(isError);
  if (sound === undefined || faults.length > 0) refuse(at, faults);
  return sound as AnyRecord;
}

function unknownRecord(list: RecordList, key: string): Issue {
  return {
    code: "invalid-value",
    severity: "error",
    place: list,
    value: key,
    message: { zh: `没有这条记录：${key}。`, en: `There is no such record: ${key}.` },
    remedy: { zh: "它可能已被删除，请重新选择。", en: "It may have been removed; choose again." },
  };
}

function notAPosition(link: string): Issue {
  return {
    code: "invalid-amount",
    severity: "error",
    place: `layout.positions.${link}`,
    message: { zh: "位置不是有限的数。", en: "The position is not a finite number." },
    remedy: { zh: "请重新拖动卡片。", en: "Drag the card again." },
  };
}

function isError({ severity }: Issue): boolean {
  return severity === "error";
}

function refuse(edit: number, issues: readonly Issue[]): never {
  const [first] = issues;
  const said = first === undefined ? "" : `: ${first.place} ${first.message.en}`;
  throw new ChainError("edit-refused", `edit ${String(edit)} cannot be made${said}`, { edit, issues });
}

function withPlaces(
  document: ChainDocument,
  check: (document: ChainDocument, findings: Findings) => unknown,
): readonly Issue[] {
  const findings = new Findings();
  for (const list of Object.keys(RECORD_SCHEMAS) as RecordList[]) {
    for (const [i, record] of (document[list] ?? []).entries()) findings.places.set(record, `${list}[${String(i)}]`);
  }
  check(document, findings);
  return findings.issues;
}
