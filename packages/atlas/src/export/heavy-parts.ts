/**
 * The heavy things that only exports need: the Chinese font, and the app itself as one file.
 *
 * @module
 */

interface PageWithParts {
  /** The single file as it came, before the app changed the page. */
  readonly liantuPage?: string;
}

/**
 * Loads the font of exports.
 *
 * @returns Bytes of a TrueType font.
 */
export async function loadExportFont(): Promise<Uint8Array> {
  const held = document.getElementById("liantu-font")?.textContent;
  const packed = held ?? (await import("virtual:export-font")).default;
  if (packed === null) throw new Error("the page holds no font");
  return unpack(packed);
}

/**
 * Loads the app as one file.
 *
 * @returns Its HTML; `null` if there is none, as while the app is being developed.
 */
export async function loadSinglePage(): Promise<string | null> {
  return (window as PageWithParts).liantuPage ?? (await import("virtual:single-page")).default;
}

async function unpack(packed: string): Promise<Uint8Array> {
  const text = atob(packed);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
