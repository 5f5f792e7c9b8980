/**
 * Lane layout for chain maps: numbers in, numbers out.
 *
 * @module
 */
export { LayoutError } from "./errors.js";
export type { LayoutErrorCode, LayoutErrorDetails } from "./errors.js";
export { layoutInLanes } from "./lay-out-in-lanes.js";
export { layoutLanes } from "./layout-lanes.js";
export type { LayoutOptions } from "./options.js";
export { measureQuality } from "./quality.js";
export type { Drawing } from "./quality.js";
export { tidyMoves } from "./tidy-moves.js";
export type { Move, TidyOptions } from "./tidy-moves.js";
export type {
  Joint,
  LaneEdge,
  LaneGraph,
  LaneLayout,
  LaneNode,
  LaneRectangle,
  LayoutQuality,
  Point,
  Rectangle,
  Size,
} from "./types.js";
