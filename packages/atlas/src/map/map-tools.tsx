/**
 * What stands at the top of the map: the ways to look at something else than the document, and what is looked at now.
 *
 * @module
 */
import type { ReactElement } from "react";
import type { Side } from "../state/atlas-state.js";
import type { Overlay } from "../state/overlay-view.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { SUPPOSE_WORDS } from "../words/suppose-words.js";
import { AsOfSlider } from "./as-of-slider.js";

const SIDES: readonly Exclude<Side, "details">[] = ["suppose", "forecast", "compare"];
/** Enough to cover the map at any zoom. */
const WATERMARKS = 15;

/**
 * Draws the tools.
 *
 * @returns A group of buttons with the slider, the banner of what is supposed or compared, and its watermark.
 */
export function MapTools(): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const side = useAtlas((state) => state.side);
  const overlay = useAtlas((state) => state.overlay);
  return (
    <>
      {overlay?.kind === "scenario" && (
        <div className="map-watermark" aria-hidden="true">
          {Array.from({ length: WATERMARKS }, (_, at) => (
            <span key={at}>{text(SUPPOSE_WORDS.watermark)}</span>
          ))}
        </div>
      )}
      <div className="map-top">
        <Banner overlay={overlay} />
        <div className="map-tools" role="group" aria-label={text(SUPPOSE_WORDS.tools)}>
          {SIDES.map((name) => (
            <button
              key={name}
              type="button"
              className="map-tool"
              aria-pressed={side === name}
              title={text(SUPPOSE_WORDS.sideHints[name])}
              onClick={() => dispatch({ kind: "show-side", side: side === name ? "details" : name })}
            >
              {text(SUPPOSE_WORDS.sides[name])}
            </button>
          ))}
          <AsOfSlider />
        </div>
      </div>
    </>
  );
}

function Banner({ overlay }: { readonly overlay: Overlay | null }): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const isSupposed = overlay?.kind === "scenario";
  return (
    // Always there, so that what comes into it is spoken.
    <div className="map-banner-place" role="status">
      {overlay !== null && overlay.kind !== "as-of" && (
        <div className={isSupposed ? "map-banner is-supposed" : "map-banner"} data-testid="overlay-banner">
          <span className="map-banner-words">
            {text(
              overlay.kind === "scenario"
                ? SUPPOSE_WORDS.scenarioBanner(overlay.name)
                : SUPPOSE_WORDS.compareBanner(overlay.from, overlay.to),
            )}
          </span>
          {isSupposed && <b>{text(SUPPOSE_WORDS.notActual)}</b>}
          <button type="button" className="plain-button" onClick={() => dispatch({ kind: "overlay", overlay: null })}>
            {text(isSupposed ? SUPPOSE_WORDS.back : SUPPOSE_WORDS.backToDocument)}
          </button>
        </div>
      )}
    </div>
  );
}
