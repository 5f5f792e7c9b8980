/**
 * The large screen of a meeting: it fills the window, says little in large type, and goes step by step through a story.
 *
 * @module
 */
import type { ChainMap } from "@liantu/cytoscape";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ReactElement } from "react";
import type { LoadedChain } from "../document/loaded-chain.js";
import { useSave } from "../files/use-files.js";
import { LensSelect } from "../map/lens-select.js";
import { portfolioNames } from "../portfolio/chain-names.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { chainName } from "../views/names.js";
import { PRESENTATION_WORDS as W } from "../words/presentation-words.js";
import { readStory, withView } from "./saved-view.js";
import type { MapLook } from "./saved-view.js";
import { StageBar } from "./stage-bar.js";
import { StageLegend } from "./stage-legend.js";
import { StageMap } from "./stage-map.js";
import { StagePanel } from "./stage-panel.js";
import { StageTiles } from "./stage-tiles.js";
import { StoryPanel } from "./story-panel.js";
import { useStory } from "./use-story.js";
import { useFullScreen } from "./use-full-screen.js";
import { useStoryEdit } from "./use-story-edits.js";
import { useStoryKeys } from "./use-story-keys.js";
import type { StoryKey } from "./use-story-keys.js";
import { frameOf } from "./view-frame.js";
import { ViewForm } from "./view-form.js";

/**
 * Draws the screen.
 *
 * @returns The main part of the page.
 */
export function PresentationScreen(): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const loaded = useAtlas((state) => state.loaded);
  useFocusComesBack();
  if (loaded !== null) return <Stage key={loaded.session} loaded={loaded} />;
  return (
    <main id="details" className="presentation-screen is-empty" tabIndex={-1}>
      <p>{text(W.nothing)}</p>
      <button type="button" className="plain-button" onClick={() => dispatch({ kind: "show-view", view: "start" })}>
        {text(W.toStart)}
      </button>
    </main>
  );
}

/** The button that opened the presentation has the focus again after it. */
function useFocusComesBack(): void {
  useEffect(
    () => () => {
      requestAnimationFrame(() => document.querySelector<HTMLElement>(".screen-nav button:last-of-type")?.focus());
    },
    [],
  );
}

function Stage({ loaded }: { readonly loaded: LoadedChain }): ReactElement | null {
  const text = useText();
  const dispatch = useDispatch();
  const save = useSave();
  const edit = useStoryEdit();
  const locale = useAtlas((state) => state.locale);
  const portfolio = useAtlas((state) => state.portfolio?.portfolio ?? null);
  const overlay = useAtlas((state) => state.overlay);
  const chosenLens = useAtlas((state) => state.lens);
  const story = useStory(loaded, portfolio !== null);
  const { steps, at, go } = story;
  const step = steps[at];
  const [hasNotes, setNotes] = useState(false);
  const [hasStory, setStory] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const map = useRef<ChainMap | null>(null);
  const main = useRef<HTMLElement>(null);
  const screen = useFullScreen();
  const count = steps.length;

  const onMap = useCallback((made: ChainMap | null) => {
    map.current = made;
  }, []);
  useEffect(() => {
    main.current?.focus();
  }, []);
  const leave = (): void => {
    if (hasStory) {
      setStory(false);
      main.current?.focus();
    } else dispatch({ kind: "show-view", view: step?.focus.kind === "portfolio" ? "portfolio" : "map" });
  };
  const answer = (asked: StoryKey): void => {
    if (asked !== "play") story.play(false);
    switch (asked) {
      case "next":
        return go(at + 1);
      case "previous":
        return go(at - 1);
      case "first":
        return go(0);
      case "last":
        return go(count - 1);
      case "notes":
        return setNotes(!hasNotes);
      case "full-screen":
        return screen.toggle();
      case "play":
        return story.play(story.playing === null);
      case "leave":
        return leave();
      case "save":
        return void save();
      case "undo":
      case "redo":
        return dispatch({ kind: asked });
    }
  };
  useStoryKeys((asked) => (asked === null ? story.play(false) : answer(asked)));
  if (step === undefined) return null;

  const look: MapLook = { ...step.look, ...story.chosen };
  const marked = overlay !== null && overlay.kind !== "as-of" && overlay.isMarked ? overlay.lens : null;
  // A step that was saved says through which lens it is seen; the others are seen through the one that was chosen.
  const lens = marked ?? (step.savedAt === null ? chosenLens : look.lens);
  const { chain } = loaded;
  const { asOf } = chain.document;
  const savedSteps = steps.filter((one) => one.savedAt !== null).length;
  const isTiles = step.focus.kind === "portfolio" && portfolio !== null;
  const name = isTiles ? text(portfolioNames(portfolio)) : chainName(chain, locale);
  const title = text(step.title);
  const saveView = (own: string, note: string): void => {
    const cy = map.current?.cy;
    const frame =
      cy === undefined ? null : frameOf({ zoom: cy.zoom(), pan: cy.pan() }, { width: cy.width(), height: cy.height() });
    const view = {
      name: own,
      note,
      lens: step.savedAt === null ? chosenLens : look.lens,
      selection: look.selection,
      filter: look.filter,
      frame,
    };
    // The new view is the last one: a story that was made from the chain is told no more.
    const savedAt = steps.filter(({ focus }) => focus.kind === "portfolio").length + savedSteps;
    setSaving(false);
    if (edit((document) => withView(document, view), W.savedStep(own))) story.expect(savedAt);
  };
  return (
    <main
      ref={main}
      id="details"
      className={hasStory ? "presentation-screen has-story" : "presentation-screen"}
      tabIndex={-1}
      aria-label={text(W.presentation)}
    >
      <header className="stage-head">
        <h1>{name}</h1>
        <h2 data-testid="stage-title">{title}</h2>
        <p>
          {overlay !== null && <em>{text(W.overlaid)} · </em>}
          {text(asOf === undefined ? W.undated : W.asOf(asOf))}
        </p>
      </header>
      {isTiles ? (
        <StageTiles portfolio={portfolio} />
      ) : (
        <>
          <StageMap loaded={loaded} step={step} look={look} lens={lens} onSelect={story.select} onMap={onMap} />
          <StagePanel loaded={loaded} look={look} />
        </>
      )}
      {hasNotes && (
        <p className="stage-notes" data-testid="stage-notes">
          {step.note === "" ? <span className="is-unknown">{text(W.noNote)}</span> : step.note}
        </p>
      )}
      <StageBar
        at={at}
        count={count}
        playing={story.playing}
        onInterval={story.setSeconds}
        hasNotes={hasNotes}
        hasStory={hasStory}
        screen={screen}
        onAsk={answer}
        onStory={() => setStory(!hasStory)}
      >
        {isTiles ? <ul className="stage-legend" /> : <StageLegend loaded={loaded} look={look} lens={lens} />}
      </StageBar>
      {hasStory && (
        <StoryPanel
          loaded={loaded}
          steps={steps}
          at={at}
          onGo={go}
          onSaveView={() => setSaving(true)}
          onClose={leave}
        />
      )}
      {hasStory && step.savedAt === null && !isTiles && (
        <div className="stage-lens">
          <LensSelect />
        </div>
      )}
      {isSaving && (
        <ViewForm
          name={text(W.newName(readStory(chain.document).length + 1))}
          onSave={saveView}
          onCancel={() => setSaving(false)}
        />
      )}
      <div className="visually-hidden" role="status" aria-live="polite" data-testid="stage-live">
        {text(W.spoken(at + 1, count, title))}
      </div>
    </main>
  );
}
