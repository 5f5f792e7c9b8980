/**
 * The chain map as its users see it.
 *
 * @module
 */
import type { Chain, ChainAnalysis, LinkAnalysis, LinkKey } from "@liantu/core";
import type { Point } from "@liantu/layout";
import type { Core } from "cytoscape";
import type { Card } from "../card/card.js";
import type { CardLevel } from "../card/levels.js";
import type { LensLegendItem } from "../lens/lens-legend.js";
import type { Lens } from "../lens/lens.js";
import type { LensName } from "../lens/lenses.js";
import type { Palette, PaletteName } from "../palette.js";
import type { Locale } from "../words.js";
import type { ChainMapEvent, ChainMapListener } from "./emitter.js";
import type { MapExportKind, MapExportOptions } from "./export-map.js";
import type { FormerLink } from "./former-links.js";
import type { MapInsets } from "./insets.js";
import type { TidyOptions, TidyPreview } from "./tidy.js";

/** Options of {@link createChainMap}. */
export interface ChainMapOptions {
  /**
   * Analysis of the chain.
   * @defaultValue `analyzeChain(chain)`
   */
  readonly analysis?: ChainAnalysis;
  /**
   * Language.
   * @defaultValue `"zh"`
   */
  readonly locale?: Locale;
  /**
   * Colours.
   * @defaultValue `"default"`
   */
  readonly palette?: PaletteName | Palette;
  /**
   * Level of detail: by the zoom, or one for all zooms.
   * @defaultValue `"auto"`
   */
  readonly level?: "auto" | CardLevel;
  /**
   * Centres of cards to keep.
   * @defaultValue the positions recorded in the document
   */
  readonly positions?: ReadonlyMap<LinkKey, Point>;
  /**
   * Whether cards can be moved by hand.
   * @defaultValue `false`
   */
  readonly isMovable?: boolean;
  /**
   * Whether a hint appears beside the card under the pointer, as long as none is selected.
   * @defaultValue `true`
   */
  readonly hasTooltip?: boolean;
  /**
   * What the cards show: statuses and gaps, or what a lens says.
   * @defaultValue `"status"`
   */
  readonly lens?: LensName | Lens;
  /**
   * A small map of the whole: `true` puts it into the lower left corner, an element takes it elsewhere.
   * @defaultValue `false`
   */
  readonly minimap?: boolean | HTMLElement;
  /**
   * What of the container is covered by controls of the page: the map opens, is fitted and is brought to a card beside them.
   * @defaultValue `{}`, nothing
   */
  readonly insets?: MapInsets;
  /**
   * Whether the map can be reached and walked by the keyboard: it gets a `tabindex`, the role `application` and a label.
   * @defaultValue `true`
   */
  readonly hasKeyboard?: boolean;
}

/** Which links a filter keeps: keys, or a question to ask of each; `null` keeps all. */
export type LinkFilter = ReadonlySet<LinkKey> | ((link: LinkAnalysis) => boolean) | null;

/** A chain map on the screen. */
export interface ChainMap {
  /** Instance of Cytoscape.js that draws it. */
  readonly cy: Core;
  /**
   * Resolves when the cards have been drawn for the first time. On a map of more than 2 000 cards, flows and joints the flows
   * follow a moment later, so that nobody waits for them to see the cards.
   */
  readonly ready: Promise<void>;
  /** Chain shown. */
  readonly chain: Chain;
  /** Its analysis. */
  readonly analysis: ChainAnalysis;
  /** Level of detail shown. */
  readonly level: CardLevel;
  /** Link selected. */
  readonly selected: LinkKey | null;
  /** Lens shown. */
  readonly lens: Lens;
  /** Link where the keyboard stands; `null` for none. */
  readonly focused: LinkKey | null;
  /** Cards shown, by link. */
  readonly cards: ReadonlyMap<LinkKey, Card>;
  /** Shows another chain, or another state of the same one: viewport and cards stay where they are. */
  setChain(chain: Chain, analysis?: ChainAnalysis): void;
  /** Lays the cards out: around the positions given, or afresh if there are none. */
  arrange(positions?: ReadonlyMap<LinkKey, Point>): void;
  /** Selects a link, or none: its up- and downstream is lit, all else is dimmed. Unknown keys select none. */
  select(link: LinkKey | null): void;
  /** Brings a card to the centre, at a zoom at which its name can be read. */
  focus(link: LinkKey): void;
  /** Lights a way through the chain and dims all else; `null` ends it. */
  highlightPath(path: readonly LinkKey[] | null): void;
  /** Lights all ways from one link to another, along inputs. */
  highlightPath(from: LinkKey, to: LinkKey): void;
  /** Dims the links that a filter does not keep, or hides them. */
  filter(filter: LinkFilter, mode?: "dim" | "hide"): void;
  /** Fixes the level of detail, or lets the zoom decide. */
  setLevel(level: "auto" | CardLevel): void;
  /** Lets cards be moved by hand, or not; `move` tells of each that was. */
  setMovable(isMovable: boolean): void;
  /** Says that something else of the container is covered: a map that stands as it was fitted is fitted anew. */
  setInsets(insets: MapInsets): void;
  /** Changes the colours. */
  setPalette(palette: PaletteName | Palette): void;
  /** Changes the language. */
  setLocale(locale: Locale): void;
  /** Looks at the same map through another lens; `null` ends it. */
  setLens(lens: LensName | Lens | null): void;
  /** Draws links that are no more as outlines, until others are given or none; they are not exported. */
  showFormer(links: readonly FormerLink[]): void;
  /** Legend of the lens, in the language and the colours of the moment. */
  legend(): readonly LensLegendItem[];
  /** Lays the map out from scratch, to be looked at before it is taken: nothing moves before `apply`. */
  tidy(options?: TidyOptions): TidyPreview;
  /** Gives the map as a file, the whole of it at the level shown: real text in SVG, a picture in PNG. */
  export(kind: MapExportKind, options?: MapExportOptions): Promise<Blob>;
  /** Listens to an event; the function given back ends it. */
  on<E extends ChainMapEvent>(event: E, listener: ChainMapListener<E>): () => void;
  /** Shows the whole map. */
  fit(): void;
  /** Goes a step nearer. */
  zoomIn(): void;
  /** Goes a step farther. */
  zoomOut(): void;
  /** Centres of the cards, by link. */
  positions(): ReadonlyMap<LinkKey, Point>;
  /** Takes the map out of the document, with all its listeners. */
  destroy(): void;
}
