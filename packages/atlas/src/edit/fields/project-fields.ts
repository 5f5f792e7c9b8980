/**
 * Fields of a project.
 *
 * @module
 */
import type { ProjectKey } from "@liantu/core";
import { unitText } from "../../views/format.js";
import { findLink, projectName } from "../../views/names.js";
import { EDIT_WORDS } from "../../words/edit-words.js";
import { CAPACITY_UNITS, moneyField, RESPONSIBLE_FIELDS, SOURCE_FIELDS, STATUS_CHOICES } from "./common-fields.js";
import type { FieldChoice, FieldContext, FieldGroup } from "./form-field.js";

/**
 * Gives the unit that the capacity in a form of a project is in.
 *
 * @param context - Form of the project.
 * @returns Its own unit, else that of the link; `undefined` where neither is recorded.
 */
export function capacityUnit({ chain, draft }: FieldContext): string | undefined {
  return draft.texts.get("unit")?.trim() || findLink(chain, draft.texts.get("link") ?? "")?.unit;
}

/**
 * Says whether the stage in a form of a project is another than before.
 *
 * @param context - Form of the project.
 * @returns Whether a stage was chosen that the record does not have.
 */
export function isStageNew({ draft }: FieldContext): boolean {
  const stage = draft.texts.get("stage") ?? "";
  return stage !== "" && stage !== (draft.texts.get("stageBefore") ?? "");
}

/**
 * Lists the projects that a project can be a phase of.
 *
 * @param context - Form of the project.
 * @param own - Key of the project, `undefined` for a new one.
 * @returns Projects at the same link that are no phases themselves.
 */
export function parentChoices({ chain, draft }: FieldContext, own: ProjectKey | undefined): readonly FieldChoice[] {
  const chosen = draft.texts.get("parent");
  return [...chain.projects]
    .filter(
      ([key, { link, parent }]) =>
        key !== own && (key === chosen || (link === draft.texts.get("link") && parent === undefined)),
    )
    .map(([value, project]) => {
      const name = projectName(chain, project) ?? EDIT_WORDS.unnamed.zh;
      return { value, words: { zh: name, en: name } };
    });
}

/**
 * Gives the fields of a project.
 *
 * @param own - Key of the project, `undefined` for a new one.
 * @param context - Form of the project; `undefined` before there is one.
 * @returns Fields, by group.
 */
export function projectFields(own: ProjectKey | undefined, context?: FieldContext): readonly FieldGroup[] {
  return [
    {
      fields: [
        { name: "name", kind: "text", words: EDIT_WORDS.projectName, isWide: true },
        {
          name: "enterpriseName",
          kind: "text",
          words: EDIT_WORDS.enterprise,
          isAside: true,
          isWide: true,
          suggestions: ({ chain }) => [...new Set([...chain.enterprises.values()].map(({ name }) => name))],
          hint: ({ chain, draft }) => {
            const name = draft.texts.get("enterpriseName")?.trim() ?? "";
            if (name === "") return EDIT_WORDS.enterpriseNone;
            const isKnown = [...chain.enterprises.values()].some((one) => one.name === name);
            return isKnown ? undefined : EDIT_WORDS.enterpriseNew;
          },
        },
        { name: "link", kind: "link", words: EDIT_WORDS.link, isRequired: true },
        { name: "stage", kind: "stage", words: EDIT_WORDS.projectStage },
        {
          name: "stageDate",
          kind: "date",
          words: EDIT_WORDS.stageDate,
          example: EDIT_WORDS.dateExample,
          isAside: true,
          isShown: isStageNew,
        },
        {
          name: "status",
          kind: "choice",
          words: EDIT_WORDS.status,
          hint: EDIT_WORDS.statusHint,
          choices: STATUS_CHOICES,
          isShown: ({ draft }) => (draft.texts.get("stage") ?? "") === "",
        },
        { name: "capacity", kind: "amount", words: EDIT_WORDS.capacity, unit: capacityUnit },
        {
          name: "unit",
          kind: "unit",
          words: EDIT_WORDS.ownUnit,
          suggestions: ({ locale }) => CAPACITY_UNITS[locale],
          hint: ({ chain, draft, locale }) => {
            const unit = findLink(chain, draft.texts.get("link") ?? "")?.unit;
            return unit === undefined ? undefined : EDIT_WORDS.ownUnitHint(unitText(unit, locale));
          },
        },
      ],
    },
    {
      title: EDIT_WORDS.groupMoney,
      fields: [
        moneyField("investment", EDIT_WORDS.investment),
        moneyField("signed", EDIT_WORDS.signed),
        { name: "landMu", kind: "amount", words: EDIT_WORDS.land },
        { name: "inLibrary", kind: "answer", words: EDIT_WORDS.inLibrary },
        {
          name: "arrivals",
          kind: "rows",
          words: EDIT_WORDS.arrivals,
          isWide: true,
          fields: [
            { name: "date", kind: "date", words: EDIT_WORDS.arrivalDate, isRequired: true },
            { ...moneyField("amount", EDIT_WORDS.arrivalAmount), isRequired: true },
          ],
        },
      ],
    },
    {
      title: EDIT_WORDS.groupProgress,
      fields: [
        {
          name: "events",
          kind: "rows",
          words: EDIT_WORDS.events,
          isWide: true,
          fields: [
            { name: "stage", kind: "stage", words: EDIT_WORDS.eventStage, isRequired: true },
            { name: "date", kind: "date", words: EDIT_WORDS.eventDate, isRequired: true },
          ],
        },
        {
          name: "expected",
          kind: "stage-dates",
          words: EDIT_WORDS.expectedDates,
          isWide: true,
          fields: [
            { name: "stage", kind: "stage", words: EDIT_WORDS.eventStage, isRequired: true },
            { name: "date", kind: "date", words: EDIT_WORDS.eventDate, isRequired: true },
          ],
        },
        {
          name: "parent",
          kind: "choice",
          words: EDIT_WORDS.parent,
          choices: context === undefined ? [] : parentChoices(context, own),
        },
        { name: "code", kind: "text", words: EDIT_WORDS.code },
        { name: "utilisation", kind: "percent", words: EDIT_WORDS.utilisation },
        { name: "recoveryDays", kind: "amount", words: EDIT_WORDS.recoveryDays },
      ],
    },
    { title: EDIT_WORDS.groupKeeping, fields: [...RESPONSIBLE_FIELDS, ...SOURCE_FIELDS] },
  ];
}
