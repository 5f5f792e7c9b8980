/**
 * Fields of a flow.
 *
 * @module
 */
import type { ChainLink, FlowKind } from "@liantu/core";
import { unitText } from "../../views/format.js";
import { findLink, linkName } from "../../views/names.js";
import { EDIT_WORDS } from "../../words/edit-words.js";
import { SOURCE_FIELDS } from "./common-fields.js";
import type { FieldContext, FieldGroup } from "./form-field.js";

/** Kind of a flow: `"input"` where none is recorded. */
function kindOf({ draft }: FieldContext): FlowKind {
  return (draft.texts.get("kind") || "input") as FlowKind;
}

function linkAt({ chain, draft }: FieldContext, end: "from" | "to"): ChainLink | undefined {
  return findLink(chain, draft.texts.get(end) ?? "");
}

function amountUnit(context: FieldContext, end: "from" | "to"): string {
  const unit = linkAt(context, end)?.unit;
  return unit === undefined ? "" : unitText(unit, context.locale).replace(/\/(?:年|a)$/u, "");
}

/** What a coefficient counts, and of what: an input per product of its consumer, the others per product of the first. */
function ratio(context: FieldContext): readonly [of: "from" | "to", per: "from" | "to"] {
  return kindOf(context) === "input" ? ["from", "to"] : ["to", "from"];
}

/**
 * Names the unit of a coefficient.
 *
 * @param context - Form of the flow.
 * @returns Text such as "吨/GWh"; empty where a unit is not recorded.
 */
export function coefficientUnit(context: FieldContext): string {
  const [of, per] = ratio(context).map((end) => amountUnit(context, end));
  return of === undefined || per === undefined || of === "" || per === "" ? "" : `${of}/${per}`;
}

function nameAt(context: FieldContext, end: "from" | "to"): string {
  const key = context.draft.texts.get(end) ?? "";
  return findLink(context.chain, key) === undefined ? EDIT_WORDS[end][context.locale] : nameOf(context, key);
}

function nameOf({ chain, locale }: FieldContext, key: string): string {
  return linkName(chain, key, locale);
}

/** Fields of a flow, by group. */
export const FLOW_FIELDS: readonly FieldGroup[] = [
  {
    fields: [
      { name: "from", kind: "link", words: EDIT_WORDS.from, isRequired: true },
      { name: "to", kind: "link", words: EDIT_WORDS.to, isRequired: true },
      {
        name: "coefficient",
        kind: "range",
        words: EDIT_WORDS.coefficient,
        isWide: true,
        hint: (context) => {
          const [of, per] = ratio(context);
          return EDIT_WORDS.coefficientHint(
            [amountUnit(context, per), nameAt(context, per)].filter(Boolean).join(" "),
            [amountUnit(context, of), nameAt(context, of)].filter(Boolean).join(" "),
          );
        },
        unit: coefficientUnit,
      },
      {
        name: "kind",
        kind: "choice",
        words: EDIT_WORDS.kind,
        isWide: true,
        choices: [
          { value: "input", words: EDIT_WORDS.kindInput },
          { value: "return", words: EDIT_WORDS.kindReturn },
          { value: "credit", words: EDIT_WORDS.kindCredit },
        ],
      },
      {
        name: "essential",
        kind: "answer",
        words: EDIT_WORDS.essentialFlow,
        choices: [
          { value: "", words: EDIT_WORDS.notSaid },
          { value: "yes", words: EDIT_WORDS.cannotRun },
          { value: "no", words: EDIT_WORDS.canRun },
        ],
        isShown: (context) => kindOf(context) === "input",
      },
    ],
  },
  {
    title: EDIT_WORDS.groupAlternative,
    fields: [
      {
        name: "alternative",
        kind: "text",
        words: EDIT_WORDS.alternative,
        hint: EDIT_WORDS.alternativeHint,
        suggestions: ({ chain, draft }) => [
          ...new Set(
            chain.flows
              .filter(({ to, alternative }) => to === draft.texts.get("to") && alternative !== undefined)
              .map(({ alternative }) => alternative ?? ""),
          ),
        ],
      },
      { name: "share", kind: "percent", words: EDIT_WORDS.share },
    ],
  },
  { title: EDIT_WORDS.groupSource, fields: SOURCE_FIELDS },
];
