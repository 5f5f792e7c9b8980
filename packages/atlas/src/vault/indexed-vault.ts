/**
 * The vault in IndexedDB, which works by double click and over plain HTTP too.
 *
 * @module
 */
import { MOST_SNAPSHOTS, MOST_WORKS } from "./vault.js";
import type { KeepResult, Keeping, Snapshot, Vault, Work } from "./vault.js";

const VERSION = 1;

interface StoredState {
  readonly id: string;
  readonly text: string;
}
type StoredSnapshot = Omit<Snapshot, "id"> & { readonly id?: number; readonly text: string };

/**
 * Opens the vault.
 *
 * @param name - Name of the database; another one for each test.
 * @returns The vault; `null` where the browser keeps nothing (private window, storage disabled).
 */
export async function openVault(name = "liantu"): Promise<Vault | null> {
  let database: IDBDatabase;
  try {
    database = await openDatabase(name);
  } catch {
    return null;
  }
  return vaultOf(database);
}

function openDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    // Throws where storage is disabled; where it hangs, the app must not.
    const request = indexedDB.open(name, VERSION);
    const limit = setTimeout(() => reject(new Error("the storage does not answer")), 20_000);
    request.addEventListener("upgradeneeded", () => {
      const database = request.result;
      database.createObjectStore("works", { keyPath: "id" });
      database.createObjectStore("states", { keyPath: "id" });
      const snapshots = database.createObjectStore("snapshots", { keyPath: "id", autoIncrement: true });
      snapshots.createIndex("work", "work");
    });
    request.addEventListener("success", () => {
      clearTimeout(limit);
      // A newer app in another window may change the format: it must not wait for this one.
      request.result.addEventListener("versionchange", () => request.result.close());
      resolve(request.result);
    });
    request.addEventListener("error", () => {
      clearTimeout(limit);
      reject(asError(request.error));
    });
  });
}

function vaultOf(database: IDBDatabase): Vault {
  const reading = <T>(store: string, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const request = ask(database.transaction(store).objectStore(store));
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(asError(request.error)));
    });
  const works = async (): Promise<readonly Work[]> => {
    const found = await reading("works", (store) => store.getAll() as IDBRequest<Work[]>);
    return found.sort((a, b) => b.keptAt - a.keptAt);
  };
  const snapshotIds = (work: string): Promise<IDBValidKey[]> =>
    reading("snapshots", (store) => store.index("work").getAllKeys(work));
  const forgetting = async (gone: readonly string[]): Promise<void> => {
    const ids = await Promise.all(gone.map(snapshotIds));
    await writing(database, (store) => {
      for (const id of gone) {
        store("works").delete(id);
        store("states").delete(id);
      }
      for (const id of ids.flat()) store("snapshots").delete(id);
    });
  };
  const write = async (keeping: Keeping): Promise<void> => {
    const { work, text, step } = keeping;
    const old = step === undefined ? [] : (await snapshotIds(work.id)).sort(ascending).slice(0, 1 - MOST_SNAPSHOTS);
    await writing(database, (store) => {
      store("works").put(work);
      store("states").put({ id: work.id, text } satisfies StoredState);
      if (step === undefined) return;
      for (const id of old) store("snapshots").delete(id);
      const { id: key, name, keptAt } = work;
      store("snapshots").add({ work: key, name, keptAt, step, text } satisfies StoredSnapshot);
    });
  };
  return {
    async keep(keeping): Promise<KeepResult> {
      try {
        await write(keeping);
        const rest = (await works()).filter(({ id }) => id !== keeping.work.id);
        // Unsaved work is the last to go.
        const order = [...rest.filter(({ isUnsaved }) => isUnsaved), ...rest.filter(({ isUnsaved }) => !isUnsaved)];
        const tooMany = order.slice(MOST_WORKS - 1).map(({ id }) => id);
        if (tooMany.length > 0) await forgetting(tooMany);
        return "kept";
      } catch (error) {
        if (!isFull(error)) return "failed";
      }
      try {
        // Room is made by what a file holds anyway.
        const others = (await works()).filter(({ id, isUnsaved }) => id !== keeping.work.id && !isUnsaved);
        await forgetting(others.map(({ id }) => id));
        const { step: _, ...state } = keeping;
        await write(state);
        return "kept";
      } catch {
        return "full";
      }
    },
    works,
    async read(work) {
      const state = await reading("states", (store) => store.get(work) as IDBRequest<StoredState | undefined>);
      return state?.text ?? null;
    },
    async snapshots(work) {
      const found = await reading(
        "snapshots",
        (store) => store.index("work").getAll(work) as IDBRequest<(StoredSnapshot & { readonly id: number })[]>,
      );
      return found
        .map(({ id, work: of, name, keptAt, step }) => ({ id, work: of, name, keptAt, step }))
        .sort((a, b) => b.id - a.id);
    },
    async readSnapshot(id) {
      const found = await reading("snapshots", (store) => store.get(id) as IDBRequest<StoredSnapshot | undefined>);
      return found?.text ?? null;
    },
    forget: (work) => forgetting([work]),
    clear: () =>
      writing(database, (store) => {
        for (const name of ["works", "states", "snapshots"]) store(name).clear();
      }),
    close: () => database.close(),
  };
}

function writing(database: IDBDatabase, write: (store: (name: string) => IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(["works", "states", "snapshots"], "readwrite");
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(asError(transaction.error)));
    transaction.addEventListener("error", () => reject(asError(transaction.error)));
    write((name) => transaction.objectStore(name));
  });
}

function ascending(a: IDBValidKey, b: IDBValidKey): number {
  return Number(a) - Number(b);
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error("the storage failed");
}
