/**
 * What goes into a lane layout and what comes out of it. Lengths are in model units, y grows downwards.
 *
 * @module
 */

/** A card to place. */
export interface LaneNode {
  /** Unique among the cards. */
  readonly id: string;
  /** One of {@link LaneGraph.lanes}; absent where that list is empty. */
  readonly lane?: string;
  /** Cards of one lane and one group are kept next to each other where that costs little. */
  readonly group?: string;
  /** Width of this card, at most 1 000 000; the option `cardWidth` where it is absent. */
  readonly width?: number;
  /** Height of this card, at most 1 000 000; the option `cardHeight` where it is absent. */
  readonly height?: number;
}

/** A flow from a supplier to a consumer. */
export interface LaneEdge {
  /** Unique among the flows. */
  readonly id: string;
  /** Card that supplies. */
  readonly source: string;
  /** Card that consumes. A flow from a card to itself is left out: it has no route. */
  readonly target: string;
  /**
   * `return` (recycled goods) and `credit` (by-products) do not rank cards, and never share a line with `input`.
   * @defaultValue `"input"`
   */
  readonly kind?: "input" | "return" | "credit";
}

/** A chain map as the layout sees it. The order of `nodes` and of `edges` does not matter. */
export interface LaneGraph {
  /**
   * Lanes from left to right; the supporting one may stand anywhere in the list. A graph without lanes is drawn in layers:
   * see the option `form`.
   */
  readonly lanes: readonly string[];
  /** Lane that serves all the others: drawn as a band below them. All lanes stand side by side where it is absent. */
  readonly supporting?: string;
  /** Cards. */
  readonly nodes: readonly LaneNode[];
  /** Flows. */
  readonly edges: readonly LaneEdge[];
}

/** A point, or the centre of a card. */
export interface Point {
  /** To the right. */
  readonly x: number;
  /** Downwards. */
  readonly y: number;
}

/** Width and height. */
export interface Size {
  /** Along x. */
  readonly width: number;
  /** Along y. */
  readonly height: number;
}

/** An axis-parallel rectangle by its top-left corner. */
export interface Rectangle extends Point, Size {}

/** Where a lane is drawn: its cards with a margin, and the header strip above them. */
export interface LaneRectangle extends Rectangle {
  /** Id of the lane. */
  readonly id: string;
  /** Columns of cards in it, 0 for a lane without cards. */
  readonly columns: number;
}

/** A point where the line of one net branches: draw a dot there, a crossing has none. */
export interface Joint extends Point {
  /** Net that branches, see {@link LaneLayout.nets}. */
  readonly net: string;
}

/** Faults (the first three should be 0) and effort of a drawing. */
export interface LayoutQuality {
  /** Pairs of cards that overlap. */
  readonly overlaps: number;
  /** Flows whose line runs under a card, its own ones included, or is not axis-parallel. */
  readonly edgesUnderCards: number;
  /** Pairs of stretches of two nets that lie on each other, or touch without crossing. */
  readonly overlappingSegments: number;
  /** Points where lines of two nets cross. */
  readonly crossings: number;
  /** Corners and branching points, a corner that flows of a net share being one. */
  readonly bends: number;
  /** Ink: total length of the lines, what flows of a net share being counted once. */
  readonly length: number;
}

/** Result of {@link layoutLanes}. Maps are in the order of the ids. */
export interface LaneLayout {
  /** Centre of each card. */
  readonly positions: ReadonlyMap<string, Point>;
  /** Size of each card. */
  readonly sizes: ReadonlyMap<string, Size>;
  /** One rectangle per lane, in the order of {@link LaneGraph.lanes}. */
  readonly lanes: readonly LaneRectangle[];
  /**
   * Axis-parallel line of each flow, from the right side of the supplier's card to the left side of the consumer's,
   * without repeated or collinear points. Empty if routes were not asked for.
   */
  readonly routes: ReadonlyMap<string, readonly Point[]>;
  /**
   * Net of each routed flow. Flows of one net share lines, flows of different nets only cross. A net is a star: all flows
   * of one kind out of one supplier, or, for a consumer of more flows than there are ports on a card, all those into it.
   */
  readonly nets: ReadonlyMap<string, string>;
  /** Where the nets branch. */
  readonly joints: readonly Joint[];
  /** Smallest rectangle around lanes, cards and routes. */
  readonly bounds: Rectangle;
  /** How good the drawing is, measured on the result and not on the way to it. */
  readonly quality: LayoutQuality;
}
