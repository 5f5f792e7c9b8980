/**
 * Places and routes of a chain's cards.
 *
 * @module
 */
import type { Chain, LinkKey, LinkStage } from "@liantu/core";
import { layoutInLanes } from "@liantu/layout";
import type { LaneEdge, LaneLayout, LaneNode, LayoutOptions, Point } from "@liantu/layout";
import { CARD_SIZE } from "../card/levels.js";
import { flowElementId } from "./element-ids.js";

/** Lanes from left to right, the supporting one below them. */
export const LANES: readonly LinkStage[] = ["upstream", "midstream", "downstream", "supporting"];

/** Height of the strip with the name of a lane. */
export const LANE_HEADER = 76;

/** Options of {@link layoutChain}. */
export interface ChainLayoutOptions {
  /**
   * Cards that stay where they are; positions that are not finite or beyond ±10 000 000 are ignored. If fewer than a third
   * of the cards have one then, all are placed afresh.
   * @defaultValue the positions recorded in the document
   */
  readonly previous?: ReadonlyMap<LinkKey, Point>;
  /**
   * Wished width of the whole drawing divided by its height.
   * @defaultValue `16 / 9`
   */
  readonly aspectRatio?: number;
}

/**
 * Places the cards of a chain in lanes and routes its flows; lanes without links are left out.
 *
 * @param chain - Chain to read.
 * @param options - What is to stay.
 * @returns Places by link key, routes by {@link flowElementId}.
 */
export function layoutChain(chain: Chain, options: ChainLayoutOptions = {}): LaneLayout {
  const { previous = recordedPositions(chain), aspectRatio } = options;
  const nodes: LaneNode[] = chain.graph.mapNodes((id, { stage, group }) => ({
    id,
    lane: stage,
    ...(group === undefined ? {} : { group }),
  }));
  const edges = new Map<string, LaneEdge>();
  for (const flow of chain.flows) {
    const id = flowElementId(flow);
    edges.set(id, { id, source: flow.from, target: flow.to, kind: flow.kind ?? "input" });
  }
  const used = new Set(nodes.map(({ lane }) => lane));
  const lanes = LANES.filter((lane) => used.has(lane));
  const settings: LayoutOptions = {
    cardWidth: CARD_SIZE.width,
    cardHeight: CARD_SIZE.height,
    columnGap: 72,
    rowGap: 44,
    headerHeight: LANE_HEADER,
    channelSpacing: 10,
    ...(aspectRatio === undefined ? {} : { aspectRatio }),
    ...(previous.size === 0 ? {} : { previous }),
  };
  const supporting = used.has("supporting") && lanes.length > 1 ? { supporting: "supporting" } : {};
  return layoutInLanes({ lanes, ...supporting, nodes, edges: [...edges.values()] }, settings);
}

/**
 * Says whether two chains have the same links in the same lanes and groups, and the same flows: what is laid out of them is
 * the same then.
 *
 * @param a - Chain.
 * @param b - Chain.
 * @returns Whether a layout of one does for the other; `false` also where only the order of the records differs.
 */
export function hasSameStructure(a: Chain, b: Chain): boolean {
  if (a === b) return true;
  if (a.graph.order !== b.graph.order || a.flows.length !== b.flows.length) return false;
  const isSameFlow = a.flows.every(({ from, to, kind }, i) => {
    const other = b.flows[i];
    return other?.from === from && other.to === to && (other.kind ?? "input") === (kind ?? "input");
  });
  if (!isSameFlow) return false;
  return a.graph.everyNode((id, { stage, group }) => {
    if (!b.graph.hasNode(id)) return false;
    const other = b.graph.getNodeAttributes(id);
    return other.stage === stage && other.group === group;
  });
}

/** As they stand in the document, whatever the numbers: the layout ignores those that it cannot draw. */
function recordedPositions(chain: Chain): ReadonlyMap<LinkKey, Point> {
  return new Map(Object.entries(chain.document.layout?.positions ?? {}));
}
