/**
 * Suppositions at hand, and how one of them comes onto the map.
 *
 * @module
 */
import { useCallback, useMemo } from "react";
import { ANALYZE_OPTIONS, ChainError } from "@liantu/core";
import type { Chain } from "@liantu/core";
import { optionFields } from "../options/option-fields.js";
import type { OptionInputs } from "../options/option-fields.js";
import { readFields } from "../options/read-fields.js";
import { documentChain } from "../state/atlas-state.js";
import { useApp, useAtlas, useText } from "../state/use-atlas.js";
import { SUPPOSE_WORDS as W } from "../words/suppose-words.js";
import { soundPart } from "./apply-supposition.js";
import { scenarioLens } from "./change-lens.js";
import { createSupposing } from "./supposing.js";
import type { Supposing } from "./supposing.js";
import { currentScenario, freeId, scenariosOf, upserted } from "./scenario-list.js";
import { emptySupposition, isEmptySupposition } from "./supposition.js";
import type { Supposition } from "./supposition.js";

/** Suppositions at hand. */
export interface SupposingDesk {
  /** Chain of the document. */
  readonly present: Chain;
  /** What analyses them. */
  readonly supposing: Supposing;
  /** All of them: kept in the document, and made in this window. */
  readonly list: readonly Supposition[];
  /** The one in hand. */
  readonly current: Supposition;
  /** Whether the map shows it. */
  readonly isShown: boolean;
  /** Takes one in hand, as it is now, and shows it. */
  readonly put: (supposition: Supposition) => void;
  /** Begins another one; `like` gives what it starts from. */
  readonly begin: (like?: Supposition) => void;
  /** Shows the one in hand. */
  readonly show: () => void;
}

/**
 * Gives the suppositions of the chain on the screen.
 *
 * @param present - Chain of the document.
 * @returns The desk.
 */
export function useSupposing(present: Chain): SupposingDesk {
  const { store } = useApp();
  const text = useText();
  const inputs = useAtlas((state) => state.form.inputs);
  const supposed = useAtlas((state) => state.supposed);
  const overlay = useAtlas((state) => state.overlay);
  const supposing = useMemo(() => supposingWith(present, inputs), [present, inputs]);
  const list = useMemo(() => scenariosOf(present, supposed), [present, supposed]);
  const first = text(W.scenarioNumber(1));
  const current = currentScenario(list, supposed) ?? emptySupposition(freeId(list), first);
  const display = useCallback(
    (supposition: Supposition) => {
      if (isEmptySupposition(soundPart(supposition, present))) {
        if (store.getState().overlay?.kind === "scenario") store.dispatch({ kind: "overlay", overlay: null });
        return;
      }
      const { id, name } = supposition;
      const { before } = supposing;
      store.dispatch({
        kind: "overlay",
        overlay: { kind: "scenario", id, name, before, lensOf: scenarioLens, ...supposing.show(supposition) },
      });
    },
    [present, supposing, store],
  );
  const put = useCallback(
    (supposition: Supposition) => {
      const { list: drafts } = store.getState().supposed;
      const next = { list: upserted(drafts, supposition), current: supposition.id };
      store.dispatch({ kind: "suppose", supposed: next });
      display(supposition);
    },
    [store, display],
  );
  const begin = (like?: Supposition): void => {
    const names = new Set([current, ...list].map(({ name }) => name));
    let number = 1;
    while (names.has(text(W.scenarioNumber(number)))) number += 1;
    const known = isEmptySupposition(current) && list.length === 0 ? [current] : list;
    // The first one is a scenario too, once there is a second.
    if (list.length === 0 && !isEmptySupposition(current)) put(current);
    const id = freeId(known);
    put(
      like === undefined
        ? emptySupposition(id, text(W.scenarioNumber(number)))
        : { ...like, id, name: text(W.copyOf(like.name)) },
    );
  };
  return {
    present,
    supposing,
    list,
    current,
    isShown: overlay?.kind === "scenario" && overlay.id === current.id,
    put,
    begin,
    show: () => display(current),
  };
}

/** The hook of the document, if there is one. */
export function usePresent(): Chain | null {
  return useAtlas(documentChain);
}

function supposingWith(present: Chain, inputs: OptionInputs): Supposing {
  const { options } = readFields(optionFields(ANALYZE_OPTIONS, inputs), present);
  try {
    return createSupposing(present, options ?? {});
  } catch (error) {
    // What was entered has no solution: the screen shows the numbers by default then, and so does this.
    if (!(error instanceof ChainError)) throw error;
    return createSupposing(present, {});
  }
}
