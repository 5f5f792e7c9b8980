/**
 * The focus goes back to where a dialog was opened from.
 *
 * @module
 */
import { useEffect, useState } from "react";

/** Gives the focus back to what had it, once the component is gone; to the details where that is gone too. */
export function useReturnFocus(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(() => {
    let isHere = true;
    return () => {
      isHere = false;
      // After the dialog has left the page, and not where it was only drawn twice.
      setTimeout(() => {
        if (isHere || document.querySelector(".edit-dialog") !== null) return;
        const isAlive = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
        (isAlive ? opener : document.querySelector<HTMLElement>("#details"))?.focus({ preventScroll: true });
      });
    };
  }, [opener]);
}
