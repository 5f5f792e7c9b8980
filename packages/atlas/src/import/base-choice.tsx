/**
 * Asks for the chain that the projects of a ledger are put on, where none is open.
 *
 * @module
 */
import { Alert, Button } from "antd";
import { useState } from "react";
import type { ReactElement } from "react";
import { EXAMPLES } from "../document/examples.js";
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
  const opening = (open: () => void): void => {
    const { dialog } = app.store.getState();
    open();
    if (dialog !== null && app.store.getState().dialog === null) dispatch({ kind: "open-dialog", dialog });
  };
  const openTemplate = async (template: Template): Promise<void> => {
    try {
      const document: unknown = JSON.parse(await template.load());
      setFailed(false);
      opening(() => app.openDocument(document, text(template.name), { kind: "template", id: template.id }));
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
        {EXAMPLES.map(({ id, name }) => (
          <Button key={id} onClick={() => opening(() => void app.openExample(id))}>
            {text(name)}
          </Button>
        ))}
      </div>
    </section>
  );
}
