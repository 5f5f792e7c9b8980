/**
 * Which form is open.
 *
 * @module
 */
import type { ReactElement } from "react";
import type { Dialog } from "../../state/atlas-state.js";
import { useAtlas } from "../../state/use-atlas.js";
import { FlowDialog } from "./flow-dialog.js";
import { LinkDialog } from "./link-dialog.js";
import { ChainDialog, EnterpriseDialog, TargetDialog } from "./other-dialogs.js";
import { ProjectDialog } from "./project-dialog.js";
import { FundDialog, ResourceDialog } from "./resource-dialogs.js";

const FORMS: Readonly<Partial<Record<Dialog["kind"], () => ReactElement | null>>> = {
  chain: ChainDialog,
  link: LinkDialog,
  flow: FlowDialog,
  enterprise: EnterpriseDialog,
  project: ProjectDialog,
  target: TargetDialog,
  resource: ResourceDialog,
  fund: FundDialog,
};

/**
 * Draws the form that is open; nothing where the chain may only be looked at.
 *
 * @returns A dialog, or nothing.
 */
export function OpenForm(): ReactElement | null {
  const kind = useAtlas((state) => state.dialog?.kind);
  const isReadOnly = useAtlas((state) => state.isReadOnly);
  const Open = kind === undefined || isReadOnly ? undefined : FORMS[kind];
  return Open === undefined ? null : <Open />;
}
