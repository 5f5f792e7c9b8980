/**
 * Asks for what a project needs that a target enterprise becomes.
 *
 * @module
 */
import { Input, Modal, Select } from "antd";
import { useId, useState } from "react";
import type { ReactElement } from "react";
import type { LinkKey, TargetRecord } from "@liantu/core";
import type { LoadedChain } from "../document/loaded-chain.js";
import { atlasRoot } from "../edit/atlas-root.js";
import { readDate, today } from "../edit/fields/read-date.js";
import { useEditing } from "../edit/use-editing.js";
import { useFirstFocus } from "../shell/use-first-focus.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { linkName } from "../views/names.js";
import { TARGETS_WORDS as W } from "../words/targets-words.js";
import { enterpriseOfTarget, projectOfTargetStep } from "./project-of-target.js";

/**
 * Draws the dialog.
 *
 * @returns The dialog; nothing without such a target.
 */
export function TargetProjectDialog(): ReactElement | null {
  const loaded = useAtlas((state) => state.loaded);
  const dialog = useAtlas((state) => state.dialog);
  if (loaded === null || dialog?.kind !== "target-project") return null;
  const target = loaded.chain.document.targets?.find(({ id }) => id === dialog.target);
  return target === undefined ? null : <Ask loaded={loaded} target={target} />;
}

interface AskProps {
  readonly loaded: LoadedChain;
  readonly target: TargetRecord;
}

function Ask({ loaded, target }: AskProps): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const editing = useEditing();
  const hint = useId();
  const { field, afterOpenChange } = useFirstFocus();
  const locale = useAtlas((state) => state.locale);
  const { chain } = loaded;
  const links = [...new Set([...(target.links ?? []), ...chain.graph.nodes()])].filter((key) =>
    chain.graph.hasNode(key),
  );
  const [link, setLink] = useState<LinkKey | undefined>(links[0]);
  const [typedName, setTypedName] = useState<string | null>(null);
  const [typed, setTyped] = useState(today());
  const name =
    typedName ?? (link === undefined ? "" : text(W.projectNameOf(target.name, linkName(chain, link, locale))));
  const date = readDate(typed);
  const close = (): void => dispatch({ kind: "close-dialog" });
  const make = (): void => {
    if (date === null || link === undefined) return;
    const step = projectOfTargetStep(chain, target, { link, name, date });
    if (!editing.makeOrSay(step)) return;
    close();
    dispatch({ kind: "select", link, project: step.project, isRevealed: true });
  };
  return (
    <Modal
      open
      afterOpenChange={afterOpenChange}
      className="target-project"
      getContainer={atlasRoot}
      width={480}
      title={text(W.projectTitle(target.name))}
      okText={text(W.projectOk)}
      cancelText={text(W.cancel)}
      okButtonProps={{ disabled: date === null || link === undefined }}
      closable={{ "aria-label": text(W.close) }}
      onOk={make}
      onCancel={close}
    >
      <label>
        <span>{text(W.projectLink)}</span>
        <Select<LinkKey>
          aria-label={text(W.projectLink)}
          {...(link !== undefined && { value: link })}
          showSearch={{ optionFilterProp: "label" }}
          getPopupContainer={atlasRoot}
          onChange={setLink}
          options={links.map((key) => ({ value: key, label: linkName(chain, key, locale) }))}
        />
      </label>
      <label>
        <span>{text(W.projectName)}</span>
        <Input value={name} maxLength={200} onChange={(event) => setTypedName(event.target.value)} />
      </label>
      <label>
        <span>{text(W.projectDate)}</span>
        <Input
          ref={field}
          value={typed}
          status={date === null ? "error" : ""}
          aria-invalid={date === null}
          aria-describedby={hint}
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={make}
        />
      </label>
      <p id={hint} className="hint" role="status">
        {text(date === null ? W.projectDateBad : W.projectHint)}
      </p>
      {enterpriseOfTarget(chain, target) !== undefined && <p className="hint">{text(W.projectHere)}</p>}
    </Modal>
  );
}
