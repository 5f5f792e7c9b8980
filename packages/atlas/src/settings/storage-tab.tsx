/**
 * The recovery copies of this browser.
 *
 * @module
 */
import { App as Feedback, Button } from "antd";
import { useCallback, useEffect, useState } from "react";
import type { ReactElement } from "react";
import { useFiles } from "../files/files-context.js";
import { useAtlas, useText } from "../state/use-atlas.js";
import { FILES_WORDS } from "../words/files-words.js";
import { SETTINGS_WORDS } from "../words/settings-words.js";

/**
 * Draws what is kept, and lets it be removed.
 *
 * @returns The tab.
 */
export function StorageTab(): ReactElement {
  const text = useText();
  const desk = useFiles();
  const keeping = useAtlas((state) => state.keeping);
  const { message, modal } = Feedback.useApp();
  const [count, setCount] = useState(0);
  const look = useCallback(async () => setCount(((await desk.vault()?.works()) ?? []).length), [desk]);
  useEffect(() => {
    void desk.ready.then(look);
  }, [desk, look]);
  const clear = async (): Promise<void> => {
    if (!(await modal.confirm({ title: text(SETTINGS_WORDS.clearSure) }))) return;
    await desk.vault()?.clear();
    void message.success(text(SETTINGS_WORDS.cleared));
    await look();
  };
  if (keeping === "off") return <p className="hint">{text(FILES_WORDS.recentOff)}</p>;
  return (
    <div className="settings-tab">
      <p className="hint">{text(SETTINGS_WORDS.storageHint)}</p>
      {keeping === "full" && <p className="is-warning">{text(FILES_WORDS.keepingFull)}</p>}
      <p>{text(SETTINGS_WORDS.storageCount(count))}</p>
      <div className="settings-row">
        <Button danger disabled={count === 0} onClick={() => void clear()}>
          {text(SETTINGS_WORDS.clearStorage)}
        </Button>
      </div>
    </div>
  );
}
