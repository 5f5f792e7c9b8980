/**
 * What this app is, and what it is made of.
 *
 * @module
 */
import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import { useText } from "../state/use-atlas.js";
import { SETTINGS_WORDS } from "../words/settings-words.js";
import { version } from "../../package.json";

type Parts = (typeof import("virtual:licences"))["default"];

/**
 * Draws version, licence and parts.
 *
 * @returns The tab.
 */
export function AboutTab(): ReactElement {
  const text = useText();
  const [parts, setParts] = useState<Parts>([]);
  useEffect(() => {
    void import("virtual:licences").then((module) => setParts(module.default));
  }, []);
  return (
    // Nothing in it takes the focus: it scrolls by the arrow keys itself.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="settings-tab" role="group" aria-label={text(SETTINGS_WORDS.about)} tabIndex={0}>
      <h3>{text(SETTINGS_WORDS.version(version))}</h3>
      <p>{text(SETTINGS_WORDS.offline)}</p>
      <p>{text(SETTINGS_WORDS.licence)}</p>
      <h3>{text(SETTINGS_WORDS.parts)}</h3>
      <ul className="parts-list">
        {parts.map((part) => (
          <li key={`${part.name} ${part.version}`}>
            <strong>{part.name}</strong> {part.version} · {part.licence}
            {part.notice !== "" && <small>{part.notice}</small>}
          </li>
        ))}
      </ul>
    </div>
  );
}
