/**
 * Says in words what was done, undone and done again.
 *
 * @module
 */
import { useState } from "react";
import type { ReactElement } from "react";
import type { HistoryStep } from "../state/atlas-state.js";
import { useAtlas, useText } from "../state/use-atlas.js";
import { EDIT_WORDS } from "../words/edit-words.js";

interface Seen {
  readonly past: readonly HistoryStep[];
  readonly future: readonly HistoryStep[];
  readonly said: { readonly step: HistoryStep; readonly isUndone: boolean } | null;
}

/**
 * Draws the live region of editing; it is not seen.
 *
 * @returns A status element.
 */
export function EditStatus(): ReactElement {
  const text = useText();
  const past = useAtlas((state) => state.past);
  const future = useAtlas((state) => state.future);
  const [seen, setSeen] = useState<Seen>({ past, future, said: null });
  if (seen.past !== past || seen.future !== future) setSeen({ past, future, said: saidOf(seen, past, future) });
  const { said } = seen;
  const words = said === null ? "" : text((said.isUndone ? EDIT_WORDS.undone : EDIT_WORDS.done)(text(said.step.label)));
  return (
    <div className="visually-hidden" role="status" aria-live="polite" data-testid="edit-live">
      {words}
    </div>
  );
}

function saidOf(seen: Seen, past: readonly HistoryStep[], future: readonly HistoryStep[]): Seen["said"] {
  const [done, undone] = [past[past.length - 1], future[future.length - 1]];
  if (past.length > seen.past.length && done !== undefined) return { step: done, isUndone: false };
  if (past.length < seen.past.length && undone !== undefined) return { step: undone, isUndone: true };
  return past.length === 0 && future.length === 0 ? null : seen.said;
}
