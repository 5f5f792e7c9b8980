/**
 * Options of the lane layout and their defaults.
 *
 * @module
 */
import { LayoutError } from "./errors.js";
import type { Point } from "./types.js";

/** Options of {@link layoutLanes}. Lengths are in model units. */
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
   * Centres to keep: these cards stay exactly there, on a grid or not; the others get the best free places of their lanes.
   * Ids that the graph does not have are ignored.
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
export type Settings = Required<Omit<LayoutOptions, "previous">>;

/**
 * Fills in the defaults and checks the ranges.
 *
 * @param options - As the caller gave them.
 * @returns Every setting; `maxRows` is infinite where it was absent.
 * @throws {@link LayoutError} `invalid-number` if a length is negative or not finite, a card or ratio is not positive, or
 * `maxRows` is below 1.
 */
export function resolveOptions(options: LayoutOptions): Settings {
  const { cardWidth = 200, cardHeight = 250, columnGap = 64, rowGap = 40, lanePadding = 32, laneGap = 24 } = options;
  const { headerHeight = 56, aspectRatio = 16 / 9, maxRows = Infinity, channelSpacing = 8, routes = true } = options;
  for (const [name, value] of Object.entries({ cardWidth, cardHeight, aspectRatio, channelSpacing })) {
    requireNumber(`options.${name}`, value, value > 0 && Number.isFinite(value), "a positive number");
  }
  for (const [name, value] of Object.entries({ columnGap, rowGap, lanePadding, laneGap, headerHeight })) {
    requireNumber(`options.${name}`, value, value >= 0 && Number.isFinite(value), "a number that is not negative");
  }
  requireNumber("options.maxRows", maxRows, maxRows >= 1, "a number of at least 1");
  const lengths = { cardWidth, cardHeight, columnGap, rowGap, lanePadding, laneGap, headerHeight, channelSpacing };
  return { ...lengths, aspectRatio, maxRows: Math.floor(maxRows), routes };
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
