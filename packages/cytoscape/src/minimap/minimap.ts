/**
 * A small map of the whole map: lanes, cards, and a frame around what the screen shows, to be dragged or moved by keys.
 *
 * @module
 */
import type { Point, Rectangle } from "@liantu/layout";
import type { Palette } from "../palette.js";

/** What a minimap shows. */
export interface MinimapContent {
  /** Bounds of the map, in model units. */
  readonly bounds: Rectangle;
  /** Lanes. */
  readonly lanes: readonly Rectangle[];
  /** Cards with their colours; a card with a sign is drawn larger than life. */
  readonly cards: readonly (Rectangle & { readonly ink: string; readonly hasSign: boolean })[];
  /** Colours of all else. */
  readonly palette: Palette;
  /** Name for a screen reader. */
  readonly label: string;
}

/** What a minimap can do to the map. */
export interface MinimapActions {
  /** Brings a point of the model to the middle of the screen. */
  onCentre(at: Point): void;
  /** Moves what is shown, by parts of the screen. */
  onPan(across: number, down: number): void;
  /** Goes nearer or farther. */
  onZoom(direction: 1 | -1): void;
  /** Shows the whole. */
  onFit(): void;
}

/** A minimap. */
export interface Minimap {
  /** Draws lanes and cards. */
  draw(content: MinimapContent): void;
  /** Moves the frame; in model units. */
  frame(view: Rectangle): void;
  /** Shows or hides it. */
  setVisible(isVisible: boolean): void;
  /** Takes it out of the document. */
  remove(): void;
}

/** Greatest size, in CSS pixels. */
const MOST = { width: 208, height: 132 } as const;
const PADDING = 6;
const STEP = 0.25;

/** Events that the map would take for its own. */
const SHIELDED = ["mousedown", "mousemove", "touchstart", "touchmove", "wheel", "contextmenu"] as const;

const PANS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["ArrowLeft", [-STEP, 0] as const],
  ["ArrowRight", [STEP, 0] as const],
  ["ArrowUp", [0, -STEP] as const],
  ["ArrowDown", [0, STEP] as const],
]);

/**
 * Makes a minimap.
 *
 * @param host - Element to put it in.
 * @param isFloating - Whether it stands in the lower left corner of a positioned host; else it takes its place in the flow.
 * @param actions - What to do to the map.
 * @returns An empty minimap.
 */
