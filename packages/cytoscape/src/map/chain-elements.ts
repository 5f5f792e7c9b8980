/**
 * A chain as elements of Cytoscape.js: grounds of lanes, cards, flows. No compound nodes.
 *
 * @module
 */
import type { Chain, ChainAnalysis, Flow, LinkStage } from "@liantu/core";
import { formatAmount, LANE_NAMES } from "@liantu/core";
import type { LaneLayout } from "@liantu/layout";
import type { ElementDefinition } from "cytoscape";
import { cardOf } from "../card/card-of.js";
import { cardSvg } from "../card/card-svg.js";
import { isGap } from "../card/card.js";
import type { CardLevel } from "../card/levels.js";
import type { Palette, PaletteName } from "../palette.js";
import { svgDataUri } from "../svg/svg-data-uri.js";
import { word } from "../words.js";
import type { Locale } from "../words.js";
import { LANE_HEADER, layoutChain } from "./chain-layout.js";
import { flowElementId, laneElementId, linkElementId } from "./element-ids.js";
import { labelSpot } from "./label-spot.js";
import { edgeSegments } from "./segments.js";

/** Options of {@link chainElements}. */
export interface ChainElementsOptions {
  /**
   * Language.
   * @defaultValue `"zh"`
   */
  readonly locale?: Locale;
  /**
   * Colours of the cards.
   * @defaultValue `"default"`
   */
  readonly palette?: PaletteName | Palette;
  /**
   * Places and routes.
   * @defaultValue laid out afresh, recorded positions being kept
   */
  readonly layout?: LaneLayout;
  /**
   * Level at which cards are drawn; `null` leaves them without a picture, for a caller who draws them later.
   * @defaultValue `"mid"`
   */
  readonly level?: CardLevel | null;
}

/**
 * Lists the elements of a chain map.
 *
 * @param chain - Chain to read.
 * @param analysis - Its analysis.
 * @param options - Language, colours, places, level.
 * @returns Definitions, lanes first; styled by {@link chainStylesheet}.
 */
export function chainElements(
  chain: Chain,
  analysis: ChainAnalysis,
  options: ChainElementsOptions = {},
): ElementDefinition[] {
  const { locale = "zh", palette = "default", layout = layoutChain(chain), level = "mid" } = options;
  return [
    ...laneElements(analysis, layout, locale),
    ...linkElements(chain, analysis, layout, locale, palette, level),
    ...flowElements(chain, analysis, layout, locale),
    ...jointElements(chain, analysis, layout),
  ];
}

function laneElements(analysis: ChainAnalysis, layout: LaneLayout, locale: Locale): ElementDefinition[] {
  const links = [...analysis.links.values()];
  return layout.lanes.flatMap(({ id: lane, x, y, width, height }) => {
    const stage = lane as LinkStage;
    const inLane = links.filter((link) => link.stage === stage);
    const gaps = inLane.filter((link) => isGap(link.class)).length;
    const name = LANE_NAMES[stage][locale];
    const counts = [word("links", locale, inLane.length), ...(gaps > 0 ? [word("gaps", locale, gaps)] : [])];
    const id = laneElementId(stage);
    const fixed = { group: "nodes", selectable: false, grabbable: false, pannable: true } as const;
    return [
      {
        ...fixed,
        classes: "lane",
        data: { id, stage, width, height },
        position: { x: x + width / 2, y: y + height / 2 },
      },
      {
        ...fixed,
        classes: "lane-name",
        data: { id: `${id}/name`, stage, name, label: `${name}  ${counts.join(" · ")}` },
        position: { x: x + 16, y: y + LANE_HEADER - 14 },
      },
    ];
  });
}

function linkElements(
  chain: Chain,
  analysis: ChainAnalysis,
  layout: LaneLayout,
  locale: Locale,
  palette: PaletteName | Palette,
  level: CardLevel | null,
): ElementDefinition[] {
  return [...analysis.links.values()].map((link) => {
    const image = level === null ? {} : { image: svgDataUri(cardSvg(cardOf(chain, link, locale), { level, palette })) };
    return {
      group: "nodes",
      classes: `link ${link.class}`,
      data: { id: linkElementId(link.id), link: link.id, class: link.class, stage: link.stage, ...image },
      position: { ...(layout.positions.get(link.id) ?? { x: 0, y: 0 }) },
    };
  });
}

function flowElements(chain: Chain, analysis: ChainAnalysis, layout: LaneLayout, locale: Locale): ElementDefinition[] {
  const elements = new Map<string, ElementDefinition>();
  for (const flow of chain.flows) {
    const id = flowElementId(flow);
    const source = layout.positions.get(flow.from);
    const target = layout.positions.get(flow.to);
    const route = layout.routes.get(id);
    const segments = source && target && route ? edgeSegments(route, source, target) : null;
    if (segments === null) continue;
    const kind = flow.kind ?? "input";
    const isSevered = isSeveredFlow(analysis, flow);
    elements.set(id, {
      group: "edges",
      classes: ["flow", kind, ...(isSevered ? ["severed"] : []), ...(segments.weights.length > 0 ? ["bent"] : [])].join(
        " ",
      ),
      data: {
        id,
        source: linkElementId(flow.from),
        target: linkElementId(flow.to),
        from: flow.from,
        to: flow.to,
        kind,
        net: layout.nets.get(id) ?? id,
        label: coefficientText(chain, flow, locale),
        // Seen from its consumer a flow is alone all the way; seen from its supplier, only at its end.
        incomingAt: labelSpot(route ?? []),
        outgoingAt: labelSpot([...(route ?? [])].reverse(), 2),
        sourceEndpoint: pixels(segments.source.x, segments.source.y),
        targetEndpoint: pixels(segments.target.x, segments.target.y),
        weights: segments.weights.map(round).join(" "),
        distances: segments.distances.map(round).join(" "),
      },
    });
  }
  return [...elements.values()];
}

function jointElements(chain: Chain, analysis: ChainAnalysis, layout: LaneLayout): ElementDefinition[] {
  const kinds = new Map<string, string>();
  for (const flow of chain.flows) {
    const net = layout.nets.get(flowElementId(flow));
    if (net !== undefined) kinds.set(net, isSeveredFlow(analysis, flow) ? "severed" : (flow.kind ?? "input"));
  }
  return layout.joints.map(({ x, y, net }, i) => ({
    group: "nodes",
    classes: `joint ${kinds.get(net) ?? "input"}`,
    data: { id: `joint/${String(i)}`, net },
    position: { x, y },
    selectable: false,
    grabbable: false,
    pannable: true,
  }));
}

function isSeveredFlow(analysis: ChainAnalysis, { kind = "input", from }: Flow): boolean {
  const supplier = analysis.links.get(from)?.class;
  return kind === "input" && (supplier === "blank" || supplier === "break");
}

function coefficientText(chain: Chain, { from, to, coefficient }: Flow, locale: Locale): string {
  if (coefficient === undefined) return "";
  const supplied = chain.graph.getNodeAttributes(from).unit;
  const made = chain.graph.getNodeAttributes(to).unit;
  if (supplied === undefined || made === undefined) return "";
  const unit = `${supplied.replace(/\/a$/u, "")}/${made.replace(/\/a$/u, "")}`;
  return formatAmount(coefficient, unit, locale).replace(/ (?=[^ ]*$)/u, "\n");
}

function pixels(x: number, y: number): string {
  return `${String(round(x))}px ${String(round(y))}px`;
}

function round(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
