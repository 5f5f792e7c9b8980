/**
 * One thing at a time that is to go on later: in the next frame, or when the browser has nothing else to do.
 *
 * @module
 */

/** What is to go on later; a new one takes the place of the one before. */
export interface Turns {
  /** Whether something is to go on in the next frame. */
  readonly isBusy: boolean;
  /** Goes on in the next frame. */
  frame(act: () => void, onDropped?: () => void): void;
  /** Goes on when there is time; says how much, in milliseconds. */
  idle(act: (timeLeft: () => number) => void): void;
  /** Goes on after some milliseconds. */
  wait(act: () => void, milliseconds: number): void;
  /** Drops what is to go on. */
  stop(): void;
}

/** Pages in the background get no frames: after so many milliseconds it goes on all the same. */
const LONGEST = 120;
/** A busy browser goes on after so many milliseconds. */
const LONGEST_BUSY = { timeout: 400 } as const;
/** Time for one turn where the browser does not say when it has nothing to do. */
const SHARE = 8;

/**
 * Makes turns.
 *
 * @returns Turns with nothing to do.
 */
export function createTurns(): Turns {
  let cancel: (() => void) | null = null;
  let dropped: (() => void) | undefined;
  let isBusy = false;
  const stop = (): void => {
    cancel?.();
    cancel = null;
    isBusy = false;
    const told = dropped;
    dropped = undefined;
    told?.();
  };
  const done = (): void => {
    cancel?.();
    cancel = null;
    dropped = undefined;
    isBusy = false;
  };
  return {
    get isBusy() {
      return isBusy;
    },
    stop,
    frame(act, onDropped) {
      stop();
      isBusy = true;
      dropped = onDropped;
      const go = (): void => {
        done();
        act();
      };
      const frame = requestAnimationFrame(go);
      const timer = setTimeout(go, LONGEST);
      cancel = () => {
        cancelAnimationFrame(frame);
        clearTimeout(timer);
      };
    },
    wait(act, milliseconds) {
      stop();
      const timer = setTimeout(() => {
        done();
        act();
      }, milliseconds);
      cancel = () => clearTimeout(timer);
    },
    idle(act) {
      stop();
      if (typeof requestIdleCallback === "function") {
        const id = requestIdleCallback((deadline) => {
          done();
          act(() => deadline.timeRemaining());
        }, LONGEST_BUSY);
        cancel = () => cancelIdleCallback(id);
        return;
      }
      const end = (): number => performance.now() + SHARE;
      const timer = setTimeout(() => {
        done();
        const until = end();
        act(() => Math.max(0, until - performance.now()));
      }, SHARE * 4);
      cancel = () => clearTimeout(timer);
    },
  };
}
