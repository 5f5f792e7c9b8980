/**
 * 缺多少就招多少: what the gap makes in projects of usual size, money and land.
 *
 * @module
 */
import type { ReactElement } from "react";
import { singleAmount } from "@liantu/core";
import type { Chain, LinkAnalysis, Localized } from "@liantu/core";
import { useAtlas, useText } from "../state/use-atlas.js";
import { baseText, moneyText, numberText, projectsNeededText } from "../views/format.js";
import { knownAmount } from "../views/known-amount.js";
import { findLink } from "../views/names.js";
import { WORDS } from "../words/words.js";
import { Section } from "./section.js";

/** Properties of {@link ProjectsNeeded}. */
export interface ProjectsNeededProps {
  /** Chain on the screen. */
  readonly chain: Chain;
  /** Analysis of the link. */
  readonly link: LinkAnalysis;
}

/**
 * Draws what the gap makes in projects.
 *
 * @param props - Chain and link.
 * @returns A section; nothing where there is neither a gap nor a typical project.
 */
export function ProjectsNeeded({ chain, link }: ProjectsNeededProps): ReactElement | null {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const typical = findLink(chain, link.id)?.typicalProject;
  const { afterPlanned } = link.residual;
  const open = knownAmount(afterPlanned === null ? null : singleAmount(afterPlanned));
  const isOpen = open === null || open.base > 0;
  if (!isOpen || (typical === undefined && open === null)) return null;
  // By the gap and not by whole projects: what is spent follows what is lacking.
  const share =
    open === null || !typical?.capacity || link.class === "unsurveyed" ? null : open.base / typical.capacity;
  const bound = open?.bound ?? "exact";
  const facts: readonly { readonly name: string; readonly each?: string; readonly all?: string }[] = [
    {
      name: text(WORDS.typicalScale),
      ...(typical?.capacity !== undefined && { each: numberText(typical.capacity, link.unit ?? "", locale) }),
      ...(open !== null && { all: baseText(open, link.unit, locale) }),
    },
    {
      name: text(WORDS.investment),
      ...(typical?.investment && { each: moneyText(typical.investment, locale) }),
      ...(typical?.investment && share !== null && { all: moneyText(typical.investment, locale, share, bound) }),
    },
    {
      name: text(WORDS.land),
      ...(typical?.landMu !== undefined && { each: numberText(typical.landMu, "亩", locale) }),
      ...(typical?.landMu !== undefined &&
        share !== null && { all: numberText(typical.landMu * share, "亩", locale, bound) }),
    },
    {
      name: text(WORDS.jobs),
      ...(typical?.jobs !== undefined && { each: numberText(typical.jobs, "人", locale) }),
      ...(typical?.jobs !== undefined &&
        share !== null && { all: numberText(Math.round(typical.jobs * share), "人", locale, bound) }),
    },
  ];
  const isLargerThanGap = open !== null && typical?.capacity !== undefined && typical.capacity > 2 * open.base;
  const count = projectsNeededText(link, locale);
  const known = facts.filter(({ each }) => each !== undefined);
  return (
    <Section title={text(WORDS.projectsNeeded)}>
      <p className={count === null ? "need is-unknown" : "need"}>
        {count ?? text(unknownCount(link, typical?.capacity))}
        {isLargerThanGap && <small> {text(WORDS.largerThanGap)}</small>}
      </p>
      {known.length > 0 && (
        <table className="facts">
          <thead>
            <tr>
              <td />
              <th scope="col">{text(WORDS.eachProject)}</th>
              {share !== null && <th scope="col">{text(WORDS.forTheGap)}</th>}
            </tr>
          </thead>
          <tbody>
            {known.map(({ name, each, all }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{each}</td>
                {share !== null && <td>{all ?? "—"}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {typical?.source !== undefined && <p className="source">{typical.source}</p>}
    </Section>
  );
}

function unknownCount(link: LinkAnalysis, capacity: number | undefined): Localized {
  if (link.class === "unsurveyed") return WORDS.surveyFirstHint;
  return capacity === undefined ? WORDS.typicalUnrecorded : WORDS.neededUnknown;
}
