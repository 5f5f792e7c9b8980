/**
 * What ledgers and people call each link.
 *
 * @module
 */
import { Select } from "antd";
import type { ReactElement } from "react";
import { useApp, useAtlas, useText } from "../state/use-atlas.js";
import { linkName } from "../views/names.js";
import { SETTINGS_WORDS } from "../words/settings-words.js";

/**
 * Draws the other names of every link.
 *
 * @returns The tab.
 */
export function AliasTab(): ReactElement {
  const text = useText();
  const app = useApp();
  const locale = useAtlas((state) => state.locale);
  const chain = useAtlas((state) => state.loaded?.chain);
  const isReadOnly = useAtlas((state) => state.isReadOnly);
  if (chain === undefined) return <p className="hint">{text(SETTINGS_WORDS.noMap)}</p>;
  return (
    <div className="settings-tab">
      <p className="hint">{text(SETTINGS_WORDS.aliasHint)}</p>
      <ul className="alias-list">
        {chain.document.links.map(({ id, aliases = [] }) => {
          const name = linkName(chain, id, locale);
          return (
            <li key={id}>
              <span>{name}</span>
              <Select
                mode="tags"
                open={false}
                suffixIcon={null}
                aria-label={text(SETTINGS_WORDS.aliasOf(name))}
                value={aliases}
                disabled={isReadOnly}
                tokenSeparators={["，", ",", "、", "；", ";"]}
                onChange={(next: string[]) => {
                  const names = [...new Set(next.map((alias) => alias.trim()).filter((alias) => alias !== ""))];
                  const fields = { aliases: names.length > 0 ? names : undefined };
                  app.edit([{ kind: "change", in: "links", key: id, fields }], SETTINGS_WORDS.stepAliases(name));
                }}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
