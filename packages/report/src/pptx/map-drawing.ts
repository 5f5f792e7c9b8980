/**
 * The map on a slide: native shapes, in groups that are cards and flows.
 *
 * @module
 */
import type { Chain } from "@liantu/core";
import { flowElementId } from "@liantu/cytoscape";
import type { ChainDrawing, GroupShape, LineShape, Shape } from "@liantu/cytoscape";
import { linkName } from "../briefing/context.js";
import { fitScale, fittedDrawing, layoutFor } from "../briefing/map-drawing.js";
import type { BriefingDrawingOptions, MapRoom } from "../briefing/map-drawing.js";
import { EMU_PER_INCH, SLIDE_HEIGHT, SLIDE_WIDTH } from "./deck.js";
import { drawingXml } from "./drawing-xml.js";

const MILLIMETRES_PER_INCH = 25.4;
const EMU_PER_MILLIMETRE = EMU_PER_INCH / MILLIMETRES_PER_INCH;
/** Room around the map, in inches; below it stands the number of the slide. */
const MARGIN = { side: 0.3, top: 0.25, bottom: 0.4 } as const;
const ROOM: MapRoom = {
  width: (SLIDE_WIDTH - 2 * MARGIN.side) * MILLIMETRES_PER_INCH,
  height: (SLIDE_HEIGHT - MARGIN.top - MARGIN.bottom) * MILLIMETRES_PER_INCH,
};

/** The map of a slide. */
export interface SlideMap {
  /** Drawing. */
  readonly drawing: ChainDrawing;
  /** Names of the flows in the order in which they are drawn, such as "碳酸锂 → 磷酸铁锂". */
  readonly flows: readonly string[];
}

/**
 * Draws the map for a slide, at the nearest level of detail whose type can be read.
 *
 * @param chain - Chain.
 * @param options - Analysis, language, title, date.
 * @returns The drawing, and what its flows are called.
 */
export function slideMap(chain: Chain, options: BriefingDrawingOptions): SlideMap {
  const { locale = "zh" } = options;
  const layout = layoutFor(chain, ROOM);
  return {
    drawing: fittedDrawing(chain, options, ROOM, layout),
    flows: chain.flows
      .filter((flow) => (layout.routes.get(flowElementId(flow)) ?? []).length > 1)
      .map(({ from, to }) => `${linkName(chain, from, locale)} → ${linkName(chain, to, locale)}`),
  };
}

/** What groups of shapes are called in the selection pane. */
export interface MapNames {
  /** Title, and legend. */
  readonly frame: string;
  /** A flow of which nothing else is known. */
  readonly flow: string;
  /** Flows in the order in which they are drawn; empty if nothing is known of them. */
  readonly flows: readonly string[];
}

/**
 * Writes the map as shapes of a slide.
 *
 * @param drawing - Drawing.
 * @param names - What the groups are called.
 * @returns XML of the shapes.
 */
export function mapXml(drawing: ChainDrawing, names: MapNames): string {
  const millimetres = fitScale(drawing, ROOM);
  const scale = millimetres * EMU_PER_MILLIMETRE;
  const x = MARGIN.side * EMU_PER_INCH + ((ROOM.width - drawing.width * millimetres) / 2) * EMU_PER_MILLIMETRE;
  const y = MARGIN.top * EMU_PER_INCH + ((ROOM.height - drawing.height * millimetres) / 2) * EMU_PER_MILLIMETRE;
  const shapes = drawing.shapes
    .filter((shape) => !isGround(shape, drawing))
    .map((shape) => (shape.kind === "group" && holdsCards(shape) ? withFlows(shape, names) : shape));
  return drawingXml(shapes, { scale, x, y }, (group, path) => {
    if (group.title !== undefined) return group.title;
    // Title and legend each in one piece; the map itself falls into lanes, flows and cards.
    return path.length === 1 && !holdsCards(group) ? names.frame : null;
  });
}

/** The ground of the drawing would only be in the way of who clicks on a card. */
function isGround(shape: Shape, { width, height }: ChainDrawing): boolean {
  return shape.kind === "rect" && shape.width === width && shape.height === height && shape.stroke === undefined;
}

function holdsCards({ shapes }: GroupShape): boolean {
  return shapes.some((shape) => shape.kind === "group" && shape.title !== undefined);
}

/** A flow is its line and its arrowhead, the only lines that stand beside the cards. */
function withFlows(map: GroupShape, { flow, flows }: MapNames): GroupShape {
  const count = map.shapes.filter(({ kind }) => kind === "line").length / 2;
  const isKnown = flows.length === count;
  const shapes: Shape[] = [];
  let [line, at]: [LineShape | null, number] = [null, 0];
  for (const shape of map.shapes) {
    if (shape.kind !== "line") shapes.push(shape);
    else if (line === null) line = shape;
    else {
      const title = isKnown ? (flows[at] ?? flow) : flow;
      shapes.push({ kind: "group", x: 0, y: 0, title, shapes: [line, shape] });
      [line, at] = [null, at + 1];
    }
  }
  return { ...map, shapes: line === null ? shapes : [...shapes, line] };
}
