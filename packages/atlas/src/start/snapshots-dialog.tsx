/**
 * The earlier states of the map on the screen.
 *
 * @module
 */
import { App as Feedback, Button, Modal } from "antd";
import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import { useFiles } from "../files/files-context.js";
import { useLeaving } from "../files/use-files.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import type { Snapshot } from "../vault/vault.js";
import { FILES_WORDS } from "../words/files-words.js";
import { moment } from "./moment.js";

/**
 * Draws the list of earlier states.
 *
 * @returns The dialog.
 */
export function SnapshotsDialog(): ReactElement {
  const text = useText();
  const desk = useFiles();
  const leaving = useLeaving();
  const dispatch = useDispatch();
  const locale = useAtlas((state) => state.locale);
  const { message } = Feedback.useApp();
  const [snapshots, setSnapshots] = useState<readonly Snapshot[]>([]);
  useEffect(() => {
    const work = desk.keeper()?.work() ?? null;
    if (work !== null) void desk.vault()?.snapshots(work).then(setSnapshots);
  }, [desk]);
  const close = (): void => dispatch({ kind: "close-dialog" });
  const open = async (id: number): Promise<void> => {
    if (!(await leaving())) return;
    if (!(await desk.reopenSnapshot(id))) void message.warning(text(FILES_WORDS.gone));
  };
  return (
    <Modal open title={text(FILES_WORDS.snapshotsTitle)} onCancel={close} footer={null}>
      <p className="hint">{text(snapshots.length === 0 ? FILES_WORDS.snapshotsNone : FILES_WORDS.snapshotsHint)}</p>
      <ul className="recovery-list">
        {snapshots.map(({ id, keptAt, step }) => (
          <li key={id}>
            <span>
              <strong>{moment(keptAt, locale)}</strong>
              {step !== "" && <small>{text(FILES_WORDS.snapshotStep(step))}</small>}
            </span>
            <Button onClick={() => void open(id)}>{text(FILES_WORDS.openSnapshot)}</Button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
