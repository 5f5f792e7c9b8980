/**
 * Which field of a dialog has the focus when it opens.
 *
 * @module
 */
import type { InputRef } from "antd";
import { useRef } from "react";
import type { RefObject } from "react";

/** What the dialog and its field take. */
export interface FirstFocus {
  /** For the field. */
  readonly field: RefObject<InputRef | null>;
  /** For the dialog. */
  readonly afterOpenChange: (isOpen: boolean) => void;
}

/**
 * Puts the focus into a field once its dialog is on the page. The attribute `autofocus` is too early: the field is made before its
 * dialog is put there, and the dialog then takes the focus for its first button.
 *
 * @returns What the dialog and its field take.
 */
export function useFirstFocus(): FirstFocus {
  const field = useRef<InputRef>(null);
  return { field, afterOpenChange: (isOpen) => isOpen && field.current?.focus() };
}
