/**
 * The slider over the dates of a chain: the map as it stood, and as it is expected to stand.
 *
 * @module
 */
import { useEffect, useMemo, useState } from "react";
import type { ReactElement } from "react";
import { documentChain } from "../state/atlas-state.js";
import { lookAsOf } from "../state/look-as-of.js";
import { useApp, useAtlas, useText } from "../state/use-atlas.js";
import { WORDS } from "../words/words.js";
import { asOfDates } from "./as-of-dates.js";

/** Time that each date stays on the screen while they are played, in milliseconds. */
const BEAT = 1200;

/**
 * Draws the slider.
 *
 * @returns A slider whose last place is the document as it is; nothing for a chain without two dates.
 */
export function AsOfSlider(): ReactElement | null {
  const text = useText();
  const { store } = useApp();
  const chain = useAtlas(documentChain);
  const shown = useAtlas(({ overlay }) => (overlay?.kind === "as-of" ? overlay.date : undefined));
  const [isPlaying, setPlaying] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const dates = useMemo(() => (chain === null ? [] : asOfDates(chain)), [chain]);
  const at = shown === undefined ? dates.length : dates.findIndex(({ date }) => date === shown);
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => {
      const next = dates[at + 1];
      lookAsOf(store, next?.date ?? null);
      if (next === undefined) setPlaying(false);
    }, BEAT);
    return () => clearTimeout(timer);
  }, [isPlaying, at, dates, store]);
  if (dates.length < 2) return null;
  // Closed it covers next to nothing of the map.
  if (!isOpen && shown === undefined) {
    return (
      <button type="button" className="as-of is-closed" title={text(WORDS.asOfHint)} onClick={() => setOpen(true)}>
        {text(WORDS.asOfSlider)}
      </button>
    );
  }
  const date = dates[at];
  const label =
    date === undefined
      ? text(WORDS.asOfNow)
      : text(date.isForecast ? WORDS.asOfExpected(date.date) : WORDS.asOfThen(date.date));
  const play = (): void => {
    if (!isPlaying) lookAsOf(store, dates[0]?.date ?? null);
    setPlaying(!isPlaying);
  };
  return (
    <div className={date === undefined ? "as-of" : "as-of is-other"}>
      <input
        type="range"
        min={0}
        max={dates.length}
        step={1}
        value={at}
        aria-label={text(WORDS.asOfSlider)}
        aria-valuetext={label}
        title={text(WORDS.asOfHint)}
        onChange={(event) => lookAsOf(store, dates[Number(event.target.value)]?.date ?? null)}
      />
      <output>{label}</output>
      <button type="button" className="plain-button" onClick={play}>
        {text(isPlaying ? WORDS.asOfStop : WORDS.asOfPlay)}
      </button>
      <button
        type="button"
        className="plain-button"
        onClick={() => {
          setOpen(false);
          setPlaying(false);
          lookAsOf(store, null);
        }}
      >
        {text(date === undefined ? WORDS.asOfClose : WORDS.asOfReturn)}
      </button>
    </div>
  );
}
