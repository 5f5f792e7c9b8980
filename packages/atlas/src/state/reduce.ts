/**
 * The one place where the state changes.
 *
 * @module
 */
import type {
  Chain,
  ChainDocument,
  LinkClass,
  LinkKey,
  LinkStage,
  Localized,
  ProjectKey,
  ProjectStatus,
} from "@liantu/core";
import type { LensName, PaletteName } from "@liantu/cytoscape";
import type { Portfolio } from "@liantu/core/planning";
import type { ChainOrigin, LoadedChain, LoadResult } from "../document/loaded-chain.js";
import { analyzeWith, DEFAULT_FORM } from "../options/analysis-form.js";
import type { OptionInput, OptionInputs } from "../options/option-fields.js";
import type { Locale } from "../words/text.js";
import { NO_FILTER, NOTHING_SUPPOSED } from "./atlas-state.js";
import type { AtlasState, ComparedWith, Dialog, IssueReport, ListTab, Side, Supposed, View } from "./atlas-state.js";
import { afterEditing, afterRedoing, afterUndoing } from "./history.js";
import { afterEditingPortfolio, afterOpeningMember } from "./open-portfolio.js";
import { afterLaying, afterLooking, afterMarking, afterReturning, overlayWith } from "./overlay.js";
import type { OverlayRequest } from "./overlay-view.js";

/** Something that happened. */
export type AtlasAction =
  | { readonly kind: "speak"; readonly locale: Locale }
  | { readonly kind: "paint"; readonly palette: PaletteName }
  | { readonly kind: "look"; readonly lens: LensName }
  | { readonly kind: "reading"; readonly name: string | null }
  | { readonly kind: "loaded"; readonly name: string; readonly result: LoadResult }
  /** `isRevealed` asks the map to centre the link; not wanted where the link was clicked on the map itself. */
  | {
      readonly kind: "select";
      readonly link: LinkKey | null;
      readonly isRevealed: boolean;
      readonly project?: ProjectKey | null;
    }
  /** Light a way on the map, around the link that it is about; the next selection ends it. */
  | { readonly kind: "highlight"; readonly link: LinkKey; readonly path: readonly LinkKey[] }
  | { readonly kind: "toggle-class"; readonly class: LinkClass }
  | { readonly kind: "toggle-status"; readonly status: ProjectStatus }
  | { readonly kind: "filter-classes"; readonly classes: readonly LinkClass[] }
  | { readonly kind: "filter-stages"; readonly stages: readonly LinkStage[] }
  | { readonly kind: "clear-filter" }
  | { readonly kind: "show-issues" }
  | { readonly kind: "hide-issues" }
  | { readonly kind: "open-table"; readonly isOpen: boolean }
  | { readonly kind: "set-option"; readonly name: string; readonly input: OptionInput }
  /** The chain was changed: one step that can be undone. */
  | { readonly kind: "edited"; readonly chain: Chain; readonly label: Localized }
  /** Put a chain of the portfolio on the map. */
  | { readonly kind: "open-member"; readonly member: string }
  /** The portfolio itself was changed: one step that can be undone. */
  | { readonly kind: "edited-portfolio"; readonly portfolio: Portfolio; readonly label: Localized }
  /** Look at the chain as of a date, `null` for the document as it is. */
  | { readonly kind: "as-of"; readonly date: null }
  | { readonly kind: "as-of"; readonly date: string; readonly chain: Chain }
  /** Look at a supposition or a comparison, `null` for the document as it is. */
  | { readonly kind: "overlay"; readonly overlay: OverlayRequest | null }
  /** See the map through the lens of the overlay, or through the one chosen for the document. */
  | { readonly kind: "mark-changes"; readonly isMarked: boolean }
  | { readonly kind: "show-side"; readonly side: Side }
  | { readonly kind: "suppose"; readonly supposed: Supposed }
  | { readonly kind: "compare-with"; readonly compared: ComparedWith | null }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" }
  /** A file now holds this document, or the whole portfolio. */
  | {
      readonly kind: "saved";
      readonly document: ChainDocument;
      readonly name?: string;
      readonly portfolio?: Portfolio;
    }
  | { readonly kind: "keeping"; readonly keeping: AtlasState["keeping"] }
  | { readonly kind: "show-view"; readonly view: View }
  | { readonly kind: "open-dialog"; readonly dialog: Dialog }
  | { readonly kind: "close-dialog" }
  | { readonly kind: "show-tab"; readonly tab: ListTab }
  | { readonly kind: "widen-list"; readonly isWide: boolean }
  | { readonly kind: "reset-options" }
  | { readonly kind: "open-form"; readonly isOpen: boolean };

