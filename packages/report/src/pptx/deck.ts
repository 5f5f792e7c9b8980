/**
 * Measures and colours of the slides, as data.
 *
 * @module
 */

/** Font of all slides: every Windows since Vista has it. */
export const SLIDE_FONT = "Microsoft YaHei";

/** Width of a slide, 16 : 9, in inches. */
export const SLIDE_WIDTH = 13.333;
/** Height of a slide in inches. */
export const SLIDE_HEIGHT = 7.5;
/** English metric units on an inch. */
export const EMU_PER_INCH = 914_400;

/** Margin on either side, in inches. */
export const SIDE = 0.55;
/** Where the content of a slide begins, in inches. */
export const BODY_TOP = 1.15;
/** How high it may be, in inches. */
export const BODY_HEIGHT = 5.75;
/** Width of the content, in inches. */
export const BODY_WIDTH = SLIDE_WIDTH - 2 * SIDE;

/** Colours, without "#". */
export const COLOURS = {
  ink: "111827",
  muted: "4B5768",
  accent: "17406D",
  paper: "FFFFFF",
  head: "E4EBF3",
  rule: "B8C4D2",
  card: "F5F8FB",
} as const;

/** Names of the masters. */
export const MASTERS = { title: "LIANTU_TITLE", body: "LIANTU_BODY", map: "LIANTU_MAP" } as const;
