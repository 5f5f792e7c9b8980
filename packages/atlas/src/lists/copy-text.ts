/**
 * Puts a table into the clipboard, also where the page is no secure context.
 *
 * @module
 */
import type { ClipboardTable } from "./plain-table.js";

/**
 * Copies a table.
 *
 * @param table - Table as text and as HTML.
 * @returns Whether the clipboard has it.
 */
export async function copyTable({ text, html }: ClipboardTable): Promise<boolean> {
  if (copyByCommand(text, html)) return true;
  // Not there over plain HTTP; where it is there it may be forbidden.
  const clipboard = (navigator as { readonly clipboard?: Clipboard }).clipboard;
  if (clipboard === undefined) return false;
  try {
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

// The old command works by double click and over plain HTTP, and takes both forms at once.
function copyByCommand(text: string, html: string): boolean {
  let isTaken = false;
  const onCopy = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData("text/plain", text);
    event.clipboardData.setData("text/html", html);
    event.preventDefault();
    event.stopImmediatePropagation();
    isTaken = true;
  };
  document.addEventListener("copy", onCopy, true);
  try {
    document.execCommand("copy");
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", onCopy, true);
  }
  return isTaken;
}
