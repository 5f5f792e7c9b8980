/**
 * The app without its screens: the store, and what fills it.
 *
 * @module
 */
import { findExample } from "../document/examples.js";
import type { Example } from "../document/examples.js";
import { loadDocument } from "../document/loaded-chain.js";
import type { LoadResult } from "../document/loaded-chain.js";
import { issueOf, openFile } from "../document/open-file.js";
import type { ReadableFile } from "../document/open-file.js";
import { ONE_AT_A_TIME, UNREADABLE } from "../words/failures.js";
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
  openExample(id: string): boolean;
  /** Opens the first of the files that were picked or dropped. */
  openFiles(files: readonly ReadableFile[]): Promise<void>;
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
  return {
    store,
    openExample(id) {
      const example = findExample(id);
      if (example === undefined) return false;
      serial += 1;
      const { locale } = store.getState();
      store.dispatch({ kind: "loaded", name: example.name[locale], result: loadExample(example) });
      return true;
    },
    async openFiles(files) {
      const [file] = files;
      if (file === undefined) return;
      serial += 1;
      const mine = serial;
      store.dispatch({ kind: "reading", name: file.name });
      const result = await loadFile(file, files.length > 1);
      if (mine === serial) store.dispatch({ kind: "loaded", name: file.name, result });
    },
  };
}

function loadExample(example: Example): LoadResult {
  return loadDocument(JSON.parse(example.text), { kind: "example", id: example.id });
}

async function loadFile(file: ReadableFile, hasMore: boolean): Promise<LoadResult> {
  const reading = await openFile(file);
  const before = hasMore ? [issueOf("warning", ONE_AT_A_TIME), ...reading.issues] : reading.issues;
  if (reading.kind === "failure") return { loaded: null, issues: before };
  try {
    return loadDocument(reading.document, { kind: "file", name: file.name }, before);
  } catch {
    // A document that breaks the library itself must not take the map that is on the screen with it.
    return { loaded: null, issues: [issueOf("error", UNREADABLE), ...before] };
  }
}
