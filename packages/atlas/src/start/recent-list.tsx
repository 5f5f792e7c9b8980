/**
 * The maps that were worked on last in this browser.
 *
 * @module
 */
import { App as Feedback, Button } from "antd";
import { useCallback, useEffect, useState } from "react";
import type { ReactElement } from "react";
import { useFiles } from "../files/files-context.js";
import { useLeaving } from "../files/use-files.js";
import { Icon } from "../marks/icon.js";
import { useAtlas, useText } from "../state/use-atlas.js";
import type { Work } from "../vault/vault.js";
import { FILES_WORDS } from "../words/files-words.js";
import { moment } from "./moment.js";

/**
 * Draws the list.
 *
 * @returns The list, or why it is empty.
 */
export function RecentList(): ReactElement {
  const text = useText();
  const desk = useFiles();
  const keeping = useAtlas((state) => state.keeping);
  const [works, setWorks] = useState<readonly Work[]>([]);
  const look = useCallback(async () => setWorks((await desk.vault()?.works()) ?? []), [desk]);
  useEffect(() => {
    void desk.ready.then(() => desk.keeper()?.flush()).then(look);
  }, [desk, look, keeping]);
  if (keeping === "off") return <p className="hint">{text(FILES_WORDS.recentOff)}</p>;
  if (works.length === 0) return <p className="hint">{text(FILES_WORDS.recentNone)}</p>;
  return (
    <ul className="start-recent">
      {works.map((work) => (
        <RecentWork key={work.id} work={work} onGone={() => void look()} />
      ))}
    </ul>
  );
}

interface RecentWorkProps {
  readonly work: Work;
  readonly onGone: () => void;
}

function RecentWork({ work, onGone }: RecentWorkProps): ReactElement {
  const text = useText();
  const desk = useFiles();
  const leaving = useLeaving();
  const locale = useAtlas((state) => state.locale);
  const { message, modal } = Feedback.useApp();
  const open = async (): Promise<void> => {
    if (!(await leaving())) return;
    if (await desk.reopen(work.id)) return;
    void message.warning(text(FILES_WORDS.gone));
    onGone();
  };
  const forget = async (): Promise<void> => {
    const isSure = !work.isUnsaved || (await modal.confirm({ title: text(FILES_WORDS.forgetUnsaved(work.name)) }));
    if (!isSure) return;
    await desk.vault()?.forget(work.id);
    onGone();
  };
  return (
    <li>
      <button type="button" className="start-tile" onClick={() => void open()}>
        <span>
          <strong>{work.name}</strong>
          {work.isUnsaved && <em className="is-unsaved">{text(FILES_WORDS.unsaved)}</em>}
          <small>
            {[work.file, text(FILES_WORDS.keptAt(moment(work.keptAt, locale)))].filter(Boolean).join(" · ")}
          </small>
        </span>
      </button>
      <Button
        type="text"
        icon={<Icon name="close" size={13} />}
        aria-label={text(FILES_WORDS.forget(work.name))}
        title={text(FILES_WORDS.forget(work.name))}
        onClick={() => void forget()}
      />
    </li>
  );
}
