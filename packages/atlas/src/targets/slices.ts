/**
 * Going through many rows without holding the page.
 *
 * @module
 */

/** What goes on while rows are gone through. */
export interface SliceOptions {
  /** Told now and then how many rows have been given. */
  readonly onRows?: (rows: number) => void;
  /** Lets the page draw; by default until the next task. */
  readonly pause?: () => Promise<void>;
  /** Milliseconds that pass between two pauses. */
  readonly slice?: number;
  /** Clock in milliseconds. */
  readonly now?: () => number;
}

/** The clock is asked once in so many rows. */
const ROWS_PER_LOOK = 64;
const SLICE = 14;

/**
 * Gives rows one after another, and lets the page draw in between.
 *
 * @param rows - Rows.
 * @param options - What goes on meanwhile.
 */
export async function* inSlices<Row>(
  rows: Iterable<Row>,
  { onRows, pause = nextTask, slice = SLICE, now = () => performance.now() }: SliceOptions = {},
): AsyncGenerator<Row, void, undefined> {
  let count = 0;
  let began = now();
  for (const row of rows) {
    yield row;
    count += 1;
    if (count % ROWS_PER_LOOK !== 0 || now() - began < slice) continue;
    onRows?.(count);
    await pause();
    began = now();
  }
  onRows?.(count);
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
