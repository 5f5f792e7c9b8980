/**
 * Opening and saving: the file is the truth, whatever way the browser offers to reach it.
 *
 * @module
 */
import type { Atlas } from "../state/atlas.js";
import type { Keeper } from "../vault/keeper.js";
import type { Vault } from "../vault/vault.js";

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
export interface DeskWork {
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
}

/** The desk: what opens and saves, and what keeps recovery copies. */
export interface FileDesk extends DeskWork {
  /** Resolves when the recovery copies of the browser can be read. */
  readonly ready: Promise<void>;
  /** The vault; `null` where the browser keeps nothing. */
  readonly vault: () => Vault | null;
  /** Keeps the work on the screen. */
  readonly keeper: () => Keeper | null;
  /** Lets go of everything. */
  readonly close: () => void;
}

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
  // After the map: recovery, opening and saving can wait for it, but not for a server that is gone by then.
  const desk = import("./desk-work.js").then(({ createDeskWork }) => createDeskWork(atlas, { vault, keeper }));
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
    open: async () => (await desk).open(),
    save: async (isForced) => (await desk).save(isForced),
    saveAs: async () => (await desk).saveAs(),
    reopen: async (id) => (await desk).reopen(id),
    reopenSnapshot: async (id) => (await desk).reopenSnapshot(id),
  };
}
