/**
 * Options of the lane layout and their defaults.
 *
 * @module
 */
import { LayoutError } from "./errors.js";
import type { Point } from "./types.js";

/** Longest side, gap or spacing, in model units. */
const longest = 1e6;

/** Positions farther than this from (0, 0) in x or y are not kept. */
export const farthest = 1e7;

/** Options of {@link layoutLanes}. Lengths are in model units, none may be above 1 000 000. */
export interface LayoutOptions {
  /**
   * Width of a card that has none of its own.
   * @defaultValue `200`
   */
  readonly cardWidth?: number;
  /**
   * Height of a card that has none of its own.
   * @defaultValue `250`
   */
  readonly cardHeight?: number;
  /**
   * Least distance between two columns of one lane; it grows with the lines that run between them.
   * @defaultValue `64`
   */
  readonly columnGap?: number;
  /**
   * Least distance between two rows; it grows with the lines that run between them.
   * @defaultValue `40`
   */
  readonly rowGap?: number;
  /**
   * Distance from the cards of a lane to its border.
   * @defaultValue `32`
   */
  readonly lanePadding?: number;
  /**
   * Least distance between two lanes.
   * @defaultValue `24`
   */
  readonly laneGap?: number;
  /**
   * Height of the strip above a lane's cards that holds its name.
   * @defaultValue `56`
   */
  readonly headerHeight?: number;
  /**
   * Wished width of the whole drawing divided by its height.
   * @defaultValue `16 / 9`
   */
  readonly aspectRatio?: number;
  /**
   * Most cards one above the other in a lane that is not the supporting one.
   * @defaultValue no limit but the wished aspect ratio
   */
  readonly maxRows?: number;
  /**
   * Least distance between parallel lines of different nets. Only where the cards stand still (`previous`), or where more
   * lines enter one card than fit its side, they come closer; they never coincide.
   * @defaultValue `8`
   */
  readonly channelSpacing?: number;
  /**
   * `"lanes"`: cards on a grid, in as many columns a lane as the wished shape asks for. `"layers"`: every flow runs to a
   * later column but those that close a cycle, long lines pass between the cards, and few cross; the shape of the drawing is that of
   * the flows, groups do not matter, and a supporting lane stands beside the others.
   * @defaultValue `"lanes"`, or `"layers"` for a graph without lanes
   */
  readonly form?: "lanes" | "layers";
  /**
   * Centres to keep: these cards stay exactly there, on a grid or not; the others get the best free places of their lanes.
   * Ids that the graph does not have are ignored, and so are coordinates that are not finite or beyond ±10 000 000. If fewer
   * than a third of the cards have a position then, all are placed afresh: too little would be kept to build on.
   * @defaultValue none: the whole drawing is laid out afresh
   */
  readonly previous?: ReadonlyMap<string, Point>;
  /**
   * Whether to route the flows. Without routes, the gaps do not grow for them.
   * @defaultValue `true`
   */
  readonly routes?: boolean;
}

/** All options but `previous`, present and checked. */
export type Settings = Required<Omit<LayoutOptions, "previous" | "form">> & Pick<LayoutOptions, "form">;

/**
 * Fills in the defaults and checks the ranges.
 *
 * @param options - As the caller gave them.
 * @returns Every setting; `maxRows` is infinite where it was absent.
 * @throws {@link LayoutError} `invalid-number` if a length is negative or above 1 000 000, a card, spacing or ratio is
 * not positive or not finite, or `maxRows` is below 1.
 */
export function resolveOptions(options: LayoutOptions): Settings {
  const { cardWidth = 200, cardHeight = 250, columnGap = 64, rowGap = 40, lanePadding = 32, laneGap = 24 } = options;
  const { headerHeight = 56, aspectRatio = 16 / 9, maxRows = Infinity, channelSpacing = 8, routes = true } = options;
  const { form } = options;
  for (const [name, value] of Object.entries({ cardWidth, cardHeight, channelSpacing })) {
    requireLength(`options.${name}`, value);
  }
  for (const [name, value] of Object.entries({ columnGap, rowGap, lanePadding, laneGap, headerHeight })) {
    const isValid = value >= 0 && value <= longest;
    requireNumber(`options.${name}`, value, isValid, `a number from 0 to ${String(longest)}`);
  }
  requireNumber("options.aspectRatio", aspectRatio, aspectRatio > 0 && aspectRatio < Infinity, "a positive number");
  requireNumber("options.maxRows", maxRows, maxRows >= 1, "a number of at least 1");
  const lengths = { cardWidth, cardHeight, columnGap, rowGap, lanePadding, laneGap, headerHeight, channelSpacing };
  return { ...lengths, aspectRatio, maxRows: Math.floor(maxRows), routes, ...(form === undefined ? {} : { form }) };
}

/**
 * Refuses a length that is not positive, or so large that coordinates would lose their exactness.
 *
 * @param place - Where it stands.
 * @param value - The length.
 * @throws {@link LayoutError} `invalid-number` if it is not valid.
 */
export function requireLength(place: string, value: number): void {
  const isValid = value > 0 && value <= longest;
  requireNumber(place, value, isValid, `a positive number of at most ${String(longest)}`);
}

/**
 * Refuses a number.
 *
 * @param place - Where it stands.
 * @param value - The number.
 * @param isValid - Whether it is in its range.
 * @param expected - The range in words.
 * @throws {@link LayoutError} `invalid-number` if it is not valid.
 */
export function requireNumber(place: string, value: number, isValid: boolean, expected: string): void {
  if (isValid) return;
  throw new LayoutError("invalid-number", `${place} must be ${expected}, got ${String(value)}`, { place, value });
}
