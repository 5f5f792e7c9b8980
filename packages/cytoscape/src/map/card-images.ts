/**
 * Pictures of the cards: painted once for each level and sharpness, handed to the renderer, and let go when no card shows
 * them any more.
 *
 * @module
 */
import type { LinkKey } from "@liantu/core";
import type { Core } from "cytoscape";
import { createEasel } from "../canvas/easel.js";
import type { Picture } from "../canvas/easel.js";
import { paintShapes } from "../canvas/paint-shapes.js";
import { cardShapes } from "../card/card-svg.js";
import type { Card } from "../card/card.js";
import { CARD_SIZE } from "../card/levels.js";
import type { CardLevel } from "../card/levels.js";
import type { Palette } from "../palette.js";
import { EMPTY_PICTURE } from "../svg/empty-picture.js";

/** Which picture of a card is meant. */
export interface CardView {
  /** Level of detail. */
  readonly level: CardLevel;
  /** Pixels on a model unit. */
  readonly scale: number;
}

/** Pictures of all cards of a map. */
export interface CardImages {
  /** Memory that the pictures take, in bytes. */
  readonly bytes: number;
  /** Takes over new cards or colours. Cards that look as before keep their pictures. */
  reset(cards: ReadonlyMap<LinkKey, Card>, palette: Palette): void;
  /** Name of a card's picture, by which its style calls it, whether it is painted or not; `undefined` without such a card. */
  name(link: LinkKey, view: CardView): string | undefined;
  /** Whether a name is of the card as it is now, whatever the level. */
  isCurrent(link: LinkKey, name: string): boolean;
  /** Paints a picture, if it is not there, and gives its name. */
  paint(link: LinkKey, view: CardView): string | undefined;
  /** Lets the pictures go that are not named. */
  sweep(names: ReadonlySet<string>): void;
  /** Lets all pictures go. */
  clear(): void;
}

// The renderer's own store of pictures by address: what it finds there it does not load.
type ImageCache = Record<string, { image: Picture["image"] }>;

/** What a card looks like, and since when. */
interface Look {
  readonly print: string;
  readonly edition: number;
}

/**
 * Makes the store of pictures for one map.
 *
 * @param cy - Instance whose renderer draws them.
 * @param page - Document of the map.
 * @returns An empty store.
 */
export function createCardImages(cy: Core, page: Document): CardImages {
  const easel = createEasel(page);
  const pictures = new Map<string, Picture>();
  let looks = new Map<LinkKey, Look>();
  let cards: ReadonlyMap<LinkKey, Card> = new Map();
  let palette: Palette | undefined;
  let editions = 0;
  let bytes = 0;

  const name = (link: LinkKey, { level, scale }: CardView): string | undefined => {
    const look = looks.get(link);
    return look === undefined ? undefined : `${stem(look)}${level}-${String(scale)}`;
  };
  const forget = (gone: string): void => {
    const picture = pictures.get(gone);
    pictures.delete(gone);
    const cache = imageCacheOf(cy);
    if (cache !== null) delete cache[gone];
    if (picture === undefined) return;
    bytes -= picture.bytes;
    picture.release();
  };

  return {
    get bytes() {
      return bytes;
    },
    name,
    isCurrent(link, shown) {
      const look = looks.get(link);
      return look !== undefined && shown.startsWith(stem(look));
    },
    reset(next, colours) {
      const isRecoloured = palette !== colours;
      const before = looks;
      looks = new Map();
      for (const [link, card] of next) {
        const look = before.get(link);
        if (!isRecoloured && look !== undefined && cards.get(link) === card) {
          looks.set(link, look);
          continue;
        }
        const print = JSON.stringify(card);
        const isSame = !isRecoloured && look?.print === print;
        looks.set(link, isSame ? look : { print, edition: (editions += 1) });
      }
      cards = next;
      palette = colours;
    },
    paint(link, view) {
      const wanted = name(link, view);
      const card = cards.get(link);
      if (wanted === undefined || card === undefined || palette === undefined) return undefined;
      const cache = imageCacheOf(cy);
      if (cache === null || pictures.has(wanted)) return wanted;
      const shapes = cardShapes(card, view.level, palette);
      const width = Math.ceil(CARD_SIZE.width * view.scale);
      const height = Math.ceil(CARD_SIZE.height * view.scale);
      const picture = easel.paint(width, height, (context) => {
        context.scale(width / CARD_SIZE.width, height / CARD_SIZE.height);
        paintShapes(context, shapes);
      });
      pictures.set(wanted, picture);
      bytes += picture.bytes;
      // The renderer asks of a picture whether it is complete, as of an element.
      cache[wanted] = { image: Object.assign(picture.image, { complete: true }) };
      return wanted;
    },
    sweep(names) {
      for (const kept of pictures.keys()) if (!names.has(kept)) forget(kept);
    },
    clear() {
      for (const kept of pictures.keys()) forget(kept);
      looks = new Map();
      cards = new Map();
    },
  };
}

// A renderer that looks for a picture after it was let go finds an empty one: no name ever leads to a request.
function stem({ edition }: Look): string {
  return `${EMPTY_PICTURE}#${String(edition)}-`;
}

function imageCacheOf(cy: Core): ImageCache | null {
  if (cy.destroyed()) return null;
  const { renderer } = cy as unknown as { renderer?: () => { imageCache?: ImageCache } | null };
  const own = typeof renderer === "function" ? renderer.call(cy) : null;
  if (own === null || own === undefined) return null;
  own.imageCache ??= {};
  return own.imageCache;
}
