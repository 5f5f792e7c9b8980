/**
 * The few icons of the controls, drawn here so that nothing is fetched.
 *
 * @module
 */
import type { ReactElement } from "react";

const PATHS = {
  open: "M2 5.5V13a1 1 0 0 0 1 1h9.2a1 1 0 0 0 .95-.7L15 7.5H5.2a1 1 0 0 0-.95.7L2.6 13M2 5.5V3.5a1 1 0 0 1 1-1h3l1.5 2H12a1 1 0 0 1 1 1v2",
  search: "M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.7 10.7L14 14",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  fit: "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10",
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
  back: "M10 3L5 8l5 5",
  down: "M3 6l5 5 5-5",
  up: "M3 10l5-5 5 5",
  alert: "M8 2L15 14H1ZM8 6.5v3.6M8 11.8v.4",
  sliders: "M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6M8 4.5a2 2 0 1 0 4 0a2 2 0 1 0-4 0M4 11.5a2 2 0 1 0 4 0a2 2 0 1 0-4 0",
  star: "M8 1.8l1.9 4 4.3.5-3.2 3 .9 4.3L8 11.4l-3.9 2.2.9-4.3-3.2-3 4.3-.5z",
} as const;

/** Name of an icon. */
export type IconName = keyof typeof PATHS;

/** Properties of {@link Icon}. */
export interface IconProps {
  /** Which icon. */
  readonly name: IconName;
  /** Width and height in CSS pixels. */
  readonly size?: number;
}

/**
 * Draws an icon. It says nothing to a screen reader: the control has a label.
 *
 * @param props - Which icon, and its size.
 * @returns An SVG element.
 */
export function Icon({ name, size = 16 }: IconProps): ReactElement {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill={name === "star" ? "currentColor" : "none"}
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
