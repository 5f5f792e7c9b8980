/**
 * Colours of the map. Colour is never alone: each status has a shape and each gap a sign of its own.
 *
 * @module
 */

/** Name of a palette: for the screen, for people who tell colours apart with difficulty, for a dark room, for paper. */
export type PaletteName = "default" | "colour-safe" | "dark" | "print";

/** Colours of one palette, as `#rrggbb`. */
export interface Palette {
  /** Built (已建成), solid. */
  readonly built: string;
  /** Under construction (在建), half or hatched. */
  readonly underConstruction: string;
  /** Planned (拟引进), hollow and dashed. */
  readonly planned: string;
  /** Ink of blanks (空白点) and breaks (断点). */
  readonly gap: string;
  /** Text on {@link Palette.gap} and on {@link Palette.weak}. */
  readonly onGap: string;
  /** Pale ground of a blank's card, and the lines of its hatch. */
  readonly gapGround: string;
  /** Lines of the hatch on {@link Palette.gapGround}. */
  readonly gapHatch: string;
  /** Ink of weak links (弱点). */
  readonly weak: string;
  /** Pale ground of a weak link's footer. */
  readonly weakGround: string;
  /** Ground of the map. */
  readonly canvas: string;
  /** Ground of a lane. */
  readonly lane: string;
  /** Border of a lane. */
  readonly laneBorder: string;
  /** Ground of a card. */
  readonly card: string;
  /** Ground of a card's header, and of calm footers. */
  readonly header: string;
  /** Border of a card without a gap. */
  readonly border: string;
  /** Thin rules inside a card. */
  readonly rule: string;
  /** Text. */
  readonly ink: string;
  /** Less important text, at least 4.5 : 1. */
  readonly muted: string;
  /** Star of the chain leader. */
  readonly star: string;
  /** Flows. */
  readonly edge: string;
  /** Returns and credits. */
  readonly edgeLight: string;
  /** Ring around what is selected. */
  readonly focus: string;
  /** Between the ring and the card. */
  readonly focusGap: string;
}

const ON_WHITE: Palette = {
  built: "#0B5D3B",
  underConstruction: "#2B7FE3",
  planned: "#E2401B",
  gap: "#5B2A86",
  onGap: "#FFFFFF",
  gapGround: "#FAF7FD",
  gapHatch: "#E6DAF2",
  weak: "#7A4B00",
  weakGround: "#FBF1DF",
  canvas: "#FFFFFF",
  lane: "#F5F8FB",
  laneBorder: "#DCE3EB",
  card: "#FFFFFF",
  header: "#EDF1F6",
  border: "#8A98AB",
  rule: "#DCE3EB",
  ink: "#111827",
  muted: "#4B5768",
  star: "#B7860B",
  edge: "#64748B",
  edgeLight: "#94A3B8",
  focus: "#111827",
  focusGap: "#FFFFFF",
};

/** The palettes by name. */
export const PALETTES: Readonly<Record<PaletteName, Palette>> = {
  default: ON_WHITE,
  "colour-safe": { ...ON_WHITE, built: "#0B4A37", underConstruction: "#2483FF", planned: "#F2600C" },
  dark: {
    built: "#3FCF8E",
    underConstruction: "#6AA9FF",
    planned: "#FF8A5C",
    gap: "#C9A2F2",
    onGap: "#1B0B2E",
    gapGround: "#231B3C",
    gapHatch: "#3B2C5E",
    weak: "#F0BE62",
    weakGround: "#3A2F18",
    canvas: "#0F1B2D",
    lane: "#14233A",
    laneBorder: "#263A57",
    card: "#182A44",
    header: "#213553",
    border: "#5C7391",
    rule: "#2E4464",
    ink: "#F1F5FA",
    muted: "#B3C0D1",
    star: "#F5C542",
    edge: "#8FA3BC",
    edgeLight: "#5F7693",
    focus: "#FFFFFF",
    focusGap: "#0F1B2D",
  },
  print: {
    ...ON_WHITE,
    gapGround: "#FFFFFF",
    gapHatch: "#CDB8E3",
    weakGround: "#FFFFFF",
    lane: "#FFFFFF",
    laneBorder: "#9AA7B7",
    header: "#F2F4F7",
    border: "#5A6778",
    rule: "#C3CCD7",
    ink: "#000000",
    muted: "#333F4E",
    edge: "#475569",
    edgeLight: "#7B8CA2",
  },
};

/**
 * Gives a palette by its name.
 *
 * @param palette - Name, or a palette of one's own, which is given back.
 * @returns The colours.
 */
export function paletteOf(palette: PaletteName | Palette): Palette {
  return typeof palette === "string" ? PALETTES[palette] : palette;
}
