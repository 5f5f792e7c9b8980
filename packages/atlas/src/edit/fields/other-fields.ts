/**
 * Fields of an enterprise, of a target, and of the chain as a whole.
 *
 * @module
 */
import { EDIT_WORDS } from "../../words/edit-words.js";
import { RESPONSIBLE_FIELDS, SOURCE_FIELDS } from "./common-fields.js";
import type { FieldGroup } from "./form-field.js";

/** Fields of an enterprise, by group. */
export const ENTERPRISE_FIELDS: readonly FieldGroup[] = [
  {
    fields: [
      { name: "name", kind: "text", words: EDIT_WORDS.name, isRequired: true, isWide: true },
      { name: "shortName", kind: "text", words: EDIT_WORDS.shortName },
      { name: "creditCode", kind: "text", words: EDIT_WORDS.creditCode },
      { name: "group", kind: "text", words: EDIT_WORDS.parentGroup },
      { name: "isChainLeader", kind: "flag", words: EDIT_WORDS.chainLeader },
      { name: "home.name", kind: "text", words: EDIT_WORDS.home },
      { name: "home.code", kind: "text", words: EDIT_WORDS.homeCode },
    ],
  },
  { title: EDIT_WORDS.groupSource, fields: SOURCE_FIELDS },
];

/** Fields of a target enterprise, by group. */
export const TARGET_FIELDS: readonly FieldGroup[] = [
  {
    fields: [
      { name: "name", kind: "text", words: EDIT_WORDS.name, isRequired: true, isWide: true },
      { name: "links", kind: "links", words: EDIT_WORDS.links, isWide: true },
      { name: "home.name", kind: "text", words: EDIT_WORDS.home },
      { name: "mark", kind: "text", words: EDIT_WORDS.mark },
      {
        name: "evidence",
        kind: "rows",
        words: EDIT_WORDS.evidence,
        isWide: true,
        fields: [
          { name: "kind", kind: "text", words: EDIT_WORDS.evidenceKind, isRequired: true },
          { name: "text", kind: "text", words: EDIT_WORDS.evidenceText, isRequired: true },
          { name: "date", kind: "date", words: EDIT_WORDS.eventDate },
          { name: "source", kind: "text", words: EDIT_WORDS.source },
        ],
      },
    ],
  },
];

/** Fields of the chain as a whole, by group. */
export const CHAIN_FIELDS: readonly FieldGroup[] = [
  {
    fields: [
      { name: "name", kind: "text", words: EDIT_WORDS.name, isRequired: true },
      { name: "nameEn", kind: "text", words: EDIT_WORDS.nameEn },
      { name: "region.name", kind: "text", words: EDIT_WORDS.region },
      { name: "region.code", kind: "text", words: EDIT_WORDS.regionCode },
      { name: "asOf", kind: "date", words: EDIT_WORDS.asOf, example: EDIT_WORDS.dateExample },
      { name: "surveyed", kind: "answer", words: EDIT_WORDS.surveyedAll, hint: EDIT_WORDS.surveyedAllHint },
    ],
  },
  {
    title: EDIT_WORDS.groupKeeping,
    fields: [
      ...RESPONSIBLE_FIELDS,
      { name: "source", kind: "long", words: EDIT_WORDS.source, example: EDIT_WORDS.sourceExample, isWide: true },
      { name: "note", kind: "long", words: EDIT_WORDS.note, isWide: true },
    ],
  },
];
