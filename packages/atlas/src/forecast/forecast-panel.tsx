/**
 * The forecast: when each gap closes by the dates that projects expect, and how the chain goes on.
 *
 * @module
 */
import type { ReactElement } from "react";
import type { Chain } from "@liantu/core";
import type { Forecast } from "@liantu/core/planning";
import { isGap } from "@liantu/cytoscape";
import { Section } from "../details/section.js";
import { lookAsOf } from "../state/look-as-of.js";
import { useApp, useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { usePresent } from "../suppose/use-supposing.js";
import { FORECAST_WORDS as W } from "../words/forecast-words.js";
import { closingLines } from "./closing-lines.js";
import { Curve } from "./curve.js";
import type { DatedValue } from "./curve-points.js";
import { useForecast } from "./use-forecast.js";

/**
 * Draws the panel.
 *
 * @returns What stands beside the map; nothing before a chain is loaded.
 */
export function ForecastPanel(): ReactElement | null {
  const present = usePresent();
  return present === null ? null : <Panel present={present} />;
}

function Panel({ present }: { readonly present: Chain }): ReactElement {
  const text = useText();
  const state = useForecast(present);
  const isOther = useAtlas(({ overlay }) => overlay !== null && overlay.kind !== "as-of");
  return (
    <div className="forecast">
      <div className="link-title">
        <h2>{text(W.title)}</h2>
        <p className="hint">{text(W.about)}</p>
        {isOther && <p className="hint">{text(W.actual)}</p>}
      </div>
      {state.kind === "working" && (
        <p className="forecast-wait" role="status">
          {text(W.working(state.progress?.done ?? 0, state.progress?.all ?? 0))}
        </p>
      )}
      {state.kind === "failed" && <p className="forecast-wait">{text(W.cannot)}</p>}
      {state.kind === "done" && <Found forecast={state.forecast} present={present} />}
    </div>
  );
}

function Found({ forecast, present }: { readonly forecast: Forecast; readonly present: Chain }): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const { store } = useApp();
  const locale = useAtlas((state) => state.locale);
  const shown = useAtlas(({ overlay }) => (overlay?.kind === "as-of" ? overlay.date : null));
  const selection = useAtlas((state) => state.selection);
  const { moments, closings } = forecast;
  const lines = closingLines(closings, present, locale);
  const closing = lines.filter(({ date }) => date !== null).length;
  const hasDates = moments.some(({ isForecast }) => isForecast);
  const valuesOf = (read: (moment: (typeof moments)[number]) => number | null): readonly DatedValue[] =>
    moments.map((moment) => ({ date: moment.date, isForecast: moment.isForecast, value: read(moment) }));
  const gaps = valuesOf(({ classes }) => [...classes].reduce((sum, [of, links]) => sum + (isGap(of) ? links : 0), 0));
  return (
    <>
      {moments.length > 1 && (
        <Section title={text(W.curve)} aside={`${text(W.known)} · ${text(W.expected)}`}>
          <Curve name={text(W.gaps)} values={gaps} shown={shown} print={String} />
          <Curve
            name={text(W.completeness)}
            values={valuesOf(({ present: share }) => (share === null ? null : Math.round(share * 1000) / 10))}
            shown={shown}
            print={(value) => `${String(value)}%`}
          />
        </Section>
      )}
      <Section title={text(lines.length === 0 ? W.noGaps : W.summary(lines.length, closing))}>
        {!hasDates && lines.length > 0 && <p className="hint">{text(W.noDates)}</p>}
        <ul className="effect-links" data-testid="closings">
          {lines.map(({ link, name, date, lacks, verdict, more }) => (
            <li key={link}>
              <button
                type="button"
                data-link={link}
                aria-pressed={selection === link}
                title={date === null ? name : text(W.goTo(name, date))}
                onClick={() => {
                  lookAsOf(store, date);
                  dispatch({ kind: "select", link, isRevealed: true });
                }}
              >
                <span className="effect-link-name">{name}</span>
                <span className={date === null ? "closing-verdict is-never" : "closing-verdict"}>{verdict}</span>
                <span className="effect-classes">{[lacks, more].filter((part) => part !== "").join(" · ")}</span>
              </button>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
