/**
 * A small curve over dates: what happened as a solid line, what is expected dashed.
 *
 * @module
 */
import type { ReactElement } from "react";
import { useText } from "../state/use-atlas.js";
import { FORECAST_WORDS as W } from "../words/forecast-words.js";
import { curvePaths } from "./curve-points.js";
import type { DatedValue } from "./curve-points.js";

const WIDTH = 316;
const HEIGHT = 46;
const MARGIN = { left: 48, right: 8, top: 8, bottom: 6 };

/** Properties of {@link Curve}. */
export interface CurveProps {
  /** What is drawn. */
  readonly name: string;
  /** Values by date, ascending. */
  readonly values: readonly DatedValue[];
  /** Date that the map shows; `null` for the document as it is. */
  readonly shown: string | null;
  /** Prints a value. */
  readonly print: (value: number) => string;
}

/**
 * Draws the curve.
 *
 * @param props - Values.
 * @returns A figure; nothing for fewer than two values.
 */
export function Curve({ name, values, shown, print }: CurveProps): ReactElement | null {
  const text = useText();
  const { known, expected, points, least, most } = curvePaths(values, WIDTH, HEIGHT);
  const [first, last] = [points[0], points[points.length - 1]];
  if (first === undefined || last === undefined || points.length < 2) return null;
  const words = text(W.curveWords(name, first.date, print(first.value), last.date, print(last.value)));
  const { left, right, top, bottom } = MARGIN;
  const size = { width: WIDTH + left + right, height: HEIGHT + top + bottom };
  const at = points.find(({ date }) => date === shown);
  return (
    <figure className="curve">
      <figcaption>{name}</figcaption>
      <svg viewBox={`0 0 ${String(size.width)} ${String(size.height)}`} role="img" aria-label={words}>
        <g transform={`translate(${String(left)} ${String(top)})`}>
          <path d={`M0 ${String(HEIGHT)}H${String(WIDTH)}`} className="curve-base" />
          <path d={known} className="curve-line" />
          <path d={expected} className="curve-line is-expected" />
          {points.map(({ x, y, date, value }) => (
            <circle key={date} cx={x} cy={y} r={date === shown ? 4 : 2.2} className="curve-point">
              <title>{`${date} · ${print(value)}`}</title>
            </circle>
          ))}
          {at !== undefined && <path d={`M${String(at.x)} 0V${String(HEIGHT)}`} className="curve-shown" />}
          <text x={-6} y={most === least ? HEIGHT / 2 + 4 : 4} className="curve-value">
            {print(most)}
          </text>
          {most !== least && (
            <text x={-6} y={HEIGHT + 3} className="curve-value">
              {print(least)}
            </text>
          )}
        </g>
      </svg>
      <div className="curve-dates" aria-hidden="true">
        <span>{first.date}</span>
        <span>{last.date}</span>
      </div>
    </figure>
  );
}
