/**
 * The closed loop of the projects: board, table, due dates, appraisal.
 *
 * @module
 */
import { Alert, Button } from "antd";
import { useCallback, useEffect, useRef, useState } from "react";
import type { KeyboardEvent, ReactElement } from "react";
import type { LoadedChain } from "../document/loaded-chain.js";
import { EmptyList } from "../lists/empty-list.js";
import { ListsContext, useListsState } from "../lists/lists-context.js";
import { ProjectList } from "../lists/project-list.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import { PROJECTS_WORDS as W } from "../words/projects-words.js";
import { AppraisalView } from "./appraisal/appraisal-view.js";
import type { BoardCard } from "./board/board-cards.js";
import { BoardView } from "./board/board-view.js";
import { DueView } from "./due/due-view.js";
import { FilterBar } from "./filter-bar.js";
import { ProjectPanel } from "./project-panel.js";
import { PROJECT_VIEWS, useProjectsLook } from "./projects-look.js";
import type { ProjectView } from "./projects-look.js";
import { useCards } from "./use-cards.js";

/**
 * Draws the screen.
 *
 * @returns The main part of the page.
 */
export function ProjectsScreen(): ReactElement {
  const text = useText();
  const loaded = useAtlas((state) => state.loaded);
  const lists = useListsState();
  return (
    <ListsContext value={lists}>
      <main id="details" className="projects-screen" tabIndex={-1} aria-label={text(W.screen)}>
        {loaded !== null && <Projects key={loaded.session} loaded={loaded} />}
        <div className="visually-hidden" role="status" aria-live="assertive" data-testid="projects-live">
          {lists.said}
        </div>
      </main>
    </ListsContext>
  );
}

function Projects({ loaded }: { readonly loaded: LoadedChain }): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const project = useAtlas((state) => state.project);
  const isReadOnly = useAtlas((state) => state.isReadOnly);
  const hasOtherDate = useAtlas((state) => state.overlay !== null);
  const [look, setLook] = useProjectsLook();
  const [tools, setTools] = useState<HTMLElement | null>(null);
  const [takesFocus, setTakesFocus] = useState(false);
  const screen = useRef<HTMLDivElement>(null);
  const { chain } = loaded;
  const cards = useCards(chain, look);
  const open = project === null ? undefined : cards.all.find(({ key }) => key === project);
  useReturnToCard(screen, open?.key ?? null);

  const onOpen = useCallback(
    (card: Pick<BoardCard, "key" | "link">, isByKey: boolean) => {
      setTakesFocus(isByKey);
      dispatch({ kind: "select", link: card.link, project: card.key, isRevealed: true });
    },
    [dispatch],
  );
  const { view } = look;
  return (
    <div ref={screen} className="projects-frame">
      <div className="projects-bar">
        <ViewTabs view={view} onView={(next) => setLook({ view: next })} />
        <div ref={setTools} className="projects-tools table-tools" />
        {view === "board" && !isReadOnly && <small className="board-hint quiet">{text(W.boardHint)}</small>}
      </div>
      {isReadOnly && (
        <Alert
          type="info"
          showIcon
          banner
          title={text(W.readOnly)}
          action={
            hasOtherDate ? (
              <Button size="small" onClick={() => dispatch({ kind: "as-of", date: null })}>
                {text(W.toPresent)}
              </Button>
            ) : undefined
          }
        />
      )}
      {(view === "board" || view === "due") && cards.all.length > 0 && (
        <FilterBar cards={cards} look={look} onLook={setLook} />
      )}
      <div className="projects-work">
        <div
          id="projects-view"
          className={`projects-view is-${view}`}
          role="tabpanel"
          aria-labelledby={`projects-tab-${view}`}
        >
          {view === "table" ? (
            <ProjectList loaded={loaded} tools={tools} />
          ) : cards.all.length === 0 ? (
            <NoProjects />
          ) : view === "board" ? (
            <BoardView cards={cards.shown} look={look} onLook={setLook} open={open?.key ?? null} onOpen={onOpen} />
          ) : view === "due" ? (
            <DueView cards={cards} look={look} onLook={setLook} onOpen={onOpen} />
          ) : (
            <AppraisalView loaded={loaded} asOf={cards.asOf} tools={tools} />
          )}
        </div>
        {open !== undefined && (
          <ProjectPanel
            chain={chain}
            card={open}
            asOf={cards.asOf}
            takesFocus={takesFocus}
            onClose={() => dispatch({ kind: "select", link: null, isRevealed: false })}
          />
        )}
      </div>
    </div>
  );
}

function NoProjects(): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const isReadOnly = useAtlas((state) => state.isReadOnly);
  return (
    <EmptyList title={W.noProjects} hint={LISTS_WORDS.noProjectsHint}>
      {!isReadOnly && (
        <>
          <Button type="primary" onClick={() => dispatch({ kind: "open-dialog", dialog: { kind: "import" } })}>
            {text(LISTS_WORDS.importLedger)}
          </Button>
          <Button onClick={() => dispatch({ kind: "open-dialog", dialog: { kind: "project" } })}>
            {text(LISTS_WORDS.addProject)}
          </Button>
        </>
      )}
    </EmptyList>
  );
}

interface ViewTabsProps {
  readonly view: ProjectView;
  readonly onView: (view: ProjectView) => void;
}

function ViewTabs({ view, onView }: ViewTabsProps): ReactElement {
  const text = useText();
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = PROJECT_VIEWS.indexOf(view);
    const count = PROJECT_VIEWS.length;
    const steps: ReadonlyMap<string, number> = new Map([
      ["ArrowRight", at + 1],
      ["ArrowLeft", at + count - 1],
      ["Home", 0],
      ["End", count - 1],
    ]);
    const to = steps.get(event.key);
    const next = to === undefined ? undefined : PROJECT_VIEWS[to % count];
    if (next === undefined) return;
    event.preventDefault();
    onView(next);
    document.getElementById(`projects-tab-${next}`)?.focus();
  };
  return (
    <div className="projects-tabs" role="tablist" aria-label={text(W.views)} onKeyDown={onKeyDown}>
      {PROJECT_VIEWS.map((one) => (
        <button
          key={one}
          id={`projects-tab-${one}`}
          type="button"
          role="tab"
          aria-selected={one === view}
          aria-controls="projects-view"
          tabIndex={one === view ? 0 : -1}
          onClick={() => onView(one)}
        >
          {text(W[one])}
        </button>
      ))}
    </div>
  );
}

/** When the details are closed, the focus goes back to the card that they were of, unless it has gone elsewhere. */
function useReturnToCard(screen: { readonly current: HTMLElement | null }, open: string | null): void {
  const before = useRef<string | null>(null);
  useEffect(() => {
    const last = before.current;
    before.current = open;
    const hasFocus = document.activeElement !== null && document.activeElement !== document.body;
    if (open !== null || last === null || hasFocus) return;
    const cards = [...(screen.current?.querySelectorAll<HTMLElement>("[data-card], [data-row-key]") ?? [])];
    const card = cards.find(({ dataset }) => (dataset["card"] ?? dataset["rowKey"]) === last);
    (card ?? document.getElementById("projects-view"))?.focus({ preventScroll: true });
  }, [screen, open]);
}
