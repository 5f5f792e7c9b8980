/**
 * The app without its screens: the store, and what fills it.
 *
 * @module
 */
import { ChainError, editChain } from "@liantu/core";
import type { Chain, ChainEdit, Localized } from "@liantu/core";
import { EXAMPLE_NAMES, PORTFOLIO_EXAMPLES } from "../document/example-list.js";
import { loadDocument } from "../document/loaded-chain.js";
import type { AtlasIssue, ChainOrigin, LoadResult } from "../document/loaded-chain.js";
import { issueOf } from "../document/file-issue.js";
import type { ReadableFile } from "../document/open-file.js";
import { NO_NUMBERS, ONE_AT_A_TIME, READ_ONLY, UNREADABLE } from "../words/failures.js";
import { INITIAL_STATE } from "./atlas-state.js";
import type { AtlasState } from "./atlas-state.js";
import { reduce } from "./reduce.js";
import type { AtlasAction } from "./reduce.js";
import { createStore } from "./store.js";
import type { Store } from "./store.js";

/** The app without its screens. */
export interface Atlas {
  /** What the screens show. */
  readonly store: Store<AtlasState, AtlasAction>;
  /** Opens an example; `false` if there is none of that key. */
  openExample(id: string): Promise<boolean>;
  /** Opens the first of the files that were picked or dropped; a ledger goes to the import. */
  openFiles(files: readonly ReadableFile[], isReadOnly?: boolean): Promise<void>;
  /** Opens a parsed document of one chain. */
  openDocument(document: unknown, name: string, origin: ChainOrigin): void;
  /** Opens a parsed document of one chain or of several. */
  openAny(document: unknown, name: string, origin: ChainOrigin): Promise<void>;
  /**
   * Edits the chain: all of the edits as one step, or none.
   *
   * Gives back why they were refused; an empty list if they were made.
   */
  edit(edits: readonly ChainEdit[], label: Localized): readonly AtlasIssue[];
  /** Puts another state of the chain in the place of the present one, as one step: what an import gave. */
  replaceChain(chain: Chain, label: Localized): readonly AtlasIssue[];
}

/**
 * Makes the app without its screens.
 *
 * @param initial - First state.
 * @returns The app, with nothing loaded yet.
 */
export function createAtlas(initial: AtlasState = INITIAL_STATE): Atlas {
  const store = createStore(reduce, initial);
  // A file that takes long must not replace what was opened after it.
  let serial = 0;
  const replace: Atlas["replaceChain"] = (chain, label) => {
    const before = store.getState();
    if (before.isReadOnly) return [issueOf("error", READ_ONLY)];
    store.dispatch({ kind: "edited", chain, label });
    const isSame = chain.document === before.loaded?.chain.document;
    return isSame || store.getState() !== before ? [] : [issueOf("error", NO_NUMBERS)];
  };
  return {
    store,
    async openExample(id) {
      const example = [...EXAMPLE_NAMES, ...PORTFOLIO_EXAMPLES].find((one) => one.id === id);
      if (example === undefined) return false;
      serial += 1;
      const mine = serial;
      const { loadExampleText } = await import("../document/examples.js");
      const text = await loadExampleText(id);
      if (text === null) return false;
      const result = await loadAny(JSON.parse(text), { kind: "example", id });
      if (mine !== serial) return true;
      const { locale } = store.getState();
      store.dispatch({ kind: "loaded", name: example.name[locale], result });
      return true;
    },
    async openAny(document, name, origin) {
      serial += 1;
      const mine = serial;
      const result = await loadAny(document, origin);
      if (mine === serial) store.dispatch({ kind: "loaded", name, result });
    },
    openDocument(document, name, origin) {
      serial += 1;
      store.dispatch({ kind: "loaded", name, result: safely(() => loadDocument(document, origin)) });
    },
    edit(edits, label) {
      const { loaded } = store.getState();
      if (loaded === null) return [];
      try {
        return replace(editChain(loaded.chain, edits), label);
      } catch (error) {
        if (error instanceof ChainError && error.code === "edit-refused") {
          return (error as ChainError<"edit-refused">).details.issues;
        }
        throw error;
      }
    },
    replaceChain: replace,
    async openFiles(files, isReadOnly = false) {
      const [file] = files;
      if (file === undefined) return;
      if (file instanceof File && isLedger(file.name) && !(await isChain(file))) {
        store.dispatch({ kind: "open-dialog", dialog: { kind: "import", file } });
        return;
      }
      serial += 1;
      const mine = serial;
      store.dispatch({ kind: "reading", name: file.name });
      const result = await loadFile(file, files.length > 1);
      if (mine !== serial) return;
      store.dispatch({ kind: "loaded", name: file.name, result: isReadOnly ? { ...result, isReadOnly } : result });
    },
  };
}

async function loadFile(file: ReadableFile, hasMore: boolean): Promise<LoadResult> {
  const { openFile } = await import("../document/open-file.js");
  const reading = await openFile(file);
  const before = hasMore ? [issueOf("warning", ONE_AT_A_TIME), ...reading.issues] : reading.issues;
  if (reading.kind === "failure") return { loaded: null, issues: before };
  return loadAny(reading.document, { kind: "file", name: file.name }, before);
}

async function loadAny(
  document: unknown,
  origin: ChainOrigin,
  before: readonly AtlasIssue[] = [],
): Promise<LoadResult> {
  if (!holdsChains(document)) return safely(() => loadDocument(document, origin, before), before);
  const { loadPortfolio } = await import("../portfolio/load-portfolio.js");
  return safely(() => loadPortfolio(document, origin, before), before);
}

function holdsChains(document: unknown): boolean {
  return typeof document === "object" && document !== null && "format" in document
    ? document.format === "liantu-portfolio"
    : false;
}

// A document that breaks the library itself must not take the map that is on the screen with it.
function safely(load: () => LoadResult, before: readonly AtlasIssue[] = []): LoadResult {
  try {
    return load();
  } catch {
    return { loaded: null, issues: [issueOf("error", UNREADABLE), ...before] };
  }
}

async function isChain(file: File): Promise<boolean> {
  return /\.xlsx$/i.test(file.name) && (await import("../document/open-workbook.js")).holdsChain(file);
}

function isLedger(name: string): boolean {
  return /\.(xlsx|xlsm|xls|et|csv|tsv)$/i.test(name);
}
