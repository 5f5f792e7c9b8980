/**
 * Hands a file to the planner as a download: works everywhere, also by double click and over plain HTTP.
 *
 * @module
 */

/**
 * Starts a download.
 *
 * @param content - Content of the file.
 * @param name - Name of the file; characters that a file system refuses are replaced.
 */
export function download(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName(name);
  document.body.append(link);
  link.click();
  link.remove();
  // At once would cancel it in older browsers.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * Makes a name that every file system takes.
 *
 * @param name - Name wished for, with its extension.
 * @returns The name; "链图" in the place of one that has no usable character.
 */
export function fileName(name: string): string {
  const cut = /\.[a-z0-9]{1,5}$/i.exec(name)?.index ?? name.length;
  const extension = name.slice(cut);
  const stem = name
    .slice(0, cut)
    // eslint-disable-next-line no-control-regex -- control characters are what must go
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*\u200e\u200f\u202a-\u202e]/g, "_")
    .replace(/^[. ]+|[. ]+$/g, "");
  const isDevice = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(stem);
  const short = Array.from(stem).slice(0, 80).join("");
  return `${short === "" || isDevice ? "链图" : short}${extension}`;
}
