/**
 * What stands over the screen: one dialog at a time.
 *
 * @module
 */
import type { ReactElement } from "react";
import { ImportDialog } from "../import/import-dialog.js";
import { EditDialog } from "../edit/edit-dialog.js";
import { ExportDialog } from "../export/export-dialog.js";
import type { Dialog } from "../state/atlas-state.js";
import { SettingsDialog } from "../settings/settings-dialog.js";
import { SnapshotsDialog } from "../start/snapshots-dialog.js";
import { useAtlas } from "../state/use-atlas.js";
import { CandidatesDialog } from "../targets/candidates-dialog.js";
import { TargetProjectDialog } from "../targets/target-project-dialog.js";

/** The component of each dialog; it reads what it was opened for from the state. */
const DIALOGS: Readonly<Partial<Record<Dialog["kind"], () => ReactElement | null>>> = {
  import: ImportDialog,
  export: ExportDialog,
  snapshots: SnapshotsDialog,
  settings: SettingsDialog,
  chain: EditDialog,
  link: EditDialog,
  flow: EditDialog,
  enterprise: EditDialog,
  project: EditDialog,
  target: EditDialog,
  resource: EditDialog,
  fund: EditDialog,
  candidates: CandidatesDialog,
  "target-project": TargetProjectDialog,
};

/**
 * Draws the open dialog.
 *
 * @returns The dialog, or nothing.
 */
export function Dialogs(): ReactElement | null {
  const kind = useAtlas((state) => state.dialog?.kind);
  const Open = kind === undefined ? undefined : DIALOGS[kind];
  return Open === undefined ? null : <Open />;
}
