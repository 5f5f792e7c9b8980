/**
 * Earlier states of the document that this browser keeps, to be compared with it.
 *
 * @module
 */
import { Select } from "antd";
import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import { useFiles } from "../files/files-context.js";
import { moment } from "../start/moment.js";
import { useAtlas, useText } from "../state/use-atlas.js";
import type { Snapshot } from "../vault/vault.js";
import { COMPARE_WORDS as W } from "../words/compare-words.js";
import { readOtherText } from "./read-other.js";
import type { OtherReading } from "./read-other.js";

/** Properties of {@link EarlierStates}. */
export interface EarlierStatesProps {
  /** Called with what was read, and what it is called. */
  readonly onTake: (reading: OtherReading, name: string) => void;
}

/**
 * Draws the choice.
 *
 * @param props - What to do with a state.
 * @returns A list to choose from; nothing where the browser keeps none.
 */
export function EarlierStates({ onTake }: EarlierStatesProps): ReactElement | null {
  const text = useText();
  const desk = useFiles();
  const locale = useAtlas((state) => state.locale);
  const [states, setStates] = useState<readonly Snapshot[]>([]);
  useEffect(() => {
    let isGone = false;
    const work = desk.keeper()?.work() ?? null;
    if (work !== null) {
      void desk
        .vault()
        ?.snapshots(work)
        .then((found) => {
          if (!isGone) setStates(found);
        });
    }
    return () => {
      isGone = true;
    };
  }, [desk]);
  if (states.length === 0) return null;
  const take = async (id: number): Promise<void> => {
    const found = states.find((state) => state.id === id);
    const content = await desk.vault()?.readSnapshot(id);
    if (found === undefined || content === undefined || content === null) return;
    onTake(readOtherText(content), text(W.earlierOf(moment(found.keptAt, locale))));
  };
  return (
    <Select<number>
      size="small"
      className="earlier-states"
      aria-label={text(W.earlier)}
      placeholder={text(W.earlier)}
      popupMatchSelectWidth={false}
      value={null as unknown as number}
      options={states.map(({ id, keptAt, step }) => ({
        value: id,
        label: step === "" ? moment(keptAt, locale) : `${moment(keptAt, locale)} · ${step}`,
      }))}
      onChange={(id) => void take(id)}
    />
  );
}
