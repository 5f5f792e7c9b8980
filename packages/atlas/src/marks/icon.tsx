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
  more: "M3 8h.01M8 8h.01M13 8h.01",
  tidy: "M2.5 2.5h4v3h-4zM2.5 10.5h4v3h-4zM9.5 6.5h4v3h-4zM6.5 4h1.5v8H6.5M8 8h1.5",
  connect: "M2.5 5.5h4v5h-4zM6.5 8h7M11 5.5L13.5 8 11 10.5",
  undo: "M5.5 2.5L2.5 5.5l3 3M2.5 5.5H10a3.75 3.75 0 0 1 0 7.5H6",
  redo: "M10.5 2.5l3 3-3 3M13.5 5.5H6a3.75 3.75 0 0 0 0 7.5h4",
  import: "M8 2v7.5M4.8 6.5L8 9.7l3.2-3.2M2.5 10.5v2a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1v-2",
  export: "M8 9.7V2.2M4.8 5.2L8 2l3.2 3.2M2.5 10.5v2a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1v-2",
  save: "M3 2.5h8l2.5 2.5v8a.5.5 0 0 1-.5.5H3a.5.5 0 0 1-.5-.5V3a.5.5 0 0 1 .5-.5zM5 2.5v3.5h5v-3.5M4.5 13.5v-5h7v5",
  home: "M2 7.5L8 2.5l6 5M3.5 6.5v7h3.5v-4h2v4h3.5v-7",
  edit: "M10.8 2.7l2.5 2.5L5.5 13H3v-2.5zM9.3 4.2l2.5 2.5",
  remove: "M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.8l.6-9M6.8 7v4M9.2 7v4",
  copy: "M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1",
  slip: "M3.5 1.8h6l3 3v9.4h-9zM9.5 1.8v3h3M5.8 8h4.4M5.8 10.8h4.4",
  print: "M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z",
  widen: "M9.5 2.5h4v4M13.5 2.5L9 7M6.5 13.5h-4v-4M2.5 13.5L7 9",
  settings:
    "M8 5.6a2.4 2.4 0 1 0 0 4.8a2.4 2.4 0 1 0 0-4.8zM8 1.8v1.6M8 12.6v1.6M1.8 8h1.6M12.6 8h1.6M3.6 3.6l1.2 1.2M11.2 11.2l1.2 1.2M12.4 3.6l-1.2 1.2M4.8 11.2l-1.2 1.2",
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