export function createMinimap(host: HTMLElement, isFloating: boolean, actions: MinimapActions): Minimap {
  const { ownerDocument: page } = host;
  const box = page.createElement("div");
  box.tabIndex = 0;
  box.setAttribute("role", "application");
  box.dataset["minimap"] = "";
  const canvas = page.createElement("canvas");
  const frame = page.createElement("div");
  for (const part of [canvas, frame]) part.setAttribute("aria-hidden", "true");
  Object.assign(box.style, {
    position: isFloating ? "absolute" : "relative",
    ...(isFloating ? { left: "12px", bottom: "12px", zIndex: "9" } : {}),
    overflow: "hidden",
    boxSizing: "content-box",
    borderRadius: "6px",
    cursor: "pointer",
    touchAction: "none",
    outlineOffset: "1px",
  });
  canvas.style.display = "block";
  Object.assign(frame.style, {
    position: "absolute",
    left: "0",
    top: "0",
    boxSizing: "border-box",
    pointerEvents: "none",
  });
  box.append(canvas, frame);
  host.append(box);

  let content: MinimapContent | null = null;
  let scale = 1;
  let view: Rectangle = { x: 0, y: 0, width: 0, height: 0 };
  let grip: Point | null = null;

  const modelAt = (event: PointerEvent): Point => {
    const { left, top } = canvas.getBoundingClientRect();
    const { x = 0, y = 0 } = content?.bounds ?? {};
    return { x: (event.clientX - left - PADDING) / scale + x, y: (event.clientY - top - PADDING) / scale + y };
  };
  const centre = (at: Point): void => {
    if (grip !== null) actions.onCentre({ x: at.x - grip.x, y: at.y - grip.y });
  };
  const onDown = (event: PointerEvent): void => {
    event.stopPropagation();
    if (event.button !== 0) return;
    const at = modelAt(event);
    const middle = { x: view.x + view.width / 2, y: view.y + view.height / 2 };
    const isOnFrame = Math.abs(at.x - middle.x) <= view.width / 2 && Math.abs(at.y - middle.y) <= view.height / 2;
    grip = isOnFrame ? { x: at.x - middle.x, y: at.y - middle.y } : { x: 0, y: 0 };
    if (event.isTrusted) box.setPointerCapture(event.pointerId);
    centre(at);
  };
  const onMove = (event: PointerEvent): void => {
    if (grip !== null) centre(modelAt(event));
  };
  const onUp = (): void => {
    grip = null;
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const pan = PANS.get(event.key);
    if (pan !== undefined) actions.onPan(...pan);
    else if (event.key === "+" || event.key === "=") actions.onZoom(1);
    else if (event.key === "-" || event.key === "_") actions.onZoom(-1);
    else if (event.key === "0") actions.onFit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const stop = (event: Event): void => event.stopPropagation();
  box.addEventListener("pointerdown", onDown);
  box.addEventListener("pointermove", onMove);
  for (const type of ["pointerup", "pointercancel", "lostpointercapture"] as const) box.addEventListener(type, onUp);
  box.addEventListener("keydown", onKey);
  for (const type of SHIELDED) box.addEventListener(type, stop);

  const place = (): void => {
    if (content === null) return;
    const { bounds, palette } = content;
    Object.assign(frame.style, {
      transform: `translate(${px((view.x - bounds.x) * scale + PADDING)}, ${px((view.y - bounds.y) * scale + PADDING)})`,
      width: px(Math.max(6, view.width * scale)),
      height: px(Math.max(6, view.height * scale)),
      border: `2px solid ${palette.focus}`,
      borderRadius: "2px",
      boxShadow: `0 0 0 999px ${palette.canvas}59`,
    });
  };

  return {
    draw(next) {
      content = next;
      const { bounds, palette, label } = next;
      scale = Math.min((MOST.width - 2 * PADDING) / bounds.width, (MOST.height - 2 * PADDING) / bounds.height);
      const width = Math.round(bounds.width * scale + 2 * PADDING);
      const height = Math.round(bounds.height * scale + 2 * PADDING);
      box.setAttribute("aria-label", label);
      Object.assign(box.style, {
        width: px(width),
        height: px(height),
        background: palette.canvas,
        border: `1px solid ${palette.border}`,
        boxShadow: "0 2px 8px rgba(15, 23, 42, 0.16)",
      });
      paint(canvas, next, scale, { width, height });
      place();
    },
    frame(next) {
      view = next;
      place();
    },
    setVisible(isVisible) {
      // Whoever is using it by keyboard keeps it.
      const display = isVisible || page.activeElement === box ? "block" : "none";
      if (box.style.display !== display) box.style.display = display;
    },
    remove() {
      box.remove();
    },
  };
}

function paint(
  canvas: HTMLCanvasElement,
  { bounds, lanes, cards, palette }: MinimapContent,
  scale: number,
  size: { readonly width: number; readonly height: number },
): void {
  const ratio = canvas.ownerDocument.defaultView?.devicePixelRatio ?? 1;
  canvas.width = Math.round(size.width * ratio);
  canvas.height = Math.round(size.height * ratio);
  Object.assign(canvas.style, { width: px(size.width), height: px(size.height) });
  const context = canvas.getContext("2d");
  if (context === null) return;
  context.setTransform(
    scale * ratio,
    0,
    0,
    scale * ratio,
    (PADDING - bounds.x * scale) * ratio,
    (PADDING - bounds.y * scale) * ratio,
  );
  context.fillStyle = palette.lane;
  context.strokeStyle = palette.laneBorder;
  context.lineWidth = 1 / scale;
  for (const { x, y, width, height } of lanes) {
    context.fillRect(x, y, width, height);
    context.strokeRect(x, y, width, height);
  }
  // What has a sign comes last and is at least three pixels wide: it is what one looks for.
  const sorted = [...cards].sort((a, b) => Number(a.hasSign) - Number(b.hasSign));
  for (const { x, y, width, height, ink, hasSign } of sorted) {
    const grown = hasSign ? Math.max(0, 3 / scale - Math.min(width, height)) / 2 : 0;
    context.fillStyle = ink;
    context.fillRect(x - grown, y - grown, width + 2 * grown, height + 2 * grown);
    if (hasSign) continue;
    context.strokeStyle = palette.border;
    context.lineWidth = 0.5 / scale;
    context.strokeRect(x, y, width, height);
  }
}

function px(value: number): string {
  return `${String(Math.round(value * 100) / 100)}px`;
}
