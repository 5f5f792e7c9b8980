/**
 * The form of a view that is saved from the map.
 *
 * @module
 */
import { App as Feedback } from "antd";
import type { ChainMap } from "@liantu/cytoscape";
import type { ReactElement } from "react";
import { framed } from "../shell/framed.js";
import { useApp, useAtlas, useText } from "../state/use-atlas.js";
import { PRESENTATION_WORDS as W } from "../words/presentation-words.js";
import { readStory, withView } from "./saved-view.js";
import { useStoryEdit } from "./use-story-edits.js";
import { frameOf } from "./view-frame.js";
import { ViewForm } from "./view-form.js";

/** Properties of {@link SaveViewForm}. */
export interface SaveViewFormProps {
  /** Map that is looked at. */
  readonly map: ChainMap;
  /** Called when the form is done with. */
  readonly onDone: () => void;
}

function SaveViewForm({ map, onDone }: SaveViewFormProps): ReactElement | null {
  const text = useText();
  const { store } = useApp();
  const edit = useStoryEdit();
  const { message } = Feedback.useApp();
  const document = useAtlas((state) => state.loaded?.chain.document);
  if (document === undefined) return null;
  const save = (name: string, note: string): void => {
    const { cy } = map;
    const { lens, selection, filter } = store.getState();
    const frame = frameOf({ zoom: cy.zoom(), pan: cy.pan() }, { width: cy.width(), height: cy.height() });
    const view = { name, note, lens, selection, filter, frame };
    if (edit((own) => withView(own, view), W.savedStep(name))) void message.success(text(W.saved(name)));
    onDone();
  };
  return <ViewForm name={text(W.newName(readStory(document).length + 1))} onSave={save} onCancel={onDone} />;
}

/** The form in the frame of antd. */
export const FramedSaveViewForm = framed(SaveViewForm);
