/**
 * A field of the export dialog with its label.
 *
 * @module
 */
import type { ReactElement, ReactNode } from "react";

/** Properties of {@link Field}. */
export interface FieldProps {
  /** Label. */
  readonly label: string;
  /** The control. */
  readonly children: ReactNode;
}

/**
 * Draws a field.
 *
 * @param props - Label and control.
 * @returns The field.
 */
export function Field({ label, children }: FieldProps): ReactElement {
  return (
    <label className="export-field">
      <span>{label}</span>
      {children}
    </label>
  );
}
