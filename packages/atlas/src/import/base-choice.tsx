/**
 * Asks for the chain that the projects of a ledger are put on, where none is open.
 *
 * @module
 */
import { Alert, Button } from "antd";
import { useState } from "react";
import type { ReactElement } from "react";
import { EXAMPLE_NAMES } from "../document/example-list.js";
import { TEMPLATES } from "../document/templates.js";
import type { Template } from "../document/templates.js";
import { useApp, useDispatch, useText } from "../state/use-atlas.js";
import { IMPORT_WORDS as W } from "../words/import-words.js";

/**
 * Draws the choice.
 *
 * @returns Templates and examples.
 */
export function BaseChoice(): ReactElement {
  const text = useText();
  const app = useApp();
  const dispatch = useDispatch();
  const [hasFailed, setFailed] = useState(false);
  // another document closes what stands over the screen; the ledger that was picked is still wanted
  const opening = async (open: () => unknown): Promise<void> => {
    const { store } = app;
    const { dialog } = store.getState();
    const stop = store.subscribe(() => {
      const now = store.getState();
      if (dialog !== null && now.dialog === null && now.loaded !== null) dispatch({ kind: "open-dialog", dialog });
    });
    try {
      await open();
    } finally {
      stop();
    }
  };
  const openTemplate = async (template: Template): Promise<void> => {
    try {
      const document: unknown = JSON.parse(await template.load());
      setFailed(false);
      await opening(() => app.openDocument(document, text(template.name), { kind: "template", id: template.id }));
    } catch {
      setFailed(true);
    }
  };
  return (
    <section className="import-base" aria-label={text(W.baseTitle)}>
      <h2>{text(W.baseTitle)}</h2>
      <p className="hint">{text(W.baseHint)}</p>
      {hasFailed && <Alert type="error" showIcon title={text(W.baseFailed)} />}
      <h3>{text(W.templates)}</h3>
      <div className="import-base-list">
        {TEMPLATES.map((template) => (
          <Button key={template.id} onClick={() => void openTemplate(template)}>
            {text(template.name)} <small>{text(W.linkCount(template.links))}</small>
          </Button>
        ))}
      </div>
      <h3>{text(W.examples)}</h3>
      <div className="import-base-list">
        {EXAMPLE_NAMES.map(({ id, name }) => (
          <Button key={id} onClick={() => void opening(() => app.openExample(id))}>
            {text(name)}
          </Button>
        ))}
      </div>
    </section>
  );
}
