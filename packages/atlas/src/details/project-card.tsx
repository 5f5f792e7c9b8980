/**
 * One project in the details.
 *
 * @module
 */
import type { ReactElement } from "react";
import { CONFIDENCE_NAMES, STAGE_NAMES } from "@liantu/core";
import type { Chain, LinkAnalysis, Localized, Project } from "@liantu/core";
import { OpenFormButton } from "../edit/edit-buttons.js";
import { ProjectTools } from "../edit/quick-stage.js";
import { Icon } from "../marks/icon.js";
import { StatusMark } from "../marks/status-mark.js";
import { useAtlas, useText } from "../state/use-atlas.js";
import { moneyText, numberText } from "../views/format.js";
import type { ProjectItem } from "../views/link-projects.js";
import { projectName } from "../views/names.js";
import { EDIT_WORDS } from "../words/edit-words.js";
import { CONFIDENCE_MEANINGS } from "../words/terms.js";
import { joined } from "../words/text.js";
import { WORDS } from "../words/words.js";

/** Properties of {@link ProjectCard}. */
export interface ProjectCardProps {
  /** Chain on the screen. */
  readonly chain: Chain;
  /** Analysis of its link. */
  readonly link: LinkAnalysis;
  /** Project. */
  readonly item: ProjectItem;
}

/**
 * Draws a project.
 *
 * @param props - Chain, link and project.
 * @returns A list item.
 */
export function ProjectCard({ chain, link, item }: ProjectCardProps): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const { project, isPhase, isContainer } = item;
  const enterprise = project.enterprise === undefined ? undefined : chain.enterprises.get(project.enterprise);
  const name = projectName(chain, project);
  const unit = project.unit ?? link.unit ?? "";
  const facts = [
    project.capacity === undefined ? text(WORDS.capacityUnrecorded) : numberText(project.capacity, unit, locale),
    project.investment && `${text(WORDS.investment)} ${moneyText(project.investment, locale)}`,
    project.landMu !== undefined && `${text(WORDS.land)} ${numberText(project.landMu, "亩", locale)}`,
    isContainer && text(WORDS.container),
  ];
  const isCurrent = useAtlas((state) => state.project === item.key);
  const classes = ["project", isPhase && "is-phase", isCurrent && "is-current"];
  const dates = datesOf(project).map(text);
  return (
    <li
      ref={isCurrent ? scrollThere : null}
      className={classes.filter(Boolean).join(" ")}
      aria-current={isCurrent || undefined}
    >
      <StatusMark status={project.status} />
      <div>
        <p className="project-name">
          {name ?? text(WORDS.unnamedProject)}
          {project.confidence !== undefined && (
            <span
              className={`confidence is-${project.confidence}`}
              title={text(CONFIDENCE_MEANINGS[project.confidence])}
            >
              {text(CONFIDENCE_NAMES[project.confidence])}
            </span>
          )}
        </p>
        <p className="project-enterprise">
          {enterprise === undefined ? text(WORDS.noEnterprise) : enterprise.name !== name && enterprise.name}
          {enterprise?.isChainLeader === true && (
            <span className="leader">
              <Icon name="star" size={12} /> {text(WORDS.chainLeader)}
            </span>
          )}
          {project.enterprise !== undefined && enterprise !== undefined && (
            <OpenFormButton
              isBare
              dialog={{ kind: "enterprise", enterprise: project.enterprise }}
              words={EDIT_WORDS.editEnterprise}
              label={text(EDIT_WORDS.editOf(enterprise.name))}
              icon="edit"
            />
          )}
        </p>
        <ul className="project-facts">
          {facts.filter(Boolean).map((fact) => (
            <li key={String(fact)}>{fact}</li>
          ))}
        </ul>
        <ul className="project-dates">
          {dates.map((date) => (
            <li key={date}>{date}</li>
          ))}
        </ul>
        <p className="source">{project.source ?? text(WORDS.noSource)}</p>
        <ProjectTools chain={chain} projectKey={item.key} project={project} />
      </div>
    </li>
  );
}

function datesOf(project: Project): readonly Localized[] {
  const reached = (project.events ?? []).map(({ stage, date }) => joined(STAGE_NAMES[stage], ` ${date}`));
  const isDated = (project.events ?? []).some((event) => event.stage === project.stage);
  const current = project.stage !== undefined && !isDated ? [STAGE_NAMES[project.stage]] : [];
  const expected = Object.entries(project.expected ?? {}).map(([stage, date]) =>
    joined(WORDS.expected(date), " ", STAGE_NAMES[stage as keyof typeof STAGE_NAMES]),
  );
  return [...current, ...reached, ...expected];
}

function scrollThere(item: HTMLLIElement | null): void {
  const panel = item?.closest(".details");
  if (!item || !panel) return;
  const [inner, outer] = [item.getBoundingClientRect(), panel.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) panel.scrollTop += inner.top - outer.top - outer.height / 3;
}
