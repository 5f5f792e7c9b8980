/**
 * What the pointer and the keyboard mean on a map that can be edited.
 *
 * @module
 */
import { useEffect, useRef } from "react";
import type { LinkKey } from "@liantu/core";
import type { ChainMap } from "@liantu/cytoscape";
import type { EventObject, EventObjectNode } from "cytoscape";

/** A place in the window, in CSS pixels. */
export interface WindowPoint {
  /** From the left. */
  readonly x: number;
  /** From the top. */
  readonly y: number;
}

/** What can be asked for on the map. */
export interface MapInput {
  /** A card was moved by hand. */
  readonly onMove: (link: LinkKey) => void;
  /** A card was double-clicked, or F2 pressed on it. */
  readonly onEdit: (link: LinkKey) => void;
  /** Delete was pressed on a card. */
  readonly onRemove: (link: LinkKey) => void;
  /** The menu of a card, or of the ground, was asked for. */
  readonly onMenu: (link: LinkKey | null, at: WindowPoint) => void;
  /** A card was clicked, or opened by the keyboard. */
  readonly onPick: (link: LinkKey) => void;
}

/**
 * Listens to a map.
 *
 * @param map - Map; `null` for one that cannot be edited.
 * @param input - What to do.
 */
export function useMapInput(map: ChainMap | null, input: MapInput): void {
  // The listeners stay, whatever is drawn meanwhile.
  const latest = useRef(input);
  useEffect(() => {
    latest.current = input;
  });
  useEffect(() => {
    const container = map?.cy.container() ?? null;
    if (map === null || container === null) return;
    const { cy } = map;
    const linkOf = (event: EventObjectNode): LinkKey => event.target.data("link") as LinkKey;
    const onDouble = (event: EventObjectNode): void => latest.current.onEdit(linkOf(event));
    const onTap = (event: EventObjectNode): void => latest.current.onPick(linkOf(event));
    const onMenu = (event: EventObject): void => {
      const { originalEvent, target } = event;
      if (!(originalEvent instanceof MouseEvent)) return;
      const isCard = target !== cy && (target as EventObjectNode["target"]).hasClass("link");
      latest.current.onMenu(isCard ? linkOf(event as EventObjectNode) : null, {
        x: originalEvent.clientX,
        y: originalEvent.clientY,
      });
    };
    // The card that was reached last, by whatever means: the keyboard's own place stays behind where the pointer selects.
    let last = map.focused ?? map.selected;
    const onKey = (event: KeyboardEvent): void => {
      if (event.target !== container || event.ctrlKey || event.metaKey || event.altKey) return;
      const link = last !== null && map.analysis.links.has(last) ? last : map.selected;
      const isMenu = event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey);
      if (isMenu) latest.current.onMenu(link, placeOf(map, container, link));
      else if (link !== null && event.key === "F2") latest.current.onEdit(link);
      else if (link !== null && event.key === "Delete") latest.current.onRemove(link);
      else return;
      event.preventDefault();
    };
    cy.on("dbltap", "node.link", onDouble);
    cy.on("tap", "node.link", onTap);
    cy.on("cxttap", onMenu);
    container.addEventListener("keydown", onKey);
    const stops = [
      map.on("select", ({ link }) => {
        last = link;
      }),
      map.on("focuslink", ({ link }) => {
        last = link ?? map.selected;
      }),
      map.on("move", ({ link }) => latest.current.onMove(link)),
      map.on("open", ({ link }) => {
        if (link !== null) latest.current.onPick(link);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      container.removeEventListener("keydown", onKey);
      if (cy.destroyed()) return;
      cy.off("dbltap", "node.link", onDouble);
      cy.off("tap", "node.link", onTap);
      cy.off("cxttap", onMenu);
    };
  }, [map]);
}

function placeOf({ cy }: ChainMap, container: HTMLElement, link: LinkKey | null): WindowPoint {
  const { left, top, width, height } = container.getBoundingClientRect();
  const node = cy.nodes(".link").filter((one) => one.data("link") === link);
  if (node.empty()) return { x: left + width / 2, y: top + height / 2 };
  const { x, y } = node.renderedPosition();
  return { x: left + x, y: top + y };
}
