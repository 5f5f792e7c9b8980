/**
 * Asks, once after the start, whether unsaved work of a window that is gone should come back.
 *
 * @module
 */
import { App as Feedback, Button, Modal } from "antd";
import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import type { FileDesk } from "../files/file-desk.js";
import { useFiles } from "../files/files-context.js";
import { useAtlas, useText } from "../state/use-atlas.js";
import type { Work } from "../vault/vault.js";
import { isOpenElsewhere } from "../vault/work-id.js";
import { FILES_WORDS } from "../words/files-words.js";
import { moment } from "./moment.js";

/** More than this nobody reads through: the rest stands on the start screen. */
const MOST = 5;

/**
 * Draws the question.
 *
 * @returns A dialog while there is something to recover.
 */
export function RecoveryPrompt(): ReactElement | null {
  const text = useText();
  const desk = useFiles();
  const locale = useAtlas((state) => state.locale);
  const { message } = Feedback.useApp();
  const [lost, setLost] = useState<readonly Work[]>([]);
  useEffect(() => {
    let isGone = false;
    void desk.ready
      .then(() => lostWorks(desk))
      .then((found) => {
        if (!isGone) setLost(found);
      });
    return () => {
      isGone = true;
    };
  }, [desk]);
  if (lost.length === 0) return null;
  const recover = async (work: Work): Promise<void> => {
    setLost([]);
    if (await desk.reopen(work.id)) void message.success(text(FILES_WORDS.recovered(work.name)));
    else void message.warning(text(FILES_WORDS.gone));
  };
  return (
    <Modal
      open
      title={text(FILES_WORDS.recoverTitle)}
      onCancel={() => setLost([])}
      footer={<Button onClick={() => setLost([])}>{text(FILES_WORDS.recoverLater)}</Button>}
    >
      <p>{text(FILES_WORDS.recoverHint)}</p>
      <ul className="recovery-list">
        {lost.map((work) => (
          <li key={work.id}>
            <span>
              <strong>{work.name}</strong>
              <small>{text(FILES_WORDS.keptAt(moment(work.keptAt, locale)))}</small>
            </span>
            <Button type="primary" onClick={() => void recover(work)}>
              {text(FILES_WORDS.recover)}
            </Button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

async function lostWorks({ vault, keeper }: FileDesk): Promise<readonly Work[]> {
  const unsaved = ((await vault()?.works()) ?? []).filter(({ id, isUnsaved }) => isUnsaved && id !== keeper()?.work());
  const newest = unsaved.slice(0, MOST);
  const isOpen = await Promise.all(newest.map(({ id }) => isOpenElsewhere(id)));
  return newest.filter((_, at) => isOpen[at] === false);
}
