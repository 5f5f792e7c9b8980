/**
 * The chain as a whole: classes, what presses most, local supply three ways, completeness.
 *
 * @module
 */
import type { ReactElement } from "react";
import { ACTION_NAMES, CLASS_MEANINGS, CLASS_NAMES } from "@liantu/core";
import type { LinkAnalysis } from "@liantu/core";
import type { LoadedChain } from "../document/loaded-chain.js";
import { OpenFormButton } from "../edit/edit-buttons.js";
import { ClassMark } from "../marks/class-mark.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { baseText, projectsNeededText } from "../views/format.js";
import { CLASS_ORDER, linksToSurvey, pressingLinks } from "../views/gap-rows.js";
import { knownAmount } from "../views/known-amount.js";
import { linkName } from "../views/names.js";
import { projectCount } from "../views/project-count.js";
import { projectRule } from "../words/count-words.js";
import { EDIT_WORDS } from "../words/edit-words.js";
import { WORDS } from "../words/words.js";
import { ChainRates } from "./chain-rates.js";
import { Section } from "./section.js";

const TOP = 6;

/** Properties of {@link ChainOverview}. */
export interface ChainOverviewProps {
  /** Chain on the screen. */
  readonly loaded: LoadedChain;
}

/**
 * Draws the overview.
 *
 * @param props - Chain.
 * @returns Content of the panel.
 */
export function ChainOverview({ loaded }: ChainOverviewProps): ReactElement {
  const text = useText();
  const { chain, analysis } = loaded;
  const counts = [
    WORDS.linksCount(analysis.links.size),
    WORDS.enterprisesCount(chain.enterprises.size),
    WORDS.projectsTotal(chain.projects.size),
  ];
  const rule = projectRule(projectCount(analysis));
  const pressing = pressingLinks(analysis, TOP);
  const unsurveyed = linksToSurvey(analysis);
  return (
    <div className="overview">
      <div className="link-title">
        <h2>{text(WORDS.overview)}</h2>
        <p className="quiet">{counts.map(text).join(" · ")}</p>
        {rule !== null && (
          <p className="hint" data-testid="project-rule">
            {text(rule)}
          </p>
        )}
        <p className="hint">{text(WORDS.selectHint)}</p>
        <div className="edit-tools">
          <OpenFormButton dialog={{ kind: "chain" }} words={EDIT_WORDS.editChain} icon="edit" />
          <OpenFormButton dialog={{ kind: "link" }} words={EDIT_WORDS.addLink} icon="plus" />
          <OpenFormButton dialog={{ kind: "project" }} words={EDIT_WORDS.addProject} icon="plus" />
          <OpenFormButton dialog={{ kind: "enterprise" }} words={EDIT_WORDS.addEnterprise} icon="plus" />
        </div>
      </div>
      <Section title={text(WORDS.classes)}>
        <ClassCounts loaded={loaded} />
      </Section>
      <Section title={text(WORDS.topGaps)} aside={text(WORDS.topGapsOrder)}>
        {pressing.length === 0 ? (
          <p className="quiet">{text(WORDS.noGaps)}</p>
        ) : (
          <ol className="top-gaps">
            {pressing.map((link) => (
              <TopGap key={link.id} loaded={loaded} link={link} />
            ))}
          </ol>
        )}
      </Section>
      {unsurveyed.length > 0 && (
        <Section title={text(WORDS.toSurvey)}>
          <ul className="top-gaps is-quiet">
            {unsurveyed.slice(0, TOP).map((link) => (
              <ToSurvey key={link.id} loaded={loaded} link={link} />
            ))}
          </ul>
          {unsurveyed.length > TOP && <p className="hint">{text(WORDS.more(unsurveyed.length - TOP))}</p>}
        </Section>
      )}
      <ChainRates loaded={loaded} />
      {chain.document.source !== undefined && (
        <Section title={text(WORDS.sources)}>
          <p className="source">{chain.document.source}</p>
        </Section>
      )}
    </div>
  );
}

function ClassCounts({ loaded }: ChainOverviewProps): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const chosen = useAtlas((state) => state.filter.classes);
  const present = CLASS_ORDER.filter((of) => (loaded.analysis.classes.get(of) ?? 0) > 0);
  return (
    <ul className="class-counts">
      {present.map((of) => (
        <li key={of}>
          <button
            type="button"
            aria-pressed={chosen.includes(of)}
            title={text(CLASS_MEANINGS[of])}
            onClick={() => dispatch({ kind: "toggle-class", class: of })}
          >
            <ClassMark of={of} size={20} />
            <b>{loaded.analysis.classes.get(of)}</b>
            <span>{text(CLASS_NAMES[of])}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function TopGap({ loaded, link }: ChainOverviewProps & { readonly link: LinkAnalysis }): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const locale = useAtlas((state) => state.locale);
  const open = knownAmount(link.residual.afterPlanned);
  const needed = projectsNeededText(link, locale);
  return (
    <li>
      <button type="button" onClick={() => dispatch({ kind: "select", link: link.id, isRevealed: true })}>
        <ClassMark of={link.class} size={18} />
        <span className="top-gap-name">
          {linkName(loaded.chain, link.id, locale)}
          <small>{text(link.action === "none" ? CLASS_NAMES[link.class] : ACTION_NAMES[link.action])}</small>
        </span>
        <span className={open === null ? "top-gap-amount is-unknown" : "top-gap-amount"}>
          {open === null ? text(WORDS.gapUnknown) : baseText(open, link.unit, locale)}
          {needed !== null && (
            <small>
              {text(WORDS.projectsNeeded)} {needed}
            </small>
          )}
        </span>
      </button>
    </li>
  );
}

function ToSurvey({ loaded, link }: ChainOverviewProps & { readonly link: LinkAnalysis }): ReactElement {
  const dispatch = useDispatch();
  const locale = useAtlas((state) => state.locale);
  return (
    <li>
      <button type="button" onClick={() => dispatch({ kind: "select", link: link.id, isRevealed: true })}>
        <ClassMark of={link.class} size={18} />
        <span className="top-gap-name">{linkName(loaded.chain, link.id, locale)}</span>
        <span className="top-gap-amount is-unknown">{baseText(link.demand, link.unit, locale)}</span>
      </button>
    </li>
  );
}
