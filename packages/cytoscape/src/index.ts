/**
 * The chain map for Cytoscape.js: SVG cards at four levels, styles, a controller, and the map as one SVG document.
 *
 * @packageDocumentation
 */
export { rangedAmountText } from "./card/amount-text.js";
export type { BarSegment, Card, CardFact, CardFoot, CardLens, CardRow, CardStatus } from "./card/card.js";
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
export { lensInk, textOn } from "./lens/lens-colours.js";
export { lensLegend, lensSwatch, type LensLegendItem, type LensLegendOptions } from "./lens/lens-legend.js";
export { lensShape } from "./lens/lens-shapes.js";
export { lensMarks, type Lens, type LensColour, type LensMark, type LensShape, type LensTone } from "./lens/lens.js";
export { LENSES, lensOf, type LensName } from "./lens/lenses.js";
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
  FocusLinkEvent,
  LensEvent,
  LevelEvent,
  LinkEvent,
  MoveEvent,
  RowEvent,
} from "./map/emitter.js";
export type { FormerLink } from "./map/former-links.js";
export type { MapExportKind, MapExportOptions } from "./map/export-map.js";
export type { MapInsets } from "./map/insets.js";
export { linkHint, type LinkHint } from "./map/link-hint.js";
export { reachOf, waysBetween, type Reach } from "./map/reach.js";
export type { TidyMove, TidyOptions, TidyPreview } from "./map/tidy.js";
export { createWalk, type Walk, type WalkStep } from "./map/walk.js";
export { PALETTES, paletteOf, type Palette, type PaletteName } from "./palette.js";
export { drawChain, type ChainDrawing, type ChainDrawingOptions } from "./paper/draw-chain.js";
export {
  LEAST_PRINTED_TYPE,
  PAPER_SIZES,
  type PaperExtent,
  type PaperName,
  type PaperOptions,
  type PaperOrientation,
  type PaperSetup,
  type PaperTiles,
} from "./paper/paper.js";
export { missingCharacters } from "./paper/missing-characters.js";
export type { DrawnPaper, PaperPage } from "./paper/sheet.js";
export { chainPdf, type ChainPdfOptions, type PdfReport } from "./pdf/chain-pdf.js";
export { exportFontUrl } from "./pdf/export-font.js";
export { chainSvg, type ChainSvgOptions } from "./svg/chain-svg.js";
export { drawingToSvg } from "./svg/drawing-to-svg.js";
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
export { measureText } from "./text/measure-text.js";
export {
  fitText,
  wrapText,
  type FittedText,
  type TextLine,
  type WrapOptions,
  type WrappedText,
} from "./text/wrap-text.js";
export type { Locale } from "./words.js";
