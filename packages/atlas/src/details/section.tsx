/**
 * A titled part of the details.
 *
 * @module
 */
import { useId } from "react";
import type { ReactElement, ReactNode } from "react";

/** Properties of {@link Section}. */
export interface SectionProps {
  /** Title. */
  readonly title: string;
  /** What stands small beside the title. */
  readonly aside?: ReactNode;
  /** Content. */
  readonly children: ReactNode;
}

/**
 * Draws a titled part.
 *
 * @param props - Title and content.
 * @returns A labelled section.
 */
export function Section({ title, aside, children }: SectionProps): ReactElement {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <h3 id={id}>
        {title}
        {aside !== undefined && <small>{aside}</small>}
      </h3>
      {children}
    </section>
  );
}
