/**
 * Briefings of an industrial chain: as data, as Word document, as PowerPoint presentation with the map in native shapes.
 *
 * @packageDocumentation
 */
export {
  BRIEFING_SECTIONS,
  type Briefing,
  type BriefingBlock,
  type BriefingColumn,
  type BriefingFigure,
  type BriefingHeading,
  type BriefingParagraph,
  type BriefingPicture,
  type BriefingSection,
  type BriefingSectionName,
  type BriefingTable,
} from "./briefing/briefing.js";
export { chainBriefing, type BriefingOptions } from "./briefing/chain-briefing.js";
export { briefingDrawing, type BriefingDrawingOptions } from "./briefing/map-drawing.js";
export { briefingDocx, type BriefingDocxOptions } from "./docx/briefing-docx.js";
export type { BriefingImage } from "./docx/document-blocks.js";
export { briefingPptx, type BriefingPptxOptions } from "./pptx/briefing-pptx.js";
