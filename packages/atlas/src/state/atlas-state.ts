/**
 * Everything that the screens show, as one value.
 *
 * @module
 */
import type {
  Chain,
  ChainDocument,
  EnterpriseKey,
  LinkClass,
  LinkKey,
  LinkStage,
  Localized,
  ProjectKey,
  ProjectStatus,
} from "@liantu/core";
import type { LensName, PaletteName } from "@liantu/cytoscape";
import type { AtlasIssue, LoadedChain } from "../document/loaded-chain.js";
import { DEFAULT_FORM } from "../options/analysis-form.js";
import type { AnalysisForm } from "../options/analysis-form.js";
import type { Supposition } from "../suppose/supposition.js";
import type { Locale } from "../words/text.js";
import type { Overlay } from "./overlay-view.js";
import type { OpenPortfolio, PortfolioMoment } from "./open-portfolio.js";

/** Which links stand out; an empty list lets every link pass. */
export interface AtlasFilter {
  /** Classes to keep. */
  readonly classes: readonly LinkClass[];
  /** Statuses to keep: a link passes with at least one project of one of them. */
  readonly statuses: readonly ProjectStatus[];
  /** Lanes to keep. */
  readonly stages: readonly LinkStage[];
}

/** A link that the map is asked to show; the serial makes asking twice two events. */
export interface Reveal {
  /** Link to show. */
  readonly link: LinkKey;
  /** Counts the requests. */
  readonly serial: number;
}

/** What the issues panel shows. */
export interface IssueReport {
  /** Name of the file or chain. */
  readonly name: string;
  /** Whether the document could be shown at least in part. */
  readonly isOpened: boolean;
  /** What was said while reading. */
  readonly reading: readonly AtlasIssue[];
  /** What was left out of the numbers. */
  readonly reckoning: readonly AtlasIssue[];
}

/** Screen that fills the window; the presentation fills it without the header. */
export type View = "start" | "map" | "projects" | "portfolio" | "presentation";

/** What the panel below the map lists. */
export type ListTab = "gaps" | "opportunities" | "targets" | "projects" | "resources" | "funds" | "tree";

/** What stands over the screen until it is closed. */
export type Dialog =
  /** Reads a ledger into the chain; with the file that was dropped, or empty to be asked for one. */
  | { readonly kind: "import"; readonly file?: File }
  | { readonly kind: "export" }
  | { readonly kind: "settings" }
  | { readonly kind: "snapshots" }
  | { readonly kind: "chain" }
  /** Forms of one record; without a key they make a new one. */
  | {
      readonly kind: "link";
      readonly link?: LinkKey;
      /** Of a new link: what it supplies, or what supplies it. */
      readonly supplies?: LinkKey;
      readonly suppliedBy?: LinkKey;
    }
  /** `link` is the supplier of a new flow, and `to` its consumer. */
  | { readonly kind: "flow"; readonly flow?: string; readonly link?: LinkKey; readonly to?: LinkKey }
  | { readonly kind: "enterprise"; readonly enterprise?: EnterpriseKey }
  | { readonly kind: "project"; readonly project?: ProjectKey; readonly link?: LinkKey }
  | { readonly kind: "target"; readonly target?: string; readonly link?: LinkKey }
  /** `link` is what a new resource feeds, or a new fund is meant for. */
  | { readonly kind: "resource"; readonly resource?: string; readonly link?: LinkKey }
  | { readonly kind: "fund"; readonly fund?: string; readonly link?: LinkKey }
  /** Finds target enterprises in a list; for a link, or for every gap. */
  | { readonly kind: "candidates"; readonly link?: LinkKey }
  /** Makes a project of a target enterprise that has signed. */
  | { readonly kind: "target-project"; readonly target: string };

/** One step of the history: what the document was, and what was done to it then. */
export interface HistoryStep {
  /** The document before the step (in the past) or after it (in the future). */
  readonly document: ChainDocument;
  /** What was done, as the menu says it: “修改环节 隔膜”. */
  readonly label: Localized;
  /** The portfolio then, where one is open; it holds the document. */
  readonly portfolio?: PortfolioMoment;
}

/** What stands beside the map. */
export type Side = "details" | "suppose" | "forecast" | "compare";

/** What was supposed in this window; nothing of it is in the document before it is kept there. */
export interface Supposed {
  /** Suppositions in their order. */
  readonly list: readonly Supposition[];
  /** Key of the one in hand. */
  readonly current: string | null;
}

/** A document that the one on the screen is compared with. */
export interface ComparedWith {
  /** Name of its file. */
  readonly name: string;
  /** Its chain. */
  readonly chain: Chain;
  /** Whether it is the later one. */
  readonly isLater: boolean;
}

