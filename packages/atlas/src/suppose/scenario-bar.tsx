/**
 * Which supposition is in hand, and what is done with it.
 *
 * @module
 */
import { Button, Dropdown, Input, Select } from "antd";
import { useState } from "react";
import type { ReactElement } from "react";
import { atlasRoot } from "../edit/atlas-root.js";
import { Icon } from "../marks/icon.js";
import { useText } from "../state/use-atlas.js";
import { SUPPOSE_WORDS as W } from "../words/suppose-words.js";
import { keptScenarios } from "./kept-scenarios.js";
import { isEmptySupposition, isSameSupposition } from "./supposition.js";
import { useScenarioActs } from "./use-scenario-acts.js";
import type { SupposingDesk } from "./use-supposing.js";

/** Properties of {@link ScenarioBar}. */
export interface ScenarioBarProps {
  /** Suppositions at hand. */
  readonly desk: SupposingDesk;
  /** Called to put all of them side by side. */
  readonly onCompare: () => void;
}

/**
 * Draws the bar.
 *
 * @param props - Suppositions at hand.
 * @returns Choice, name and buttons.
 */
export function ScenarioBar({ desk, onCompare }: ScenarioBarProps): ReactElement {
  const text = useText();
  const acts = useScenarioActs(desk);
  const { present, list, current } = desk;
  const isEmpty = isEmptySupposition(current);
  const kept = keptScenarios(present.document).find(({ id }) => id === current.id);
  const isKept = kept !== undefined && isSameSupposition(kept, current);
  const options = (list.some(({ id }) => id === current.id) ? list : [...list, current]).map(({ id, name }) => ({
    value: id,
    label: name,
  }));
  return (
    <div className="scenario-bar">
      <div className="scenario-row">
        <Select
          size="small"
          className="scenario-select"
          aria-label={text(W.scenario)}
          value={current.id}
          options={options}
          onChange={(id) => {
            const chosen = list.find((one) => one.id === id);
            if (chosen !== undefined) desk.put(chosen);
          }}
        />
        <Button size="small" title={text(W.newScenarioHint)} onClick={() => desk.begin()}>
          {text(W.newScenario)}
        </Button>
        <Button size="small" title={text(W.sideHint)} onClick={onCompare}>
          {text(W.side)}
        </Button>
        <Dropdown
          trigger={["click"]}
          getPopupContainer={atlasRoot}
          menu={{
            items: [
              { key: "copy", label: text(W.copyScenario), disabled: isEmpty, onClick: () => desk.begin(current) },
              { key: "drop", label: text(W.dropScenario), danger: true, onClick: acts.drop },
            ],
          }}
        >
          <Button size="small" icon={<Icon name="more" />} aria-label={text(W.moreActs)} title={text(W.moreActs)} />
        </Dropdown>
      </div>
      <NameField key={current.id} desk={desk} />
      <div className="scenario-row">
        <Button
          size="small"
          disabled={isEmpty || isKept || !acts.isPossible}
          title={text(W.keepHint)}
          onClick={acts.keep}
        >
          {text(isKept ? W.isKept : W.keep)}
        </Button>
        <Button size="small" disabled={isEmpty} title={text(W.saveAsHint)} onClick={() => void acts.saveAs()}>
          {text(W.saveAs)}
        </Button>
        <Button size="small" disabled={isEmpty || !acts.isPossible} title={text(W.writeHint)} onClick={acts.write}>
          {text(W.write)}
        </Button>
      </div>
      {!isEmpty && !isKept && <p className="hint">{text(W.isNotKept)}</p>}
      {!acts.isPossible && <p className="hint">{text(W.readOnly)}</p>}
    </div>
  );
}

function NameField({ desk }: { readonly desk: SupposingDesk }): ReactElement {
  const text = useText();
  const { current } = desk;
  const [typed, setTyped] = useState(current.name);
  const take = (): void => {
    const name = typed.trim();
    if (name === "") setTyped(current.name);
    else if (name !== current.name) desk.put({ ...current, name });
  };
  return (
    <Input
      size="small"
      aria-label={text(W.nameOf)}
      prefix={<small className="quiet">{text(W.name)}</small>}
      maxLength={60}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      onPressEnter={take}
    />
  );
}
