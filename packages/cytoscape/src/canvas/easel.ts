/**
 * Where pictures are painted that are kept as bitmaps.
 *
 * @module
 */
import type { PaintContext } from "./paint-shapes.js";

/** A picture that can be drawn on a canvas at once. */
export interface Picture {
  /** What a canvas draws. */
  readonly image: ImageBitmap | HTMLCanvasElement;
  /** Memory that it takes. */
  readonly bytes: number;
  /** Gives the memory back. */
  release(): void;
}

/** Paints pictures one after the other. */
export interface Easel {
  /** Paints one picture of a size in pixels. */
  paint(width: number, height: number, draw: (context: PaintContext) => void): Picture;
}

/**
 * Makes an easel: one canvas off the page, which hands over what was painted as a bitmap, so that a picture is done when it
 * is handed over; an element for each picture where a browser has no such canvas.
 *
 * @param page - Document of the map.
 * @returns An easel.
 */
export function createEasel(page: Document): Easel {
  let canvas: OffscreenCanvas | null = null;
  let context: OffscreenCanvasRenderingContext2D | null = null;
  const stretch = (width: number, height: number): OffscreenCanvasRenderingContext2D | null => {
    if (typeof OffscreenCanvas === "undefined") return null;
    if (canvas?.width !== width || canvas.height !== height) {
      canvas = new OffscreenCanvas(width, height);
      context = canvas.getContext("2d");
    }
    return context;
  };
  return {
    paint(width, height, draw) {
      const bytes = width * height * 4;
      const off = stretch(width, height);
      if (off !== null && canvas !== null) {
        off.save();
        draw(off);
        off.restore();
        const image = canvas.transferToImageBitmap();
        return { image, bytes, release: () => image.close() };
      }
      const image = page.createElement("canvas");
      Object.assign(image, { width, height });
      const own = image.getContext("2d");
      if (own !== null) draw(own);
      // The memory of a canvas is not given back before it is collected, unless it is made small.
      return { image, bytes, release: () => void Object.assign(image, { width: 0 }) };
    },
  };
}
