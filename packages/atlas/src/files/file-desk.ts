/**
 * Opening and saving: the file is the truth, whatever way the browser offers to reach it.
 *
 * @module
 */
import type { Atlas } from "../state/atlas.js";
import { documentChain } from "../state/atlas-state.js";
import type { AtlasState } from "../state/atlas-state.js";
import { openWork } from "../state/open-work.js";
import type { OpenWork } from "../state/open-work.js";
import type { Keeper } from "../vault/keeper.js";
import type { Vault } from "../vault/vault.js";
import { download, fileName } from "./download.js";
import { canWriteFiles, pickFile, pickPlace } from "./file-access.js";
import type { DiskFile } from "./file-access.js";
import { workText } from "./work-text.js";

/** What came of saving. */
export type SaveOutcome =
  /** The file was written. */
  | { readonly kind: "written"; readonly name: string }
  /** The browser put it among the downloads. */
  | { readonly kind: "downloaded"; readonly name: string }
  /** Nothing was chosen, or there is nothing to save. */
  | { readonly kind: "dropped" }
  /** Somebody else changed the file since it was opened here. */
  | { readonly kind: "changed-elsewhere"; readonly name: string }
  /** The disk or the browser refused. */
  | { readonly kind: "refused"; readonly name: string };

/** Opens and saves. */
export interface FileDesk {
  /** Asks for a file and opens it; `false` if the browser has to ask with a field of its own. */
  open(): Promise<boolean>;
  /** Saves where the document came from, or asks where to; `isForced` overwrites what somebody else changed. */
  save(isForced?: boolean): Promise<SaveOutcome>;
  /** Asks where to save. */
  saveAs(): Promise<SaveOutcome>;
  /** Opens a work of the vault; `false` if it is gone. */
  reopen(work: string): Promise<boolean>;
  /** Opens an older state; `false` if it is gone. */
  reopenSnapshot(id: number): Promise<boolean>;
  /** Resolves when the recovery copies of the browser can be read. */
  readonly ready: Promise<void>;
  /** The vault; `null` where the browser keeps nothing. */
  readonly vault: () => Vault | null;
  /** Keeps the work on the screen. */
  readonly keeper: () => Keeper | null;
  /** Lets go of everything. */
  readonly close: () => void;
}

/** A file of the disk that holds the document of a session. */
interface Held {
  readonly session: number;
  readonly file: DiskFile;
  readonly modified: number;
}

const WORKBOOK = /\.xls[xm]$/i;

/**
 * Makes the desk.
 *
 * @param atlas - The app.
 * @param vaultName - Name of the storage for recovery copies; another one keeps a test to itself.
 * @returns The desk.
 */
export function createFileDesk(atlas: Atlas, vaultName?: string): FileDesk {
  const { store } = atlas;
  let opened: Vault | null = null;
  let keeping: Keeper | null = null;
  let isClosed = false;
  const vault = (): Vault | null => opened;
  const keeper = (): Keeper | null => keeping;
  let silence = (): void => undefined;
  // After the map: recovery can wait for it.
  const parts = [
    import("../vault/indexed-vault.js"),
    import("../vault/keeper.js"),
    import("../vault/work-id.js"),
  ] as const;
  const ready = Promise.all(parts).then(async ([{ openVault }, { startKeeping }, { answerOtherWindows }]) => {
    const found = await openVault(vaultName);
    if (isClosed) return found?.close();
    opened = found;
    silence = answerOtherWindows(() => keeping?.work() ?? null);
    keeping = startKeeping(store, found);
  });
  let held: Held | null = null;

  const saved = (state: AtlasState, name?: string): void => {
    const document = documentChain(state)?.document;
    const { portfolio: open } = state;
    if (document === undefined) return;
    store.dispatch({
      kind: "saved",
      document,
      ...(name !== undefined && { name }),
      ...(open !== null && { portfolio: open.portfolio }),
    });
  };
  const write = async (file: DiskFile, state: AtlasState, { session }: OpenWork): Promise<SaveOutcome> => {
    try {
      const content = await workFile(state);
      const stream = await file.createWritable();
      await stream.write(content);
      await stream.close();
      held = { session, file, modified: (await file.getFile()).lastModified };
    } catch {
      return { kind: "refused", name: file.name };
    }
    saved(state, file.name);
    return { kind: "written", name: file.name };
  };
  const saveAs = async (): Promise<SaveOutcome> => {
    const state = store.getState();
    const work = openWork(state);
    if (work === null) return { kind: "dropped" };
    const { origin } = work;
    const name = origin.kind === "file" ? fileName(origin.name.replace(WORKBOOK, ".json")) : fileName(`${work.name}.json`);
    const place = await pickPlace(name);
    if (place === null) return { kind: "dropped" };
    if (place !== undefined) return write(place, state, work);
    try {
      download(await workFile(state), name);
    } catch {
      return { kind: "refused", name };
    }
    saved(state, name);
    return { kind: "downloaded", name };
  };
  return {
    ready,
    vault,
    keeper,
    close() {
      isClosed = true;
      silence();
      keeping?.stop();
      opened?.close();
      opened = null;
    },
    saveAs,
    async open() {
      if (!canWriteFiles()) return false;
      const file = await pickFile();
      if (file === undefined) return false;
      if (file === null) return true;
      const before = openWork(store.getState())?.session;
      const content = await file.getFile();
      await atlas.openFiles([content]);
      const session = openWork(store.getState())?.session;
      const isNew = session !== undefined && session !== before;
      // A workbook is read, but what is saved is a document: it must not stand under the workbook's name.
      if (isNew && !WORKBOOK.test(content.name)) held = { session, file, modified: content.lastModified };
      return true;
    },
    async save(isForced = false) {
      const state = store.getState();
      const work = openWork(state);
      if (work === null) return { kind: "dropped" };
      if (held?.session !== work.session) return saveAs();
      const { file, modified } = held;
      try {
        const now = (await file.getFile()).lastModified;
        if (now !== modified && !isForced) return { kind: "changed-elsewhere", name: file.name };
      } catch {
        return saveAs(); // the file was moved or removed
      }
      return write(file, state, work);
    },
    async reopen(work) {
      const [text, works] = await Promise.all([vault()?.read(work), vault()?.works()]);
      const found = works?.find(({ id }) => id === work);
      if (text === undefined || text === null || found === undefined) return false;
      // Two windows on one work would overwrite each other's recovery copies: the second one gets a copy of its own.
      const { isOpenElsewhere } = await import("../vault/work-id.js");
      if (!(await isOpenElsewhere(work))) keeper()?.continueWork(work);
      await atlas.openAny(JSON.parse(text), found.name, { kind: "recovered", name: found.file ?? found.name });
      if (!found.isUnsaved) saved(store.getState(), found.file ?? undefined);
      return true;
    },
    async reopenSnapshot(id) {
      const text = await vault()?.readSnapshot(id);
      const name = openWork(store.getState())?.name ?? "";
      if (text === undefined || text === null) return false;
      await atlas.openAny(JSON.parse(text), name, { kind: "recovered", name });
      return true;
    },
  };
}

async function workFile(state: AtlasState): Promise<Blob> {
  return new Blob([`${(await workText(state, 1)) ?? ""}\n`], { type: "application/json" });
}
