/**
 * The settings: rules, other names, recovery copies, and what this app is.
 *
 * @module
 */
import { Button, Modal, Tabs } from "antd";
import { useState } from "react";
import type { ReactElement } from "react";
import { useDispatch, useText } from "../state/use-atlas.js";
import { SETTINGS_WORDS } from "../words/settings-words.js";
import { AboutTab } from "./about-tab.js";
import { AliasTab } from "./alias-tab.js";
import { RulesTab } from "./rules-tab.js";
import { StorageTab } from "./storage-tab.js";

/**
 * Draws the settings.
 *
 * @returns The dialog.
 */
export function SettingsDialog(): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const [tab, setTab] = useState("rules");
  const close = (): void => dispatch({ kind: "close-dialog" });
  return (
    <Modal
      open
      centered
      width="min(920px, 94vw)"
      className="settings-dialog"
      title={text(SETTINGS_WORDS.title)}
      onCancel={close}
      footer={<Button onClick={close}>{text(SETTINGS_WORDS.close)}</Button>}
    >
      <Tabs
        tabPlacement="start"
        activeKey={tab}
        onChange={setTab}
        items={[
          { key: "rules", label: text(SETTINGS_WORDS.rules), children: <RulesTab /> },
          { key: "aliases", label: text(SETTINGS_WORDS.aliases), children: <AliasTab /> },
          { key: "storage", label: text(SETTINGS_WORDS.storage), children: <StorageTab /> },
          { key: "about", label: text(SETTINGS_WORDS.about), children: <AboutTab /> },
        ]}
      />
    </Modal>
  );
}
