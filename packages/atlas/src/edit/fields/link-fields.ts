/**
 * Fields of a link.
 *
 * @module
 */
import { EDIT_WORDS } from "../../words/edit-words.js";
import { CAPACITY_UNITS, LANE_CHOICES, moneyField, RESPONSIBLE_FIELDS, SOURCE_FIELDS } from "./common-fields.js";
import type { FieldContext, FieldGroup, FormField } from "./form-field.js";

const unit = ({ draft }: FieldContext): string | undefined => draft.texts.get("unit")?.trim() || undefined;
const stockUnit = (context: FieldContext): string | undefined => unit(context)?.replace(/\/(?:a|年|yr|y)$/u, "");

const ANSWER_AS_CHAIN = [
  { value: "", words: EDIT_WORDS.asChain },
  { value: "yes", words: EDIT_WORDS.yes },
  { value: "no", words: EDIT_WORDS.no },
];

function groupsOf({ chain }: FieldContext): readonly string[] {
  const groups = new Set(chain.document.links.map(({ group }) => group));
  return [...groups].filter((group): group is string => group !== undefined && group !== "");
}

const PRICE: FormField = {
  ...moneyField("price", EDIT_WORDS.price),
  suggestions: (context) => {
    const per = stockUnit(context);
    return per === undefined ? ["元/吨", "万元/吨"] : [`元/${per}`, `万元/${per}`];
  },
};

/** Fields of a link, by group. */
export const LINK_FIELDS: readonly FieldGroup[] = [
  {
    fields: [
      { name: "name", kind: "text", words: EDIT_WORDS.name, isRequired: true },
      { name: "stage", kind: "choice", words: EDIT_WORDS.stage, isRequired: true, choices: LANE_CHOICES },
      {
        name: "unit",
        kind: "unit",
        words: EDIT_WORDS.unit,
        hint: EDIT_WORDS.unitHint,
        suggestions: ({ locale }) => CAPACITY_UNITS[locale],
      },
      {
        name: "group",
        kind: "text",
        words: EDIT_WORDS.group,
        example: EDIT_WORDS.groupExample,
        suggestions: groupsOf,
      },
      {
        name: "surveyed",
        kind: "answer",
        words: EDIT_WORDS.surveyed,
        hint: EDIT_WORDS.surveyedHint,
        choices: ANSWER_AS_CHAIN,
        isWide: true,
      },
    ],
  },
  {
    title: EDIT_WORDS.groupAmounts,
    fields: [
      {
        name: "finalDemand",
        kind: "range",
        words: EDIT_WORDS.finalDemand,
        hint: EDIT_WORDS.finalDemandHint,
        unit,
        isWide: true,
      },
      { name: "annualAdditions", kind: "amount", words: EDIT_WORDS.annualAdditions, hint: EDIT_WORDS.annualHint, unit },
      { name: "external", kind: "amount", words: EDIT_WORDS.external, hint: EDIT_WORDS.externalHint, unit },
      { name: "stock", kind: "amount", words: EDIT_WORDS.stock, unit: stockUnit },
      PRICE,
    ],
  },
  {
    title: EDIT_WORDS.groupTypical,
    fields: [
      { name: "typicalProject.capacity", kind: "amount", words: EDIT_WORDS.capacity, unit },
      moneyField("typicalProject.investment", EDIT_WORDS.investment),
      { name: "typicalProject.landMu", kind: "amount", words: EDIT_WORDS.land },
      { name: "typicalProject.jobs", kind: "amount", words: EDIT_WORDS.jobs },
      { name: "typicalProject.source", kind: "text", words: EDIT_WORDS.typicalSource, isWide: true },
    ],
  },
  {
    title: EDIT_WORDS.groupMore,
    fields: [
      { name: "shortName", kind: "text", words: EDIT_WORDS.shortName },
      { name: "product", kind: "text", words: EDIT_WORDS.product, hint: EDIT_WORDS.productHint },
      { name: "nameEn", kind: "text", words: EDIT_WORDS.nameEn },
      { name: "shortNameEn", kind: "text", words: EDIT_WORDS.shortNameEn },
      { name: "aliases", kind: "list", words: EDIT_WORDS.aliases, hint: EDIT_WORDS.aliasesHint },
      { name: "industryCodes", kind: "list", words: EDIT_WORDS.industryCodes },
      { name: "essential", kind: "answer", words: EDIT_WORDS.essentialLink },
    ],
  },
  { title: EDIT_WORDS.groupKeeping, fields: [...RESPONSIBLE_FIELDS, ...SOURCE_FIELDS] },
];
