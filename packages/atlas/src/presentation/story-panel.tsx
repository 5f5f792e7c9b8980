/**
 * The steps of the story beside the large screen: gone to, named, given notes, moved, removed, and new ones saved.
 *
 * @module
 */
import { Button, Input } from "antd";
import { useEffect, useRef, useState } from "react";
import type { ReactElement } from "react";
import type { LoadedChain } from "../document/loaded-chain.js";
import { Icon } from "../marks/icon.js";
import type { IconName } from "../marks/icon.js";
import { useAtlas, useText } from "../state/use-atlas.js";
import { PRESENTATION_WORDS as W } from "../words/presentation-words.js";
import { readStory, withoutView, withViewChanged, withViewMoved } from "./saved-view.js";
import type { SavedView } from "./saved-view.js";
import type { StoryStep } from "./story.js";
import { useStoryEdit } from "./use-story-edits.js";

/** Properties of {@link StoryPanel}. */
export interface StoryPanelProps {
  /** Chain on the screen. */
  readonly loaded: LoadedChain;
  /** Steps that are told. */
  readonly steps: readonly StoryStep[];
  /** Number of the step that is shown. */
  readonly at: number;
  /** Called to go to a step. */
  readonly onGo: (at: number) => void;
  /** Called to save what is seen as a new view. */
  readonly onSaveView: () => void;
  /** Called to close the panel. */
  readonly onClose: () => void;
}

/**
 * Draws the panel.
 *
 * @param props - Chain, steps and what to call.
 * @returns A complementary part of the page.
 */
export function StoryPanel({ loaded, steps, at, onGo, onSaveView, onClose }: StoryPanelProps): ReactElement {
  const text = useText();
  const isReadOnly = useAtlas((state) => state.isReadOnly);
  const panel = useRef<HTMLElement>(null);
  const entries = readStory(loaded.chain.document);
  const views = entries.flatMap(({ at: place, view }) => (view === null ? [] : [{ at: place, view }]));
  const unread = entries.length - views.length;
  useEffect(() => {
    panel.current?.focus();
  }, []);
  return (
    <aside ref={panel} className="story-panel" tabIndex={-1} aria-label={text(W.storyTitle)}>
      <div className="story-head">
        <h2>{text(W.storyTitle)}</h2>
        <Button type="text" icon={<Icon name="close" />} aria-label={text(W.close)} onClick={onClose} />
      </div>
      <p className="hint">{text(views.length === 0 ? W.storyMade : W.storySaved(views.length))}</p>
      {unread > 0 && <p className="hint is-gap">{text(W.unread(unread))}</p>}
      {!isReadOnly && (
        <Button type="primary" icon={<Icon name="plus" />} onClick={onSaveView}>
          {text(W.saveView)}
        </Button>
      )}
      <ol className="story-list">
        {steps.map((step, number) => {
          const own = views.find((view) => view.at === step.savedAt);
          return (
            <li key={step.key} aria-current={number === at ? "step" : undefined}>
              <button
                type="button"
                className="story-go"
                title={text(W.show(text(step.title)))}
                onClick={() => onGo(number)}
              >
                {number + 1}. {text(step.title)}
              </button>
              {own !== undefined && !isReadOnly && (
                <ViewFields key={`${String(own.at)} ${own.view.name} ${own.view.note}`} {...own} number={number + 1} />
              )}
              {own !== undefined && !isReadOnly && (
                <ViewButtons
                  {...own}
                  isFirst={own.at === views[0]?.at}
                  isLast={own.at === views[views.length - 1]?.at}
                />
              )}
            </li>
          );
        })}
      </ol>
    </aside>
  );
}

interface ViewProps {
  readonly at: number;
  readonly view: SavedView;
}

function ViewFields({ at, view, number }: ViewProps & { readonly number: number }): ReactElement {
  const text = useText();
  const edit = useStoryEdit();
  const [name, setName] = useState(view.name);
  const [note, setNote] = useState(view.note);
  // One step of the history for what was typed, not one for each letter.
  const keep = (): void => {
    const fields = { name: name.trim() === "" ? view.name : name.trim(), note };
    if (fields.name === view.name && fields.note === view.note) return setName(view.name);
    edit((document) => withViewChanged(document, at, fields), W.changedStep(fields.name));
  };
  return (
    <div className="story-fields">
      <Input
        size="small"
        aria-label={text(W.nameOf(number))}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onBlur={keep}
        onPressEnter={keep}
      />
      <Input.TextArea
        size="small"
        autoSize={{ minRows: 1, maxRows: 6 }}
        aria-label={text(W.noteOf(number))}
        placeholder={text(W.note)}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onBlur={keep}
      />
    </div>
  );
}

interface ViewButtonsProps extends ViewProps {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function ViewButtons({ at, view, isFirst, isLast }: ViewButtonsProps): ReactElement {
  const text = useText();
  const edit = useStoryEdit();
  const group = useRef<HTMLDivElement>(null);
  const move = (direction: -1 | 1): void => {
    const item = group.current?.closest("li");
    const list = item?.parentElement;
    if (!edit((document) => withViewMoved(document, at, direction), W.movedStep(view.name))) return;
    // The focus goes with the view that was moved.
    requestAnimationFrame(() => {
      const place = item?.isConnected === true && list ? [...list.children].indexOf(item) + direction : -1;
      const target = list?.children[place]?.querySelectorAll<HTMLButtonElement>(".story-buttons button");
      const own = target?.[direction === -1 ? 0 : 1];
      (own?.disabled === true ? target?.[direction === -1 ? 1 : 0] : own)?.focus();
    });
  };
  const remove = (): void => {
    const panel = group.current?.closest<HTMLElement>(".story-panel");
    if (edit((document) => withoutView(document, at), W.removedStep(view.name))) panel?.focus();
  };
  return (
    <div ref={group} className="story-buttons">
      <StepButton icon="up" words={text(W.up(view.name))} isDisabled={isFirst} onClick={() => move(-1)} />
      <StepButton icon="down" words={text(W.down(view.name))} isDisabled={isLast} onClick={() => move(1)} />
      <StepButton icon="remove" words={text(W.remove(view.name))} onClick={remove} />
    </div>
  );
}

interface StepButtonProps {
  readonly icon: IconName;
  readonly words: string;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}

function StepButton({ icon, words, isDisabled = false, onClick }: StepButtonProps): ReactElement {
  return (
    <Button
      size="small"
      type="text"
      icon={<Icon name={icon} size={14} />}
      disabled={isDisabled}
      aria-label={words}
      title={words}
      onClick={onClick}
    />
  );
}
