/**
 * Shapes of the statuses: solid, half, hollow. Colour is never alone.
 *
 * @module
 */
import type { ProjectStatus } from "@liantu/core";
import type { ReactElement } from "react";

/** Properties of {@link StatusMark}. */
export interface StatusMarkProps {
  /** Status; `null` for a project on hold, ended or unclear. */
  readonly status: ProjectStatus | null;
  /** Width and height in CSS pixels. */
  readonly size?: number;
}

/**
 * Draws the shape of a status. It says nothing to a screen reader: the name of the status stands beside it.
 *
 * @param props - Status and size.
 * @returns An SVG element.
 */
export function StatusMark({ status, size = 14 }: StatusMarkProps): ReactElement {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      {status === "built" && <rect x="1" y="1" width="12" height="12" rx="1.5" fill="var(--built)" />}
      {status === "under-construction" && (
        <>
          <rect
            x="1.75"
            y="1.75"
            width="10.5"
            height="10.5"
            rx="1"
            fill="none"
            stroke="var(--building)"
            strokeWidth="1.5"
          />
          <rect x="1" y="1" width="6" height="12" rx="1" fill="var(--building)" />
        </>
      )}
      {status === "planned" && (
        <rect
          x="1.75"
          y="1.75"
          width="10.5"
          height="10.5"
          rx="1"
          fill="none"
          stroke="var(--planned)"
          strokeWidth="1.6"
          strokeDasharray="2.6 1.6"
        />
      )}
      {status === null && (
        <path d="M2.5 2.5l9 9m0-9l-9 9" stroke="var(--muted)" strokeWidth="1.6" strokeLinecap="round" />
      )}
    </svg>
  );
}
