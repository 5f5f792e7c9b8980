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
import type { Locale } from "../words/text.js";

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

/** Screen that fills the window. */
export type View = "start" | "map";

/** What the panel below the map lists. */
export type ListTab = "gaps" | "opportunities" | "targets" | "projects" | "tree";

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
  | { readonly kind: "target"; readonly target?: string; readonly link?: LinkKey };

/** One step of the history: what the document was, and what was done to it then. */
export interface HistoryStep {
  /** The document before the step (in the past) or after it (in the future). */
  readonly document: ChainDocument;
  /** What was done, as the menu says it: “修改环节 隔膜”. */
  readonly label: Localized;
}

/** The map as of another date: what is on the screen is then not the document, and is not edited. */
export interface AsOfView {
  /** Date that is shown. */
  readonly date: string;
  /** The chain of the document. */
  readonly present: Chain;
  /** Whether the document may be edited otherwise. */
  readonly wasReadOnly: boolean;
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
  /** Another date at which the map is looked at; `null` for the document as it is. */
  readonly asOf: AsOfView | null;
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
  /** Name of the file that is being read, or `null`. */
  readonly busy: string | null;
  /** Selected link, or `null` for the overview. */
  readonly selection: LinkKey | null;
  /** Project of the selected link that was pointed at, or `null`. */
  readonly project: ProjectKey | null;
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

/** The state before anything is loaded. */
export const INITIAL_STATE: AtlasState = {
  view: "map",
  dialog: null,
  tab: "gaps",
  isListWide: false,
  past: [],
  future: [],
  saved: null,
  asOf: null,
  keeping: "kept",
  isReadOnly: false,
  locale: "zh",
  palette: "default",
  lens: "status",
  loaded: null,
  busy: null,
  selection: null,
  project: null,
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
  const chain = documentChain(state);
  return chain !== null && chain.document !== state.saved;
}

/**
 * Gives the chain of the document, whatever date the map is looked at.
 *
 * @param state - State.
 * @returns The chain that is saved; `null` before the first one.
 */
export function documentChain({ loaded, asOf }: AtlasState): Chain | null {
  return asOf?.present ?? loaded?.chain ?? null;
}
