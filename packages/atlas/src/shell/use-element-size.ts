/**
 * The size of an element, followed.
 *
 * @module
 */
import { useEffect, useState } from "react";

/** Size in CSS pixels. */
export interface ElementSize {
  /** Width. */
  readonly width: number;
  /** Height. */
  readonly height: number;
}

/**
 * Follows the size of an element.
 *
 * @param element - Element, `null` before it is there.
 * @returns Its size, 0 × 0 before it is there.
 */
export function useElementSize(element: Element | null): ElementSize {
  const [size, setSize] = useState<ElementSize>({ width: 0, height: 0 });
  useEffect(() => {
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