/**
 * Gives the state after something happened.
 *
 * @param state - State before; it is not modified.
 * @param action - What happened.
 * @returns The state after; the same object if nothing changes.
 */
export function reduce(state: AtlasState, action: AtlasAction): AtlasState {
  switch (action.kind) {
    case "speak":
      return { ...state, locale: action.locale };
    case "paint":
      return { ...state, palette: action.palette };
    case "look":
      return { ...afterMarking(state, false), lens: action.lens };
    case "reading":
      return { ...state, busy: action.name };
    case "loaded":
      return afterLoading(state, action.name, action.result);
    case "select":
      return afterSelecting(state, action.link, action.isRevealed, action.project ?? null);
    case "highlight":
      return {
        ...afterSelecting(state, action.link, true, null),
        view: "map",
        isListWide: false,
        highlight: action.path,
      };
    case "toggle-class":
      return withFilter(state, { classes: toggled(state.filter.classes, action.class) });
    case "toggle-status":
      return withFilter(state, { statuses: toggled(state.filter.statuses, action.status) });
    case "filter-classes":
      return withFilter(state, { classes: action.classes });
    case "filter-stages":
      return withFilter(state, { stages: action.stages });
    case "clear-filter":
      return { ...state, filter: NO_FILTER };
    case "show-issues":
      return state.loaded === null ? state : { ...state, report: reportOf(state.loaded.chain.document.name, state) };
    case "hide-issues":
      return { ...state, report: null };
    case "open-table":
      return { ...state, isTableOpen: action.isOpen };
    case "edited":
      return afterEditing(state, action.chain, action.label);
    case "open-member":
      return afterOpeningMember(state, action.member);
    case "edited-portfolio":
      return afterEditingPortfolio(state, action.portfolio, action.label);
    case "as-of":
      return action.date === null ? afterReturning(state) : afterLooking(state, action.date, action.chain);
    case "overlay":
      return action.overlay === null ? afterReturning(state) : afterLaying(state, action.overlay);
    case "mark-changes":
      return afterMarking(state, action.isMarked);
    case "show-side":
      return { ...state, side: action.side };
    case "suppose":
      return { ...state, supposed: action.supposed };
    case "compare-with":
      return { ...state, compared: action.compared };
    case "undo":
      return afterUndoing(afterReturning(state));
    case "redo":
      return afterRedoing(afterReturning(state));
    case "saved":
      return afterSaving(withSavedPortfolio(state, action.portfolio), action.document, action.name);
    case "keeping":
      return state.keeping === action.keeping ? state : { ...state, keeping: action.keeping };
    case "show-view":
      // The other screens work on the document.
      return { ...(action.view === "map" ? state : afterReturning(state)), view: action.view, dialog: null };
    case "open-dialog":
      return { ...state, dialog: action.dialog };
    case "close-dialog":
      return state.dialog === null ? state : { ...state, dialog: null };
    case "show-tab":
      return { ...state, tab: action.tab, isTableOpen: true };
    case "widen-list":
      return { ...state, isListWide: action.isWide, isTableOpen: true };
    case "set-option":
      return afterEntering(state, new Map(state.form.inputs).set(action.name, action.input));
    case "reset-options":
      return afterEntering(state, DEFAULT_FORM.inputs);
    case "open-form":
      return { ...state, form: { ...state.form, isOpen: action.isOpen } };
  }
}

