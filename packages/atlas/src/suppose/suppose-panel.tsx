/**
 * What if: projects land, stop or grow, and the map, its numbers and every indicator follow at once.
 *
 * @module
 */
import { Button } from "antd";
import { memo, useDeferredValue, useEffect, useState } from "react";
import type { ReactElement } from "react";
import type { Chain } from "@liantu/core";
import { Section } from "../details/section.js";
import { Icon } from "../marks/icon.js";
import { useText } from "../state/use-atlas.js";
import { SUPPOSE_WORDS as W } from "../words/suppose-words.js";
import { soundPart } from "./apply-supposition.js";
import { EffectTables } from "./effect-tables.js";
import { NewProject } from "./new-project.js";
import { ProjectTicks } from "./project-ticks.js";
import { ScenarioBar } from "./scenario-bar.js";
import { ScenarioTable } from "./scenario-table.js";
import { isEmptySupposition, trialOf, withoutNew, withTrial } from "./supposition.js";
import { trialLines } from "./trial-text.js";
import { usePresent, useSupposing } from "./use-supposing.js";
import type { SupposingDesk } from "./use-supposing.js";

/**
 * Draws the panel.
 *
 * @returns What stands beside the map; nothing before a chain is loaded.
 */
export function SupposePanel(): ReactElement | null {
  const present = usePresent();
  return present === null ? null : <Panel present={present} />;
}

function Panel({ present }: { readonly present: Chain }): ReactElement {
  const text = useText();
  const desk = useSupposing(present);
  const [isComparing, setComparing] = useState(false);
  const { current, supposing, isShown } = desk;
  const isEmpty = isEmptySupposition(soundPart(current, present));
  // What was supposed before is seen again as soon as one comes back to it.
  useEffect(() => {
    if (!isEmpty) desk.show();
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const after = isEmpty ? supposing.before : supposing.show(current).analysis;
  // The map comes first. What acts on the supposition does not wait: it must never act on the one before.
  const later = useDeferredValue(after);
  return (
    <div className="suppose">
      <ScenarioBar desk={desk} onCompare={() => setComparing(true)} />
      <Supposed desk={desk} />
      {!isEmpty && !isShown && (
        <p className="suppose-unseen">
          {text(W.notShown)}
          <Button size="small" type="primary" onClick={desk.show}>
            {text(W.showOnMap)}
          </Button>
        </p>
      )}
      {!isEmpty && <LaterTables before={supposing.before} after={later} />}
      <ProjectTicks desk={desk} />
      <NewProject desk={desk} />
      {isComparing && <ScenarioTable desk={desk} onClose={() => setComparing(false)} />}
    </div>
  );
}

function Supposed({ desk }: { readonly desk: SupposingDesk }): ReactElement {
  const text = useText();
  const { present, current } = desk;
  const lines = trialLines(current, present);
  const lost = current.projects.length + current.added.length - lines.length;
  return (
    <Section title={text(W.supposed)}>
      {lines.length === 0 ? (
        <p className="quiet">{text(W.nothingYet)}</p>
      ) : (
        <ul className="suppose-lines" data-testid="supposed">
          {lines.map(({ key, isNew, words }) => (
            <li key={key}>
              <span>{text(words)}</span>
              <button
                type="button"
                className="trial-remove"
                aria-label={text(W.removeTrial(text(words)))}
                title={text(W.removeTrial(text(words)))}
                onClick={() =>
                  desk.put(
                    isNew
                      ? withoutNew(current, key)
                      : withTrial(current, { ...trialOf(current, key), fate: "stays", capacity: null }),
                  )
                }
              >
                <Icon name="close" size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {lost > 0 && <p className="hint">{text(W.lost(lost))}</p>}
    </Section>
  );
}

const LaterTables = memo(EffectTables);
