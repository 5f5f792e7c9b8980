/**
 * What is supposed, line by line, in words.
 *
 * @module
 */
import type { Chain, Localized, Project, ProjectKey } from "@liantu/core";
import { numberText } from "../views/format.js";
import { findLink, linkName, projectName } from "../views/names.js";
import { SUPPOSE_WORDS as W } from "../words/suppose-words.js";
import { joined } from "../words/text.js";
import type { Locale } from "../words/text.js";
import { soundPart } from "./apply-supposition.js";
import type { Supposition } from "./supposition.js";

/** One thing that is supposed. */
export interface TrialLine {
  /** Key of the project. */
  readonly key: ProjectKey;
  /** Whether the project is supposed altogether. */
  readonly isNew: boolean;
  /** What is supposed. */
  readonly words: Localized;
}

/**
 * Says what is supposed.
 *
 * @param supposition - Supposition.
 * @param chain - Chain of the document.
 * @returns Lines; what is not sound is left out.
 */
export function trialLines(supposition: Supposition, chain: Chain): readonly TrialLine[] {
  const { projects, added } = soundPart(supposition, chain);
  const both = (of: (locale: Locale) => Localized): Localized => ({ zh: of("zh").zh, en: of("en").en });
  return [
    ...projects.map(({ project: key, fate, capacity }): TrialLine => {
      const project = chain.projects.get(key)!;
      const own = titleOf(chain, project);
      const grows = both((locale) =>
        W.growsTo(own[locale], capacityText(chain, project, locale), amountText(chain, project, capacity, locale)),
      );
      const what = fate === "stays" ? null : both((locale) => W[fate](own[locale]));
      const words = what === null ? grows : capacity === null ? what : joined(what, { zh: "；", en: "; " }, grows);
      return { key, isNew: false, words };
    }),
    ...added.map(({ key, link, capacity }): TrialLine => {
      const unit = findLink(chain, link)?.unit ?? "";
      const words = both((locale) =>
        W.addsAt(
          linkName(chain, link, locale),
          capacity === null ? W.noCapacity[locale] : numberText(capacity, unit, locale),
        ),
      );
      return { key, isNew: true, words };
    }),
  ];
}

/**
 * Names a project for a line of its own.
 *
 * @param chain - Chain.
 * @param project - Project.
 * @returns Its name, else that of its enterprise, else that of its link.
 */
export function titleOf(chain: Chain, project: Project): Localized {
  const name = projectName(chain, project);
  if (name !== null) return { zh: name, en: name };
  const at = (locale: Locale): string => linkName(chain, project.link, locale);
  return { zh: `${at("zh")}的项目`, en: `Project at ${at("en")}` };
}

/**
 * Prints the recorded capacity of a project.
 *
 * @param chain - Chain.
 * @param project - Project.
 * @param locale - Language.
 * @returns Amount with its unit; the word for it where none is recorded.
 */
export function capacityText(chain: Chain, project: Project, locale: Locale): string {
  return amountText(chain, project, project.capacity ?? null, locale);
}

function amountText(chain: Chain, project: Project, capacity: number | null, locale: Locale): string {
  if (capacity === null) return W.noCapacity[locale];
  return numberText(capacity, project.unit ?? findLink(chain, project.link)?.unit ?? "", locale);
}
