/**
 * The tabs below the map and the component of each; a tab without a component is not shown.
 *
 * @module
 */
import type { ComponentType } from "react";
import type { Localized } from "@liantu/core";
import { FundList } from "../resources/fund-list.js";
import { ResourceList } from "../resources/resource-list.js";
import type { ListTab } from "../state/atlas-state.js";
import { ChainTree } from "../tree/chain-tree.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import { GapList } from "./gap-list.js";
import type { ListPanelProps } from "./list-panel.js";
import { OpportunityList } from "./opportunity-list.js";
import { ProjectList } from "./project-list.js";
import { TargetList } from "./target-list.js";

/** A tab below the map. */
export interface ListTabEntry {
  /** Which list. */
  readonly tab: ListTab;
  /** Name on the tab. */
  readonly name: Localized;
  /** What it shows; `null` while there is nothing to show. */
  readonly Panel: ComponentType<ListPanelProps> | null;
}

/** Tabs in their order. */
export const LIST_TABS: readonly ListTabEntry[] = [
  { tab: "gaps", name: LISTS_WORDS.gaps, Panel: GapList },
  { tab: "opportunities", name: LISTS_WORDS.opportunities, Panel: OpportunityList },
  { tab: "targets", name: LISTS_WORDS.targets, Panel: TargetList },
  { tab: "projects", name: LISTS_WORDS.projects, Panel: ProjectList },
  { tab: "resources", name: LISTS_WORDS.resources, Panel: ResourceList },
  { tab: "funds", name: LISTS_WORDS.funds, Panel: FundList },
  { tab: "tree", name: LISTS_WORDS.tree, Panel: ChainTree },
];