function afterLoading(state: AtlasState, name: string, result: LoadResult): AtlasState {
  if (result.loaded === null) {
    const report: IssueReport = { name, isOpened: false, reading: result.issues, reckoning: [] };
    return { ...state, busy: null, report };
  }
  const opened: AtlasState = {
    ...state,
    busy: null,
    view: result.portfolio === undefined ? "map" : "portfolio",
    dialog: null,
    isListWide: false,
    loaded: result.loaded,
    portfolio: openedPortfolio(result.loaded, result.portfolio),
    past: [],
    future: [],
    overlay: null,
    side: "details",
    supposed: NOTHING_SUPPOSED,
    compared: null,
    saved: isFromFile(result.loaded.origin) ? result.loaded.chain.document : null,
    isReadOnly: result.isReadOnly === true,
    selection: null,
    project: null,
    highlight: null,
    reveal: null,
    filter: NO_FILTER,
    report: null,
    form: { ...DEFAULT_FORM, isOpen: state.form.isOpen },
  };
  const isWorthShowing = result.issues.some((issue) => issue.severity !== "info");
  return isWorthShowing ? { ...opened, report: reportOf(name, opened) } : opened;
}

function openedPortfolio({ origin, session }: LoadedChain, moment: LoadResult["portfolio"]): AtlasState["portfolio"] {
  if (moment === undefined) return null;
  return { ...moment, saved: isFromFile(origin) ? moment.portfolio : null, session };
}

// A template is nobody's file yet; an example is, in that closing it loses nothing.
function isFromFile({ kind }: ChainOrigin): boolean {
  return kind === "file" || kind === "example";
}

function withSavedPortfolio(state: AtlasState, saved: Portfolio | undefined): AtlasState {
  const { portfolio: open } = state;
  return open === null || saved === undefined ? state : { ...state, portfolio: { ...open, saved } };
}

function afterSaving(state: AtlasState, document: ChainDocument, name: string | undefined): AtlasState {
  const { loaded } = state;
  if (loaded === null || name === undefined) return { ...state, saved: document };
  return { ...state, saved: document, loaded: { ...loaded, origin: { kind: "file", name } } };
}

function afterSelecting(
  state: AtlasState,
  link: LinkKey | null,
  isRevealed: boolean,
  project: ProjectKey | null,
): AtlasState {
  if (link === null) {
    return state.selection === null && state.highlight === null
      ? state
      : { ...state, selection: null, project: null, highlight: null };
  }
  if (state.loaded === null || !state.loaded.analysis.links.has(link)) return state;
  // The map reports what it was told to select: that is no new choice.
  if (!isRevealed && project === null && link === state.selection) return state;
  const reveal = isRevealed ? { link, serial: (state.reveal?.serial ?? 0) + 1 } : state.reveal;
  return { ...state, selection: link, project, reveal, highlight: null };
}

// Where the entries are wrong, the numbers on the screen stay those of the last sound ones.
function afterEntering(state: AtlasState, inputs: OptionInputs): AtlasState {
  if (state.loaded === null) return state;
  const { analysis, fault } = analyzeWith(state.loaded.chain, inputs);
  const form = { ...state.form, inputs, fault };
  const other = overlayWith(state.overlay, inputs);
  if (analysis === null || other === null) return { ...state, form };
  return { ...state, form, overlay: other.overlay, loaded: { ...state.loaded, analysis } };
}

function withFilter(state: AtlasState, change: Partial<AtlasState["filter"]>): AtlasState {
  return { ...state, filter: { ...state.filter, ...change } };
}

function toggled<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}

function reportOf(name: string, state: AtlasState): IssueReport {
  const reading = state.loaded?.issues ?? [];
  return { name, isOpened: true, reading, reckoning: state.loaded?.analysis.issues ?? [] };
}
