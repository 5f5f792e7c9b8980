/**
 * Pictures of the cards: drawn once for each level, decoded before they are shown, and let go when they are out of date.
 *
 * @module
 */
import type { LinkKey } from "@liantu/core";
import type { Core } from "cytoscape";
import { cardSvg } from "../card/card-svg.js";
import type { Card } from "../card/card.js";
import type { CardLevel } from "../card/levels.js";
import type { Palette } from "../palette.js";
import { svgDataUri } from "../svg/svg-data-uri.js";

/** Pictures of all cards of a map. */
export interface CardImages {
  /** Takes over new cards or colours. What is decoded and still the same need not be decoded again. */
  reset(cards: ReadonlyMap<LinkKey, Card>, palette: Palette): void;
  /** Address of a card's picture at a level. */
  url(link: LinkKey, level: CardLevel): string | undefined;
  /** Decodes the pictures of a level; resolves when all can be drawn at once. */
  decode(level: CardLevel, links?: Iterable<LinkKey>): Promise<void>;
  /** Whether all pictures of a level are decoded. */
  isDecoded(level: CardLevel): boolean;
  /** Lets the pictures go that no card has any more; to be called when the new ones are shown. */
  sweep(): void;
  /** Lets all pictures go. */
  clear(): void;
}

// The renderer's own store of pictures by address. It never lets any go, and loads each only when it is first drawn.
type ImageCache = Record<string, { image: HTMLImageElement }>;

/**
 * Makes the store of pictures for one map.
 *
 * @param cy - Instance whose renderer draws them.
 * @returns An empty store.
 */
export function createCardImages(cy: Core): CardImages {
  const urls = new Map<string, string>();
  const ready = new Map<string, Promise<void>>();
  const decoded = new Set<string>();
  let cards: ReadonlyMap<LinkKey, Card> = new Map();
  let palette: Palette | undefined;

  const keyOf = (link: LinkKey, level: CardLevel): string => `${level}/${link}`;
  const url = (link: LinkKey, level: CardLevel): string | undefined => {
    const key = keyOf(link, level);
    const known = urls.get(key);
    const card = cards.get(link);
    if (known !== undefined || card === undefined || palette === undefined) return known;
    const drawn = svgDataUri(cardSvg(card, { level, palette }));
    urls.set(key, drawn);
    return drawn;
  };
  const load = (address: string): Promise<void> => {
    const known = ready.get(address);
    if (known !== undefined) return known;
    const image = new Image();
    image.src = address;
    const promise = decodeImage(image).then(() => {
      if (!ready.has(address)) return;
      decoded.add(address);
      const cache = imageCacheOf(cy);
      if (cache !== undefined && cache[address] === undefined) cache[address] = { image };
    });
    ready.set(address, promise);
    return promise;
  };
  const forget = (addresses: Iterable<string>): void => {
    const cache = imageCacheOf(cy);
    for (const address of addresses) {
      ready.delete(address);
      decoded.delete(address);
      if (cache !== undefined) delete cache[address];
    }
  };

  return {
    url,
    reset(next, colours) {
      urls.clear();
      cards = next;
      palette = colours;
    },
    sweep() {
      const current = new Set(urls.values());
      forget([...ready.keys()].filter((address) => !current.has(address)));
    },
    async decode(level, links = cards.keys()) {
      const addresses = Array.from(links, (link) => url(link, level));
      await Promise.all(addresses.flatMap((address) => (address === undefined ? [] : [load(address)])));
    },
    isDecoded: (level) =>
      [...cards.keys()].every((link) => {
        const address = urls.get(keyOf(link, level));
        return address !== undefined && decoded.has(address);
      }),
    clear() {
      forget([...ready.keys()]);
      urls.clear();
      cards = new Map();
    },
  };
}

function decodeImage(image: HTMLImageElement): Promise<void> {
  // A picture that does not decode is drawn by the renderer as soon as it has loaded, or not at all.
  return image.decode().catch(() => undefined);
}

function imageCacheOf(cy: Core): ImageCache | undefined {
  if (cy.destroyed()) return undefined;
  const { renderer } = cy as unknown as { renderer?: () => { imageCache?: ImageCache } | null };
  const own = typeof renderer === "function" ? renderer.call(cy) : null;
  if (own === null) return undefined;
  own.imageCache ??= {};
  return own.imageCache;
}
