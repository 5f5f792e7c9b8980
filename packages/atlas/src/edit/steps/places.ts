/**
 * Where the cards stand in each state of a document, so that no edit moves a card that it does not speak of.
 *
 * @module
 */
import type { CardPosition, Chain, ChainDocument, ChainEdit, LinkKey } from "@liantu/core";

/** Centres of cards by link. */
export type Places = ReadonlyMap<LinkKey, CardPosition>;

// A document is a value, and so is what was seen of it: undoing finds the very places of before.
const seen = new WeakMap<ChainDocument, Places>();

/**
 * Keeps where the cards of a document stand on the map.
 *
 * @param document - Document.
 * @param places - Centres of its cards.
 */
export function keepPlaces(document: ChainDocument, places: Places): void {
  seen.set(document, places);
}

/**
 * Gives where the cards of a document stood when it was last on the map.
 *
 * @param document - Document.
 * @returns Centres of its cards, `undefined` if it was never drawn.
 */
export function keptPlaces(document: ChainDocument): Places | undefined {
  return seen.get(document);
}

/**
 * Adds to edits that change the structure of a chain where its cards stand: a file that is opened again looks as it was left.
 *
 * @param chain - Chain before the edits.
 * @param edits - Edits.
 * @returns The edits, with the places of all cards before them where they matter; a link that changes its lane is given back
 * to the layout.
 */
export function withPlaces(chain: Chain, edits: readonly ChainEdit[]): readonly ChainEdit[] {
  const places = keptPlaces(chain.document);
  if (places === undefined || !edits.some(isStructural)) return edits;
  const recorded = new Map(Object.entries(chain.document.layout?.positions ?? {}));
  const pinned = [...places].filter(([link, place]) => chain.graph.hasNode(link) && !isSame(recorded.get(link), place));
  const pin: ChainEdit[] = pinned.length === 0 ? [] : [{ kind: "move", positions: new Map(pinned) }];
  const strays = edits.flatMap((edit) => {
    if (edit.kind !== "change" || edit.in !== "links" || edit.fields.stage === undefined) return [];
    const isOther =
      chain.graph.hasNode(edit.key) && chain.graph.getNodeAttribute(edit.key, "stage") !== edit.fields.stage;
    return isOther ? [[edit.key, null] as const] : [];
  });
  const free: ChainEdit[] = strays.length === 0 ? [] : [{ kind: "move", positions: new Map(strays) }];
  return [...pin, ...edits, ...free];
}

/**
 * Says where the cards of a document are to stand when it takes the place of another one on the map.
 *
 * @param before - Chain on the map.
 * @param next - Chain that takes its place.
 * @param now - Where the cards stand.
 * @returns Centres of the cards that are not left to the layout.
 */
export function placesFor(before: Chain, next: Chain, now: Places): Places {
  const kept = keptPlaces(next.document);
  if (kept !== undefined) return kept;
  const recorded = new Map(Object.entries(next.document.layout?.positions ?? {}));
  const places = new Map<LinkKey, CardPosition>();
  next.graph.forEachNode((link, { stage }) => {
    const isInLane = before.graph.hasNode(link) && before.graph.getNodeAttribute(link, "stage") === stage;
    const place = recorded.get(link) ?? (isInLane ? now.get(link) : undefined);
    if (place !== undefined) places.set(link, place);
  });
  return places;
}

/**
 * Says whether cards stand elsewhere than they should.
 *
 * @param now - Where they stand.
 * @param wanted - Where they should.
 * @returns Whether at least one has to be moved.
 */
export function differ(now: Places, wanted: Places): boolean {
  for (const [link, place] of now) if (!isSame(wanted.get(link), place)) return true;
  return false;
}

function isStructural(edit: ChainEdit): boolean {
  if (edit.kind === "set" || edit.kind === "move") return false;
  if (edit.in !== "links" && edit.in !== "flows") return false;
  if (edit.kind !== "change") return true;
  return ["from", "to", "kind", "stage", "group"].some((field) => field in edit.fields);
}

function isSame(a: CardPosition | undefined, b: CardPosition): boolean {
  return a !== undefined && a.x === b.x && a.y === b.y;
}
