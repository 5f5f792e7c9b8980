/**
 * Dragging a card with the pointer: it follows the pointer, and the column under it is told. A finger that moves at once
 * scrolls; one that rests on a card for a moment picks it up.
 *
 * @module
 */
import { useEffect, useRef } from "react";
import type { PointerEvent as ReactPointerEvent } from "react";
import type { BoardColumnKey } from "./board-columns.js";

/** What a drag does. */
export interface DragHandlers {
  /** A card is picked up; `false` if it cannot be. */
  readonly onPick: (key: string) => boolean;
  /** The card is over a column, or over none. */
  readonly onOver: (column: BoardColumnKey | null) => void;
  /** The card is dropped, or put back. */
  readonly onDrop: (isKept: boolean) => void;
}

/** What begins a drag. */
export interface PointerDrag {
  /** Begins to watch the pointer. */
  readonly onPointerDown: (event: ReactPointerEvent<HTMLElement>) => void;
  /** Whether the click that follows ended a drag. */
  readonly wasDragged: () => boolean;
}

/** The pointer moves so many CSS pixels before it is a drag. */
const LEAST = 5;
/** A finger rests so many milliseconds on a card before it picks it up, and trembles by so many pixels meanwhile. */
const HOLD = 350;
const TREMBLE = 8;
/** Near an edge the board scrolls. */
const EDGE = 48;
const SCROLL = 14;

/**
 * Lets cards be dragged.
 *
 * @param handlers - What a drag does.
 * @returns What begins a drag.
 */
export function usePointerDrag(handlers: DragHandlers): PointerDrag {
  const current = useRef(handlers);
  useEffect(() => {
    current.current = handlers;
  });
  const end = useRef<(() => void) | null>(null);
  const isDrag = useRef(false);
  const holds = useRef(false);
  useEffect(() => {
    // There before the finger is: what is added later no longer keeps the page from scrolling, or its menu from opening.
    const keep = (event: Event): void => {
      if (holds.current && event.cancelable) event.preventDefault();
    };
    window.addEventListener("touchmove", keep, { passive: false });
    window.addEventListener("contextmenu", keep);
    return () => {
      end.current?.();
      window.removeEventListener("touchmove", keep);
      window.removeEventListener("contextmenu", keep);
    };
  }, []);

  const onPointerDown = (event: ReactPointerEvent<HTMLElement>): void => {
    isDrag.current = false;
    if (event.button !== 0 || !event.isPrimary || !(event.target instanceof Element)) return;
    if (event.target.closest("select, input") !== null) return;
    const card = event.target.closest<HTMLElement>("[data-card]");
    const board = event.currentTarget;
    if (card === null) return;
    const key = card.dataset["card"] ?? "";
    const box = card.getBoundingClientRect();
    const from = { x: event.clientX, y: event.clientY };
    const isFinger = event.pointerType === "touch";
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ghost: HTMLElement | null = null;
    let pointer = from;
    let frame = 0;

    const follow = (): void => {
      if (ghost === null) return;
      ghost.style.transform = `translate(${String(pointer.x - from.x)}px, ${String(pointer.y - from.y)}px)`;
      const under = document.elementFromPoint(pointer.x, pointer.y)?.closest<HTMLElement>("[data-column]");
      current.current.onOver((under?.dataset["column"] ?? null) as BoardColumnKey | null);
    };
    const scroll = (): void => {
      const room = board.getBoundingClientRect();
      const step = pointer.x > room.right - EDGE ? SCROLL : pointer.x < room.left + EDGE ? -SCROLL : 0;
      const before = board.scrollLeft;
      board.scrollLeft += step;
      if (board.scrollLeft !== before) follow();
      frame = requestAnimationFrame(scroll);
    };
    const begin = (): boolean => {
      if (!current.current.onPick(key)) return false;
      isDrag.current = true;
      holds.current = isFinger;
      ghost = ghostOf(card, box);
      board.append(ghost);
      frame = requestAnimationFrame(scroll);
      return true;
    };
    const stop = (isKept: boolean): void => {
      const wasDragging = ghost !== null;
      end.current?.();
      if (wasDragging) current.current.onDrop(isKept);
    };
    const onMove = (move: PointerEvent): void => {
      pointer = { x: move.clientX, y: move.clientY };
      const isFar = Math.hypot(pointer.x - from.x, pointer.y - from.y) >= (isFinger ? TREMBLE : LEAST);
      if (ghost === null && (!isFar || isFinger || !begin())) {
        if (isFar) end.current?.();
        return;
      }
      move.preventDefault();
      follow();
    };
    const onUp = (): void => stop(true);
    const onCancel = (): void => stop(false);
    const onKey = (pressed: KeyboardEvent): void => {
      if (pressed.key !== "Escape" || ghost === null) return;
      // Escape would also close the details.
      pressed.preventDefault();
      pressed.stopPropagation();
      stop(false);
    };
    end.current?.();
    end.current = () => {
      end.current = null;
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      holds.current = false;
      ghost?.remove();
      ghost = null;
      window.removeEventListener("pointermove", onMove);
      window.removeEventListener("pointerup", onUp);
      window.removeEventListener("pointercancel", onCancel);
      window.removeEventListener("keydown", onKey, true);
    };
    if (isFinger) {
      timer = setTimeout(() => {
        if (begin()) follow();
        else end.current?.();
      }, HOLD);
    }
    window.addEventListener("pointermove", onMove);
    window.addEventListener("pointerup", onUp);
    window.addEventListener("pointercancel", onCancel);
    window.addEventListener("keydown", onKey, true);
  };
  return { onPointerDown, wasDragged: () => isDrag.current };
}

function ghostOf(card: HTMLElement, box: DOMRect): HTMLElement {
  // No card for the rest of the page: what looks for cards must not find two.
  const ghost = document.createElement("div");
  ghost.className = "board-card board-ghost";
  ghost.setAttribute("aria-hidden", "true");
  for (const child of card.children) ghost.append(child.cloneNode(true));
  ghost.style.left = `${String(box.left)}px`;
  ghost.style.top = `${String(box.top)}px`;
  ghost.style.width = `${String(box.width)}px`;
  return ghost;
}
