/**
 * The legend of the large screen.
 *
 * @module
 */
import { CLASS_NAMES, STATUS_NAMES } from "@liantu/core";
import type { ReactElement } from "react";
import { lensLegend, lensOf, svgDataUri } from "@liantu/cytoscape";
import type { Lens, LensName } from "@liantu/cytoscape";
import type { LoadedChain } from "../document/loaded-chain.js";
import { ClassMark } from "../marks/class-mark.js";
import { StatusMark } from "../marks/status-mark.js";
import { useAtlas, useText } from "../state/use-atlas.js";
import { CLASS_ORDER } from "../views/gap-rows.js";
import type { MapLook } from "./saved-view.js";
import { stageNumbers } from "./stage-numbers.js";

/** Properties of {@link StageLegend}. */
export interface StageLegendProps {
  /** Chain on the screen. */
  readonly loaded: LoadedChain;
  /** How the map is looked at. */
  readonly look: MapLook;
  /** Lens, which may be one that marks changes. */
  readonly lens: LensName | Lens;
}

/**
 * Draws the legend.
 *
 * @param props - Chain, look, lens.
 * @returns A list.
 */
export function StageLegend({ loaded, look, lens }: StageLegendProps): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const palette = useAtlas((state) => state.palette);
  if (lens !== "status") {
    return (
      <ul className="stage-legend" aria-label={text(lensOf(lens).name)}>
        {lensLegend(lens, loaded.analysis, { locale, palette }).map(({ key, label, count, swatch }) => (
          <li key={key}>
            <img src={svgDataUri(swatch)} alt="" /> {label} <b>{count}</b>
          </li>
        ))}
      </ul>
    );
  }
  const { built, building, planned, classes } = stageNumbers(loaded.analysis, look.filter);
  const statuses = [
    { status: "built", count: built },
    { status: "under-construction", count: building },
    { status: "planned", count: planned },
  ] as const;
  return (
    <ul className="stage-legend" aria-label={text(lensOf("status").name)}>
      {statuses.map(({ status, count }) => (
        <li key={status}>
          <StatusMark status={status} /> {text(STATUS_NAMES[status])} <b>{count}</b>
        </li>
      ))}
      {CLASS_ORDER.filter((of) => (classes.get(of) ?? 0) > 0).map((of) => (
        <li key={of}>
          <ClassMark of={of} /> {text(CLASS_NAMES[of])} <b>{classes.get(of)}</b>
        </li>
      ))}
    </ul>
  );
}
