/**
 * Enterprises and projects of a link, by status, each with its shape, numbers, dates and source.
 *
 * @module
 */
import { useState } from "react";
import type { ReactElement } from "react";
import { STATUS_NAMES } from "@liantu/core";
import type { Chain, LinkAnalysis, ProjectStatus } from "@liantu/core";
import { OpenFormButton } from "../edit/edit-buttons.js";
import { StatusMark } from "../marks/status-mark.js";
import { useText } from "../state/use-atlas.js";
import type { LinkProjects, ProjectItem } from "../views/link-projects.js";
import { EDIT_WORDS } from "../words/edit-words.js";
import { WORDS } from "../words/words.js";
import { ProjectCard } from "./project-card.js";
import { Section } from "./section.js";

/** How many projects of a status are listed before the rest is asked for. */
const FIRST = 20;

/** Properties of {@link ProjectSection}. */
export interface ProjectSectionProps {
  /** Chain on the screen. */
  readonly chain: Chain;
  /** Analysis of the link. */
  readonly link: LinkAnalysis;
  /** Its projects. */
  readonly projects: LinkProjects;
}

/**
 * Draws the projects of a link.
 *
 * @param props - Chain, link and projects.
 * @returns Sections for what counts, for prospects, and for what does not count.
 */
export function ProjectSection({ chain, link, projects }: ProjectSectionProps): ReactElement {
  const text = useText();
  const { counted, prospects, inactive } = projects;
  const count = counted.reduce((sum, group) => sum + group.items.length, 0);
  const place = { chain, link };
  return (
    <>
      <Section title={text(WORDS.projects)} aside={count > 0 ? text(WORDS.projectsCounted(count)) : undefined}>
        {counted.map(({ status, items }) => (
          <ProjectGroup key={status} {...place} status={status} title={text(STATUS_NAMES[status])} items={items} />
        ))}
        {count === 0 && (
          <p className="quiet">{text(link.class === "unsurveyed" ? WORDS.notSurveyed : WORDS.noProjects)}</p>
        )}
        <OpenFormButton dialog={{ kind: "project", link: link.id }} words={EDIT_WORDS.addProject} icon="plus" />
      </Section>
      {prospects.length > 0 && (
        <Section title={text(WORDS.prospects)}>
          <ProjectGroup {...place} status="planned" items={prospects} />
        </Section>
      )}
      {inactive.length > 0 && (
        <Section title={text(WORDS.inactive)}>
          <ProjectGroup {...place} status={null} items={inactive} />
        </Section>
      )}
    </>
  );
}

interface ProjectGroupProps {
  readonly chain: Chain;
  readonly link: LinkAnalysis;
  readonly status: ProjectStatus | null;
  readonly title?: string;
  readonly items: readonly ProjectItem[];
}

function ProjectGroup({ chain, link, status, title, items }: ProjectGroupProps): ReactElement {
  const text = useText();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? items : items.slice(0, FIRST);
  return (
    <>
      {title !== undefined && (
        <h4 className="status-title">
          <StatusMark status={status} />
          {title}
          <small>{items.length}</small>
        </h4>
      )}
      <ul className="project-list">
        {shown.map((item) => (
          <ProjectCard key={item.key} chain={chain} link={link} item={item} />
        ))}
      </ul>
      {items.length > shown.length && (
        <button type="button" className="more" onClick={() => setWhole(true)}>
          {text(WORDS.morePlants(items.length - shown.length))}
        </button>
      )}
    </>
  );
}