/** Everything that the screens show. */
export interface AtlasState {
  /** Screen that fills the window. */
  readonly view: View;
  /** What stands over it, or `null`. */
  readonly dialog: Dialog | null;
  /** What the panel below the map lists. */
  readonly tab: ListTab;
  /** Whether that list takes the place of the map. */
  readonly isListWide: boolean;
  /** Steps that can be undone, the last one at the end. */
  readonly past: readonly HistoryStep[];
  /** Steps that can be done again, the next one at the end. */
  readonly future: readonly HistoryStep[];
  /** The document as it stands in the file; `null` if no file holds it. */
  readonly saved: ChainDocument | null;
  /** What stands on the screen in the place of the document; `null` for the document as it is. */
  readonly overlay: Overlay | null;
  /** What stands beside the map. */
  readonly side: Side;
  /** What was supposed in this window. */
  readonly supposed: Supposed;
  /** What the document is compared with, or `null`. */
  readonly compared: ComparedWith | null;
  /** Whether the browser keeps recovery copies: it does, its room is used up, or it keeps nothing at all. */
  readonly keeping: "kept" | "full" | "off";
  /** Whether the document may only be looked at: a newer version of the app wrote it, or it was sent out so. */
  readonly isReadOnly: boolean;
  /** Language. */
  readonly locale: Locale;
  /** Colours. */
  readonly palette: PaletteName;
  /** Lens through which the map is seen. */
  readonly lens: LensName;
  /** Chain on the screen; `null` before the first one. */
  readonly loaded: LoadedChain | null;
  /** Portfolio that the chain on the screen is one of; `null` for a chain by itself. */
  readonly portfolio: OpenPortfolio | null;
  /** Name of the file that is being read, or `null`. */
  readonly busy: string | null;
  /** Selected link, or `null` for the overview. */
  readonly selection: LinkKey | null;
  /** Project of the selected link that was pointed at, or `null`. */
  readonly project: ProjectKey | null;
  /** Way that is lit on the map: links, each beside the ones that it deals with; `null` for none. */
  readonly highlight: readonly LinkKey[] | null;
  /** Last request to show a link on the map. */
  readonly reveal: Reveal | null;
  /** Which links stand out. */
  readonly filter: AtlasFilter;
  /** Issues panel, `null` while closed. */
  readonly report: IssueReport | null;
  /** How the analysis is made. */
  readonly form: AnalysisForm;
  /** Whether the gap table is open; `null` until somebody says, when the room decides. */
  readonly isTableOpen: boolean | null;
}

/** A filter that lets everything pass. */
export const NO_FILTER: AtlasFilter = { classes: [], statuses: [], stages: [] };

/** Nothing is supposed. */
export const NOTHING_SUPPOSED: Supposed = { list: [], current: null };

/** The state before anything is loaded. */
export const INITIAL_STATE: AtlasState = {
  view: "map",
  dialog: null,
  tab: "gaps",
  isListWide: false,
  past: [],
  future: [],
  saved: null,
  overlay: null,
  side: "details",
  supposed: NOTHING_SUPPOSED,
  compared: null,
  keeping: "kept",
  isReadOnly: false,
  locale: "zh",
  palette: "default",
  lens: "status",
  loaded: null,
  portfolio: null,
  busy: null,
  selection: null,
  project: null,
  highlight: null,
  reveal: null,
  filter: NO_FILTER,
  report: null,
  form: DEFAULT_FORM,
  isTableOpen: null,
};

/**
 * Says whether there is work that no file holds.
 *
 * @param state - State.
 * @returns Whether the chain on the screen differs from its file.
 */
export function isUnsaved(state: AtlasState): boolean {
  if (state.portfolio !== null) return state.portfolio.portfolio !== state.portfolio.saved;
  const chain = documentChain(state);
  return chain !== null && chain.document !== state.saved;
}

/**
 * Says whether leaving would lose work: a template that nobody has changed can be opened again as it was.
 *
 * @param state - State.
 * @returns Whether to ask before it is left, and to keep a copy.
 */
export function isWorkAtRisk(state: AtlasState): boolean {
  const isUntouched = state.loaded?.origin.kind === "template" && state.portfolio === null && state.past.length === 0;
  return isUnsaved(state) && !isUntouched;
}

/**
 * Gives the chain of the document, whatever stands on the screen in its place.
 *
 * @param state - State.
 * @returns The chain that is saved; `null` before the first one.
 */
export function documentChain({ loaded, overlay }: AtlasState): Chain | null {
  return overlay?.present ?? loaded?.chain ?? null;
}
