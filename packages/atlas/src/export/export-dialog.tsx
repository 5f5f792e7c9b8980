/**
 * The export dialog: what kind of file on the left, what it will look like on the right.
 *
 * @module
 */
import { App as Feedback, Button, Modal } from "antd";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { ReactElement } from "react";
import { download } from "../files/download.js";
import { documentChain } from "../state/atlas-state.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { chainName } from "../views/names.js";
import { EXPORT_WORDS, KIND_WORDS } from "../words/export-words.js";
import { BriefingContents } from "./briefing-fields.js";
import { ExportFields } from "./export-fields.js";
import { EXPORT_KINDS, firstForm, isBriefing, isDrawing, isoDay, sheetOptions } from "./export-form.js";
import type { ExportForm } from "./export-form.js";
import { makeFile } from "./make-file.js";
import { PaperPreview } from "./paper-preview.js";

/**
 * Draws the dialog.
 *
 * @returns The dialog; nothing while no chain is loaded.
 */
export function ExportDialog(): ReactElement | null {
  const text = useText();
  const dispatch = useDispatch();
  const { message } = Feedback.useApp();
  const loaded = useAtlas((state) => state.loaded);
  const present = useAtlas(documentChain);
  const locale = useAtlas((state) => state.locale);
  const lens = useAtlas((state) => state.lens);
  const inputs = useAtlas((state) => state.form.inputs);
  const [today] = useState(() => isoDay(new Date()));
  const [form, setForm] = useState<ExportForm>(() =>
    firstForm(loaded === null ? "" : chainName(loaded.chain, locale), today),
  );
  const [isBusy, setBusy] = useState(false);
  const stopper = useRef<AbortController | null>(null);
  const sheet = useMemo(() => sheetOptions(form, locale, lens, today), [form, locale, lens, today]);
  const shownSheet = useDeferredValue(sheet);
  useEffect(() => () => stopper.current?.abort(), []);
  if (loaded === null || present === null) return null;

  const make = async (): Promise<void> => {
    const stop = new AbortController();
    stopper.current = stop;
    setBusy(true);
    // A breath, so that what is said of the work is on the screen before the work begins.
    await new Promise((resolve) => setTimeout(resolve, 30));
    try {
      const file = await makeFile({ loaded, present, inputs, form, sheet, locale }, stop.signal);
      if (file === null) void message.warning(text(EXPORT_WORDS.noPage));
      else {
        const name = `${form.title}${file.extension}`;
        download(file.content, name);
        void message.success(text(EXPORT_WORDS.made(name)));
        if (file.missingCharacters.length > 0) {
          void message.warning(text(EXPORT_WORDS.missing(file.missingCharacters.join(" "))), 10);
        }
      }
    } catch (error) {
      const isStopped = error instanceof DOMException && error.name === "AbortError";
      const words = isBriefing(form.kind) ? EXPORT_WORDS.briefingFailed : EXPORT_WORDS.failed;
      if (!isStopped) void message.error(text(words), 8);
    } finally {
      stopper.current = null;
      setBusy(false);
    }
  };
  const close = (): void => dispatch({ kind: "close-dialog" });

  return (
    <Modal
      open
      centered
      width="min(1180px, 94vw)"
      className="export-dialog"
      title={text(EXPORT_WORDS.title)}
      onCancel={close}
      footer={
        <>
          {isBusy && (
            <span className="export-busy" role="status">
              {text(EXPORT_WORDS.making)}
              <Button size="small" onClick={() => stopper.current?.abort()}>
                {text(EXPORT_WORDS.stop)}
              </Button>
            </span>
          )}
          <Button onClick={close}>{text(EXPORT_WORDS.close)}</Button>
          <Button type="primary" disabled={isBusy} onClick={() => void make()}>
            {text(EXPORT_WORDS.make)}
          </Button>
        </>
      }
    >
      <div className="export-columns">
        <div className="export-options">
          <Kinds form={form} onChange={setForm} />
          <ExportFields
            form={form}
            hasContacts={(loaded.chain.document.contacts ?? []).length > 0}
            onChange={setForm}
          />
        </div>
        {isDrawing(form.kind) ? (
          <PaperPreview loaded={loaded} sheet={shownSheet} />
        ) : isBriefing(form.kind) ? (
          <BriefingContents isCompared={form.before !== null} />
        ) : (
          <p className="export-use">{text(KIND_WORDS[form.kind].use)}</p>
        )}
      </div>
    </Modal>
  );
}

interface KindsProps {
  readonly form: ExportForm;
  readonly onChange: (form: ExportForm) => void;
}

function Kinds({ form, onChange }: KindsProps): ReactElement {
  const text = useText();
  return (
    <fieldset className="export-kinds">
      <legend>{text(EXPORT_WORDS.kind)}</legend>
      {EXPORT_KINDS.map((kind) => (
        <label key={kind} className={kind === form.kind ? "is-chosen" : ""}>
          <input
            type="radio"
            name="export-kind"
            checked={kind === form.kind}
            onChange={() => onChange({ ...form, kind })}
          />
          <strong>{text(KIND_WORDS[kind].name)}</strong>
          <small>{text(KIND_WORDS[kind].use)}</small>
        </label>
      ))}
    </fieldset>
  );
}
