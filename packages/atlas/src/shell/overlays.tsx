/**
 * What stands over the screen: dialogs, issues, what is being read, and where files are dropped.
 *
 * @module
 */
import { Spin } from "antd";
import { useCallback } from "react";
import type { ReactElement } from "react";
import { useLeaving } from "../files/use-files.js";
import { RecoveryPrompt } from "../start/recovery-prompt.js";
import { useApp, useAtlas, useText } from "../state/use-atlas.js";
import { WORDS } from "../words/words.js";
import { Dialogs } from "./dialogs.js";
import { IssuesDrawer } from "./issues-drawer.js";
import { useFileDrop } from "./use-file-drop.js";

/**
 * Draws what stands over the screen.
 *
 * @returns Nothing most of the time.
 */
export function Overlays(): ReactElement {
  const text = useText();
  const app = useApp();
  const leaving = useLeaving();
  const busy = useAtlas((state) => state.busy);
  const open = useCallback(
    (files: readonly File[]) => {
      void leaving().then((isLeft) => (isLeft ? app.openFiles(files) : undefined));
    },
    [app, leaving],
  );
  const isDropping = useFileDrop(open);
  return (
    <>
      <Dialogs />
      <RecoveryPrompt />
      <IssuesDrawer />
      {busy !== null && (
        <div className="veil" role="status">
          <Spin /> {text(WORDS.reading(busy))}
        </div>
      )}
      {isDropping && <div className="veil is-drop">{text(WORDS.dropHere)}</div>}
    </>
  );
}
