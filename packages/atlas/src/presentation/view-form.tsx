/**
 * Asks for the name and the notes of a view that is to be saved.
 *
 * @module
 */
import { Input, Modal } from "antd";
import { useState } from "react";
import type { ReactElement } from "react";
import { useFirstFocus } from "../shell/use-first-focus.js";
import { useText } from "../state/use-atlas.js";
import { PRESENTATION_WORDS as W } from "../words/presentation-words.js";

/** Properties of {@link ViewForm}. */
export interface ViewFormProps {
  /** Name to begin with. */
  readonly name: string;
  /** Called with what was entered. */
  readonly onSave: (name: string, note: string) => void;
  /** Called when the form is left. */
  readonly onCancel: () => void;
}

/**
 * Draws the form.
 *
 * @param props - Name and what to call.
 * @returns A dialog.
 */
export function ViewForm({ name, onSave, onCancel }: ViewFormProps): ReactElement {
  const text = useText();
  const { field, afterOpenChange } = useFirstFocus();
  const [own, setOwn] = useState(name);
  const [note, setNote] = useState("");
  const save = (): void => {
    if (own.trim() !== "") onSave(own.trim(), note.trim());
  };
  return (
    <Modal
      open
      afterOpenChange={afterOpenChange}
      title={text(W.saveViewTitle)}
      okText={text(W.save)}
      cancelText={text(W.cancel)}
      okButtonProps={{ disabled: own.trim() === "" }}
      onOk={save}
      onCancel={onCancel}
      className="view-form"
    >
      <p className="hint">{text(W.saveViewHint)}</p>
      <label className="members-field">
        <span>{text(W.name)}</span>
        <Input
          ref={field}
          value={own}
          onChange={(event) => setOwn(event.target.value)}
          onPressEnter={(event) => {
            event.preventDefault(); // else it would press the button that the focus goes back to
            save();
          }}
        />
      </label>
      <label className="members-field">
        <span>{text(W.note)}</span>
        <Input.TextArea rows={4} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
    </Modal>
  );
}
