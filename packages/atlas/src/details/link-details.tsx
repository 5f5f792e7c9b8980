/**
 * Everything about one link, from the number that counts down to where it comes from.
 *
 * @module
 */
import { Button, Tooltip } from "antd";
import type { ReactElement } from "react";
import { ACTION_NAMES, CLASS_MEANINGS, CLASS_NAMES, LANE_NAMES } from "@liantu/core";
import type { LinkAnalysis } from "@liantu/core";
import type { LoadedChain } from "../document/loaded-chain.js";
import { OpenFormButton } from "../edit/edit-buttons.js";
import { FlowList } from "../edit/flow-list.js";
import { useEditing } from "../edit/use-editing.js";
import { ClassMark } from "../marks/class-mark.js";
import { Icon } from "../marks/icon.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { unitText } from "../views/format.js";
import { linkProjects, linkSources } from "../views/link-projects.js";
import { findLink, linkName } from "../views/names.js";
import { EDIT_WORDS } from "../words/edit-words.js";
import { WORDS } from "../words/words.js";
import { GapEquation } from "./gap-equation.js";
import { ProjectsNeeded } from "./projects-needed.js";
import { ProjectSection } from "./project-section.js";
import { ReasonList } from "./reason-list.js";
import { Section } from "./section.js";

/** Properties of {@link LinkDetails}. */
export interface LinkDetailsProps {
  /** Chain on the screen. */
  readonly loaded: LoadedChain;
  /** Analysis of the link. */
  readonly link: LinkAnalysis;
}

/**
 * Draws the details of a link.
 *
 * @param props - Chain and link.
 * @returns Content of the panel.
 */
export function LinkDetails({ loaded, link }: LinkDetailsProps): ReactElement {
  const text = useText();
  const { chain } = loaded;
  const sources = linkSources(chain, link.id);
  return (
    <div className="link-details">
      <LinkTitle loaded={loaded} link={link} />
      <GapEquation link={link} />
      <ProjectsNeeded chain={chain} link={link} />
      <ProjectSection chain={chain} link={link} projects={linkProjects(chain, link)} />
      <Section title={text(WORDS.upstreamLinks)}>
        <FlowList loaded={loaded} link={link.id} side="suppliers" />
      </Section>
      <Section title={text(WORDS.downstreamLinks)}>
        <FlowList loaded={loaded} link={link.id} side="consumers" />
      </Section>
      <ReasonList chain={chain} link={link} />
      <Section title={text(WORDS.sources)}>
        {sources.length === 0 ? (
          <p className="quiet">{text(WORDS.noSource)}</p>
        ) : (
          <ul className="sources">
            {sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}

function LinkTitle({ loaded, link }: LinkDetailsProps): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const locale = useAtlas((state) => state.locale);
  const record = findLink(loaded.chain, link.id);
  const unit = link.unit === null ? text(WORDS.unitUnrecorded) : unitText(link.unit, locale);
  const place = [text(LANE_NAMES[link.stage]), record?.group, unit];
  const flags = [
    ...(link.severing ? [WORDS.severing] : []),
    ...(link.singleSupplier ? [WORDS.singleSupplier] : []),
    ...(link.robust ? [] : [WORDS.notRobust]),
  ];
  const responsible = [record?.responsible?.unit, record?.responsible?.leader].filter(Boolean).join(" · ");
  return (
    <div className="link-title">
      <Button
        type="text"
        size="small"
        className="back"
        icon={<Icon name="back" />}
        onClick={() => dispatch({ kind: "select", link: null, isRevealed: false })}
      >
        {text(WORDS.backToOverview)}
      </Button>
      <h2>{linkName(loaded.chain, link.id, locale)}</h2>
      <p className="quiet">{place.filter(Boolean).join(" · ")}</p>
      <div className="tags">
        <Tooltip title={text(CLASS_MEANINGS[link.class])}>
          <span className={`class-tag is-${link.class}`}>
            <ClassMark of={link.class} />
            {text(CLASS_NAMES[link.class])}
          </span>
        </Tooltip>
        {link.action !== "none" && <span className="action-tag">{text(ACTION_NAMES[link.action])}</span>}
        {flags.map((flag) => (
          <span key={flag.en} className="flag">
            {text(flag)}
          </span>
        ))}
      </div>
      {responsible !== "" && (
        <p className="quiet">
          {text(WORDS.responsible)} {responsible}
        </p>
      )}
      <LinkTools link={link} />
    </div>
  );
}

function LinkTools({ link }: Pick<LinkDetailsProps, "link">): ReactElement | null {
  const text = useText();
  const editing = useEditing();
  if (!editing.isPossible) return null;
  return (
    <div className="edit-tools">
      <OpenFormButton dialog={{ kind: "link", link: link.id }} words={EDIT_WORDS.edit} icon="edit" />
      <Button
        className="edit-button"
        size="small"
        icon={<Icon name="remove" size={13} />}
        onClick={() => editing.askToRemove("links", link.id)}
      >
        {text(EDIT_WORDS.remove)}
      </Button>
    </div>
  );
}
