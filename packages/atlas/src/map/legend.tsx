/**
 * Legend of the map: statuses with shapes, classes with signs, both with counts, both filters; data date and source.
 *
 * @module
 */
import type { ReactElement, ReactNode } from "react";
import { CLASS_MEANINGS, CLASS_NAMES, STATUS_NAMES } from "@liantu/core";
import type { ProjectStatus } from "@liantu/core";
import type { LoadedChain } from "../document/loaded-chain.js";
import { ClassMark } from "../marks/class-mark.js";
import { StatusMark } from "../marks/status-mark.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { CLASS_ORDER, shownProjects } from "../views/gap-rows.js";
import { WORDS } from "../words/words.js";

const STATUSES: readonly ProjectStatus[] = ["built", "under-construction", "planned"];

/** Properties of {@link Legend}. */
export interface LegendProps {
  /** Chain on the screen. */
  readonly loaded: LoadedChain;
}

/**
 * Draws the legend.
 *
 * @param props - Chain.
 * @returns A group of toggles.
 */
export function Legend({ loaded }: LegendProps): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const filter = useAtlas((state) => state.filter);
  const { analysis, chain } = loaded;
  const shown = [...analysis.links.values()].map(shownProjects);
  const countOf = (status: ProjectStatus): number => shown.reduce((sum, counts) => sum + counts[status], 0);
  const present = CLASS_ORDER.filter((of) => (analysis.classes.get(of) ?? 0) > 0 || filter.classes.includes(of));
  const { asOf, source } = chain.document;
  return (
    <footer className="legend">
      <div className="legend-toggles" role="group" aria-label={text(WORDS.legend)}>
        <span className="legend-title" title={text(WORDS.legendRule)}>
          {text(WORDS.legendProjects)}
        </span>
        {STATUSES.map((status) => (
          <Toggle
            key={status}
            isOn={filter.statuses.includes(status)}
            isEmpty={countOf(status) === 0}
            hint={`${text(STATUS_NAMES[status])}${text(WORDS.colon)}${text(WORDS.legendHint)}`}
            onToggle={() => dispatch({ kind: "toggle-status", status })}
          >
            <StatusMark status={status} /> <span>{text(STATUS_NAMES[status])}</span> <b>{countOf(status)}</b>
          </Toggle>
        ))}
        <span className="legend-rule" />
        <span className="legend-title">{text(WORDS.legendLinks)}</span>
        {present.map((of) => (
          <Toggle
            key={of}
            isOn={filter.classes.includes(of)}
            isEmpty={(analysis.classes.get(of) ?? 0) === 0}
            hint={`${text(CLASS_NAMES[of])}${text(WORDS.colon)}${text(CLASS_MEANINGS[of])}`}
            onToggle={() => dispatch({ kind: "toggle-class", class: of })}
          >
            <ClassMark of={of} /> <span>{text(CLASS_NAMES[of])}</span> <b>{analysis.classes.get(of) ?? 0}</b>
          </Toggle>
        ))}
      </div>
      <p className="legend-source" title={source}>
        {text(asOf === undefined ? WORDS.undated : WORDS.asOf(asOf))}
        {source !== undefined && ` · ${text(WORDS.source)} ${source}`}
      </p>
    </footer>
  );
}

interface ToggleProps {
  readonly isOn: boolean;
  /** Whether nothing would be kept; a toggle that is on can still be turned off. */
  readonly isEmpty: boolean;
  readonly hint: string;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

function Toggle({ isOn, isEmpty, hint, onToggle, children }: ToggleProps): ReactElement {
  return (
    <button
      type="button"
      className="toggle"
      aria-pressed={isOn}
      disabled={isEmpty && !isOn}
      title={hint}
      onClick={onToggle}
    >
      {children}
    </button>
  );
}
