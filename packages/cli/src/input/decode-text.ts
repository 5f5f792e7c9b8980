/**
 * Bytes of a file read as UTF-8, or the reason why they are not.
 *
 * @module
 */

/** What a file is that is no UTF-8 text. */
export type NotText = "empty" | "utf-16" | "archive" | "not-utf-8";

/**
 * Reads bytes as UTF-8, with or without a byte order mark.
 *
 * @param bytes - Content of a file.
 * @returns The text; or, as `fault`, what the bytes are instead.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string } | { readonly fault: NotText } {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return { fault: "utf-16" };
  if (first === 0x50 && second === 0x4b && third === 3) return { fault: "archive" };
  // JSON begins with an ASCII character, which has a zero byte beside it in UTF-16 alone.
  if (bytes.length > 1 && (first === 0) !== (second === 0)) return { fault: "utf-16" };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.trim() === "" ? { fault: "empty" } : { text };
  } catch {
    return { fault: "not-utf-8" };
  }
}
