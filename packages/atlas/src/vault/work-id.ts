/**
 * Keys of works, and the question whether one is open in another window.
 *
 * @module
 */

/**
 * Makes a key for a work.
 *
 * @returns A key that no other window makes; `crypto.randomUUID` is not there over plain HTTP.
 */
export function newWorkId(): string {
  const random = crypto.getRandomValues(new Uint32Array(4));
  return Array.from(random, (part) => part.toString(36)).join("-");
}

const ASK = "liantu-is-open";
const ANSWER = "liantu-open";
/** A window that lives answers within a few milliseconds, also from the background. */
const PATIENCE = 400;

/**
 * Answers other windows that ask whether a work is open here.
 *
 * @param current - Gives the key of the work that is open here, `null` for none.
 * @returns A function that ends it.
 */
export function answerOtherWindows(current: () => string | null): () => void {
  const onStorage = (event: StorageEvent): void => {
    const asked = event.newValue?.split(" ")[0];
    if (event.key === ASK && asked !== undefined && asked === current()) note(ANSWER, asked);
  };
  window.addEventListener("storage", onStorage);
  return () => window.removeEventListener("storage", onStorage);
}

/**
 * Asks the other windows whether a work is open in one of them. What they say goes by the storage, which, unlike a broadcast
 * channel, windows that were opened by double click share.
 *
 * @param work - Key of the work.
 * @returns Whether one answered.
 */
export function isOpenElsewhere(work: string): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (isOpen: boolean): void => {
      window.removeEventListener("storage", onStorage);
      clearTimeout(limit);
      resolve(isOpen);
    };
    const onStorage = (event: StorageEvent): void => {
      if (event.key === ANSWER && event.newValue?.split(" ")[0] === work) end(true);
    };
    const limit = setTimeout(() => end(false), PATIENCE);
    window.addEventListener("storage", onStorage);
    if (!note(ASK, work)) end(false);
  });
}

// The same value twice would be no event.
function note(key: string, work: string): boolean {
  try {
    localStorage.setItem(key, `${work} ${newWorkId()}`);
    return true;
  } catch {
    return false;
  }
}
