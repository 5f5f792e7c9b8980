/**
 * The forms of records, loaded when the first one is opened: the map is seen before.
 *
 * @module
 */
import { lazy, Suspense } from "react";
import type { ReactElement } from "react";

const Form = lazy(async () => ({ default: (await import("./forms/open-form.js")).OpenForm }));

/**
 * Draws the form that is open.
 *
 * @returns A dialog, once its code is there.
 */
export function EditDialog(): ReactElement {
  return (
    <Suspense fallback={null}>
      <Form />
    </Suspense>
  );
}
