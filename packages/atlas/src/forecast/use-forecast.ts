/**
 * A forecast worked out between frames: a chain of many dates never freezes the window.
 *
 * @module
 */
import { useEffect, useState } from "react";
import { ANALYZE_OPTIONS, ChainError } from "@liantu/core";
import type { Chain } from "@liantu/core";
import { forecastInSteps } from "@liantu/core/planning";
import type { Forecast, ForecastProgress } from "@liantu/core/planning";
import { optionFields } from "../options/option-fields.js";
import { readFields } from "../options/read-fields.js";
import { useAtlas } from "../state/use-atlas.js";

/** How far the forecast of a chain has come. */
export type ForecastState =
  | { readonly kind: "working"; readonly progress: ForecastProgress | null }
  | { readonly kind: "done"; readonly forecast: Forecast }
  | { readonly kind: "failed" };

/** Longest time that is worked before the window gets a turn, in milliseconds. */
const SLICE = 24;

/** What was worked out last: coming back to the panel must not take as long again. */
let last: { readonly chain: Chain; readonly inputs: unknown; readonly forecast: Forecast } | null = null;

/**
 * Works out the forecast of a chain.
 *
 * @param chain - Chain of the document.
 * @returns How far it has come.
 */
export function useForecast(chain: Chain): ForecastState {
  const inputs = useAtlas((state) => state.form.inputs);
  const [state, setState] = useState<{ readonly of: readonly unknown[]; readonly value: ForecastState } | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const say = (value: ForecastState): void => setState({ of: [chain, inputs], value });
    if (last?.chain === chain && last.inputs === inputs) {
      say({ kind: "done", forecast: last.forecast });
      return;
    }
    const { options } = readFields(optionFields(ANALYZE_OPTIONS, inputs), chain);
    const steps = forecastInSteps(chain, options ?? {});
    const work = (): void => {
      const until = performance.now() + SLICE;
      try {
        for (;;) {
          const step = steps.next();
          if (step.done === true) {
            last = { chain, inputs, forecast: step.value };
            say({ kind: "done", forecast: step.value });
            return;
          }
          if (performance.now() < until) continue;
          say({ kind: "working", progress: step.value });
          timer = setTimeout(work);
          return;
        }
      } catch (error) {
        if (!(error instanceof ChainError)) throw error;
        say({ kind: "failed" });
      }
    };
    timer = setTimeout(work);
    return () => clearTimeout(timer);
  }, [chain, inputs]);
  const isOwn = state !== null && state.of[0] === chain && state.of[1] === inputs;
  return isOwn ? state.value : { kind: "working", progress: null };
}
