/**
 * Fields of a resource and of a fund.
 *
 * @module
 */
import type { Chain } from "@liantu/core";
import { unitText } from "../../views/format.js";
import { findLink, linkName, projectName } from "../../views/names.js";
import { EDIT_WORDS } from "../../words/edit-words.js";
import { RESOURCES_WORDS } from "../../words/resources-words.js";
import type { Locale } from "../../words/text.js";
import { moneyField, SOURCE_FIELDS } from "./common-fields.js";
import type { FieldChoice, FieldContext, FieldGroup } from "./form-field.js";

/** Units of what a region brings forth in a year. */
const YEARLY_UNITS: Readonly<Record<Locale, readonly string[]>> = {
  zh: ["吨/年", "万吨/年", "亿m³/年", "万m³/年", "亿kWh/年", "GWh/年", "万㎡/年"],
  en: ["t/a", "m³/a", "GWh/a", "m²/a"],
};

/** Units of what lies in the ground. */
const RESERVE_UNITS: Readonly<Record<Locale, readonly string[]>> = {
  zh: ["吨", "万吨", "亿吨", "亿m³", "万m³"],
  en: ["t", "m³"],
};

const stripYear = (unit: string): string => unit.replace(/\/(?:年|a)$/u, "");

/**
 * Gives the fields of a resource.
 *
 * @param context - Form of the resource.
 * @returns Fields, by group.
 */
export function resourceFields({ chain, draft, locale }: FieldContext): readonly FieldGroup[] {
  const unit = draft.texts.get("unit")?.trim() ?? "";
  const yearly = (): string | undefined => unit || undefined;
  return [
    {
      fields: [
        {
          name: "name",
          kind: "text",
          words: EDIT_WORDS.name,
          example: RESOURCES_WORDS.resourceExample,
          isRequired: true,
        },
        { name: "nameEn", kind: "text", words: EDIT_WORDS.nameEn },
        {
          name: "unit",
          kind: "unit",
          words: EDIT_WORDS.unit,
          hint: RESOURCES_WORDS.unitHint,
          suggestions: () => YEARLY_UNITS[locale],
        },
        {
          name: "output",
          kind: "amount",
          words: RESOURCES_WORDS.output,
          hint: RESOURCES_WORDS.outputHint,
          unit: yearly,
        },
        {
          name: "reserves.value",
          kind: "amount",
          words: RESOURCES_WORDS.reserves,
          unit: (context) => context.draft.texts.get("reserves.unit")?.trim() || undefined,
        },
        {
          name: "reserves.unit",
          kind: "unit",
          words: RESOURCES_WORDS.reservesUnit,
          suggestions: () => RESERVE_UNITS[locale],
        },
        {
          name: "potential",
          kind: "amount",
          words: RESOURCES_WORDS.potential,
          hint: RESOURCES_WORDS.potentialHint,
          unit: yearly,
        },
      ],
    },
    {
      title: RESOURCES_WORDS.groupFeeds,
      fields: [
        {
          name: "feeds",
          kind: "rows",
          words: RESOURCES_WORDS.feedRows,
          hint: RESOURCES_WORDS.feedsHint,
          isWide: true,
          fields: [
            { name: "link", kind: "link", words: RESOURCES_WORDS.feedLink, isRequired: true },
            {
              name: "coefficient",
              kind: "range",
              words: RESOURCES_WORDS.coefficient,
              unit: ({ draft: row }) => ratioOf(unit, findLink(chain, row.texts.get("link") ?? "")?.unit, locale),
            },
            { name: "source", kind: "text", words: EDIT_WORDS.source },
          ],
        },
      ],
    },
    { title: EDIT_WORDS.groupSource, fields: SOURCE_FIELDS },
  ];
}

/**
 * Gives the fields of a fund.
 *
 * @param context - Form of the fund.
 * @returns Fields, by group.
 */
export function fundFields({ chain, locale }: FieldContext): readonly FieldGroup[] {
  return [
    {
      fields: [
        { name: "name", kind: "text", words: EDIT_WORDS.name, isRequired: true },
        { name: "nameEn", kind: "text", words: EDIT_WORDS.nameEn },
        { name: "manager", kind: "text", words: RESOURCES_WORDS.manager },
        moneyField("size", RESOURCES_WORDS.size),
      ],
    },
    {
      title: RESOURCES_WORDS.groupMoney,
      fields: [
        { name: "links", kind: "links", words: RESOURCES_WORDS.fundLinks, isWide: true },
        {
          name: "investments",
          kind: "rows",
          words: RESOURCES_WORDS.investments,
          ...(chain.projects.size === 0 && { hint: RESOURCES_WORDS.noProjects }),
          isWide: true,
          fields: [
            {
              name: "project",
              kind: "choice",
              words: RESOURCES_WORDS.project,
              choices: projectChoices(chain, locale),
              isRequired: true,
            },
            moneyField("amount", RESOURCES_WORDS.amount),
            { name: "date", kind: "date", words: EDIT_WORDS.eventDate, example: { zh: "2024-05", en: "2024-05" } },
            { name: "source", kind: "text", words: EDIT_WORDS.source },
          ],
        },
      ],
    },
    { title: EDIT_WORDS.groupSource, fields: SOURCE_FIELDS },
  ];
}

function projectChoices(chain: Chain, locale: Locale): readonly FieldChoice[] {
  return [...chain.projects].map(([value, project]) => {
    const name = projectName(chain, project) ?? EDIT_WORDS.unnamed[locale];
    const words = `${name} · ${linkName(chain, project.link, locale)}`;
    return { value, words: { zh: words, en: words } };
  });
}

function ratioOf(of: string, per: string | undefined, locale: Locale): string {
  if (of === "" || per === undefined) return "";
  return `${stripYear(unitText(of, locale))}/${stripYear(unitText(per, locale))}`;
}
