/**
 * Open, save, and what else is done with the document as a whole.
 *
 * @module
 */
import { Button, Dropdown } from "antd";
import { useEffect } from "react";
import type { ReactElement } from "react";
import type { Localized } from "@liantu/core";
import { Icon } from "../marks/icon.js";
import type { IconName } from "../marks/icon.js";
import type { Dialog } from "../state/atlas-state.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { FILES_WORDS } from "../words/files-words.js";
import { useSave } from "./use-files.js";
import { useOpenButton } from "./use-open-button.js";

/**
 * Draws the buttons.
 *
 * @returns Open, import, save, export, and a menu with the rest.
 */
export function FileMenu(): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const save = useSave();
  const { open, field } = useOpenButton();
  const hasMap = useAtlas((state) => state.loaded !== null);
  const keeping = useAtlas((state) => state.keeping);
  useFileKeys(open, save);
  const show = (dialog: Dialog): void => dispatch({ kind: "open-dialog", dialog });
  return (
    <div className="file-menu">
      {keeping !== "kept" && (
        <span
          className="document-mark is-unsaved"
          role="status"
          title={text(keeping === "full" ? FILES_WORDS.keepingFull : FILES_WORDS.keepingOff)}
        >
          {text(FILES_WORDS.noBackup)}
        </span>
      )}
      <Labelled icon="open" words={FILES_WORDS.openShort} hint={FILES_WORDS.openHint} onClick={open} />
      {field}
      <Labelled
        icon="import"
        words={FILES_WORDS.importShort}
        hint={FILES_WORDS.importHint}
        onClick={() => show({ kind: "import" })}
      />
      <Labelled
        icon="save"
        words={FILES_WORDS.save}
        hint={FILES_WORDS.saveHint}
        isDisabled={!hasMap}
        onClick={() => void save()}
      />
      <Labelled
        icon="export"
        words={FILES_WORDS.exportShort}
        hint={FILES_WORDS.exportHint}
        isDisabled={!hasMap}
        isPrimary
        onClick={() => show({ kind: "export" })}
      />
      <Dropdown
        trigger={["click"]}
        menu={{
          items: [
            { key: "save-as", label: text(FILES_WORDS.saveAs), disabled: !hasMap, onClick: () => void save(true) },
            {
              key: "snapshots",
              label: text(FILES_WORDS.snapshots),
              disabled: !hasMap,
              onClick: () => show({ kind: "snapshots" }),
            },
            { type: "divider" },
            { key: "settings", label: text(FILES_WORDS.settings), onClick: () => show({ kind: "settings" }) },
          ],
        }}
      >
        <Button icon={<Icon name="more" />} aria-label={text(FILES_WORDS.more)} title={text(FILES_WORDS.more)} />
      </Dropdown>
    </div>
  );
}

interface LabelledProps {
  readonly icon: IconName;
  readonly words: Localized;
  readonly hint: Localized;
  readonly onClick: () => void;
  readonly isDisabled?: boolean;
  readonly isPrimary?: boolean;
}

/** Where the window is narrow only the icon is left, and the name is spoken. */
function Labelled({ icon, words, hint, onClick, isDisabled, isPrimary }: LabelledProps): ReactElement {
  const text = useText();
  return (
    <Button
      type={isPrimary === true ? "primary" : "default"}
      icon={<Icon name={icon} />}
      disabled={isDisabled === true}
      title={`${text(words)} · ${text(hint)}`}
      aria-label={text(words)}
      onClick={onClick}
    >
      <span className="file-menu-label">{text(words)}</span>
    </Button>
  );
}

function useFileKeys(open: () => void, save: (isAs?: boolean) => Promise<boolean>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      if (key !== "s" && key !== "o") return;
      event.preventDefault();
      if (key === "o") open();
      else void save(event.shiftKey);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [open, save]);
}
