/**
 * Everything that the screens show, as one value.
 *
 * @module
 */
import type { LinkClass, LinkKey, LinkStage, ProjectKey, ProjectStatus } from "@liantu/core";
import type { PaletteName } from "@liantu/cytoscape";
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

/** Everything that the screens show. */
export interface AtlasState {
  /** Language. */
  readonly locale: Locale;
  /** Colours. */
  readonly palette: PaletteName;
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
  locale: "zh",
  palette: "default",
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
