/**
 * What the desk does once somebody opens or saves: it comes after the map.
 *
 * @module
 */
import type { Atlas } from "../state/atlas.js";
import { documentChain } from "../state/atlas-state.js";
import type { AtlasState } from "../state/atlas-state.js";
import { openWork } from "../state/open-work.js";
import type { OpenWork } from "../state/open-work.js";
import { download, fileName } from "./download.js";
import { canWriteFiles, pickFile, pickPlace } from "./file-access.js";
import type { DiskFile } from "./file-access.js";
import type { DeskWork, FileDesk, SaveOutcome } from "./file-desk.js";
import { workText } from "./work-text.js";

/** A file of the disk that holds the document of a session. */
interface Held {
  readonly session: number;
  readonly file: DiskFile;
  readonly modified: number;
}

const WORKBOOK = /\.xls[xm]$/i;

/**
 * Makes what opens and saves.
 *
 * @param atlas - The app.
 * @param desk - Recovery copies of the browser.
 * @returns What opens and saves.
 */
export function createDeskWork(atlas: Atlas, { vault, keeper }: Pick<FileDesk, "vault" | "keeper">): DeskWork {
  const { store } = atlas;
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
    const name =
      origin.kind === "file" ? fileName(origin.name.replace(WORKBOOK, ".json")) : fileName(`${work.name}.json`);
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
