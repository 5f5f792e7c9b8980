/**
 * Signs of the classes: gaps have an ink and a shape of their own, so that they never read as a status.
 *
 * @module
 */
import type { LinkClass } from "@liantu/core";
import type { ReactElement } from "react";
import { useAtlas } from "../state/use-atlas.js";

/** Properties of {@link ClassMark}. */
export interface ClassMarkProps {
  /** Class of a link. */
  readonly of: LinkClass;
  /** Width and height in CSS pixels. */
  readonly size?: number;
}

const CHARACTERS: Readonly<Partial<Record<LinkClass, string>>> = { blank: "空", break: "断", weak: "弱" };

/**
 * Draws the sign of a class. It says nothing to a screen reader: the name of the class stands beside it.
 *
 * @param props - Class and size.
 * @returns An SVG element.
 */
export function ClassMark({ of, size = 16 }: ClassMarkProps): ReactElement {
  const isChinese = useAtlas((state) => state.locale === "zh");
  const character = isChinese ? CHARACTERS[of] : undefined;
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {shapeOf(of)}
      {character !== undefined && (
        <text
          x="10"
          y={of === "weak" ? 16.2 : 13.8}
          textAnchor="middle"
          fontSize="10.5"
          fontWeight="700"
          fill="var(--on-gap)"
        >
          {character}
        </text>
      )}
    </svg>
  );
}

function shapeOf(of: LinkClass): ReactElement {
  switch (of) {
    case "blank":
      return <path d="M10 0L20 10L10 20L0 10Z" fill="var(--gap)" />;
    case "break":
      return <rect x="1" y="1" width="18" height="18" rx="1.5" fill="var(--gap)" />;
    case "weak":
      return <path d="M10 0.5L20 19.5H0Z" fill="var(--weak)" />;
    case "strong":
      return (
        <>
          <circle cx="10" cy="10" r="8.2" fill="none" stroke="var(--ink)" strokeWidth="1.6" />
          <path d="M10 14.5V6M6.4 9.4L10 5.8l3.6 3.6" fill="none" stroke="var(--ink)" strokeWidth="1.8" />
        </>
      );
    case "adequate":
      return (
        <>
          <circle cx="10" cy="10" r="8.2" fill="none" stroke="var(--muted)" strokeWidth="1.6" />
          <path d="M6 10.4l2.8 2.8L14.2 7.4" fill="none" stroke="var(--muted)" strokeWidth="1.8" />
        </>
      );
    case "forming":
      return (
        <>
          <circle cx="10" cy="10" r="8.2" fill="none" stroke="var(--muted)" strokeWidth="1.6" />
          <path d="M10 10V4.6A5.4 5.4 0 0 1 15.4 10Z" fill="var(--muted)" />
        </>
      );
    case "unknown":
      return (
        <>
          <circle cx="10" cy="10" r="8.2" fill="none" stroke="var(--muted)" strokeWidth="1.6" />
          <path
            d="M7.4 8a2.6 2.6 0 1 1 3.7 2.3c-.8.4-1.1.8-1.1 1.7"
            fill="none"
            stroke="var(--muted)"
            strokeWidth="1.7"
            strokeLinecap="round"
          />
          <circle cx="10" cy="14.4" r="1.1" fill="var(--muted)" />
        </>
      );
    case "unsurveyed":
      return (
        <circle cx="10" cy="10" r="8.2" fill="none" stroke="var(--muted)" strokeWidth="1.6" strokeDasharray="3 2.4" />
      );
  }
}
