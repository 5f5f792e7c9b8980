/**
 * The chain map for Cytoscape.js: SVG cards at four levels, styles, a controller, and the map as one SVG document.
 *
 * @packageDocumentation
 */
export { rangedAmountText } from "./card/amount-text.js";
export type { BarSegment, Card, CardFact, CardFoot, CardRow, CardStatus } from "./card/card.js";
export { isGap } from "./card/card.js";
export { cardOf } from "./card/card-of.js";
export { cardShapes, cardSvg, type CardSvgOptions } from "./card/card-svg.js";
export {
  CARD_LEVELS,
  CARD_SIZE,
  LEAST_TYPE,
  LEVEL_ZOOM,
  levelOf,
  type CardLevel,
  type CardSize,
} from "./card/levels.js";
export { rowAt } from "./card/near-plan.js";
export { legendItems, type LegendItem } from "./legend/legend-items.js";
export type { LegendKey, LegendKeyOf } from "./legend/legend-key.js";
export { legendSwatchSvg } from "./legend/legend-swatch.js";
export { chainElements, type ChainElementsOptions } from "./map/chain-elements.js";
export { layoutChain, type ChainLayoutOptions } from "./map/chain-layout.js";
export type { ChainMap, ChainMapOptions, LinkFilter } from "./map/chain-map.js";
export { chainStylesheet, type ChainStylesheetOptions } from "./map/chain-stylesheet.js";
export { createChainMap } from "./map/create-chain-map.js";
export { flowElementId, laneElementId, linkElementId } from "./map/element-ids.js";
export type {
  ChainMapEvent,
  ChainMapEvents,
  ChainMapListener,
  LevelEvent,
  LinkEvent,
  MoveEvent,
  RowEvent,
} from "./map/emitter.js";
export { linkHint, type LinkHint } from "./map/link-hint.js";
export { PALETTES, paletteOf, type Palette, type PaletteName } from "./palette.js";
export { chainSvg, drawChain, type ChainDrawing, type ChainSvgOptions } from "./svg/chain-svg.js";
export type {
  CircleShape,
  GroupShape,
  Hatch,
  LineShape,
  Outline,
  Paint,
  RectShape,
  Shape,
  TextShape,
} from "./svg/shape.js";
export { shapesToSvg, type SvgFrame } from "./svg/shapes-to-svg.js";
export { svgDataUri } from "./svg/svg-data-uri.js";
export {
  fitText,
  wrapText,
  type FittedText,
  type TextLine,
  type WrapOptions,
  type WrappedText,
} from "./text/wrap-text.js";
export type { Locale } from "./words.js";
