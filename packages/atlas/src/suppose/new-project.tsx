/**
 * A project that the document has not: a link and a capacity are enough to suppose it.
 *
 * @module
 */
import { Button } from "antd";
import { useState } from "react";
import type { ReactElement } from "react";
import type { LinkKey } from "@liantu/core";
import { Section } from "../details/section.js";
import { LinkPicker } from "../options/link-picker.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { findLink, linkName } from "../views/names.js";
import { SUPPOSE_WORDS as W } from "../words/suppose-words.js";
import { CapacityField } from "./project-ticks.js";
import { freeProject } from "./scenario-list.js";
import { withNew } from "./supposition.js";
import type { SupposingDesk } from "./use-supposing.js";

/**
 * Draws the form, and the capacities of the projects supposed so far.
 *
 * @param props - Suppositions at hand.
 * @returns A section.
 */
export function NewProject({ desk }: { readonly desk: SupposingDesk }): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const locale = useAtlas((state) => state.locale);
  const selection = useAtlas((state) => state.selection);
  const { present, current, list } = desk;
  const [picked, setPicked] = useState<LinkKey | null>(null);
  const [capacity, setCapacity] = useState<number | null>(null);
  const [round, setRound] = useState(0);
  const wanted = picked ?? selection;
  const link = wanted !== null && present.graph.hasNode(wanted) ? wanted : null;
  const unit = link === null ? undefined : findLink(present, link)?.unit;
  const add = (): void => {
    if (link === null || capacity === null) return;
    desk.put(withNew(current, { key: freeProject(present, [...list, current]), link, capacity }));
    setCapacity(null);
    setRound(round + 1);
    dispatch({ kind: "select", link, isRevealed: true });
  };
  return (
    <Section title={text(W.addNew)} aside={text(W.addNewHint)}>
      <div className="suppose-new">
        <LinkPicker chain={present} label={text(W.link)} value={link} onPick={setPicked} />
        <CapacityField
          key={`${String(round)} ${link ?? ""}`}
          label={text(W.capacity)}
          unit={unit}
          value={null}
          onChange={setCapacity}
        />
        <Button size="small" disabled={link === null || capacity === null} onClick={add}>
          {text(W.add)}
        </Button>
      </div>
      {current.added.length > 0 && (
        <ul className="suppose-projects">
          {current.added.map((trial) => {
            const name = linkName(present, trial.link, locale);
            return (
              <li key={trial.key} className="is-supposed">
                <div className="suppose-project">
                  <strong>{text(W.newName(name))}</strong>
                </div>
                <CapacityField
                  label={text(W.capacityOf(text(W.newName(name))))}
                  unit={findLink(present, trial.link)?.unit}
                  value={trial.capacity}
                  onChange={(amount) => desk.put(withNew(current, { ...trial, capacity: amount }))}
                />
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
