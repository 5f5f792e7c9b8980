/**
 * Version of the package.
 *
 * @module
 */
import { readFileSync } from "node:fs";

/**
 * Reads the version out of the manifest beside the sources or the built files.
 *
 * @returns Version, such as "0.1.0".
 */
export function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  const isKnown = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return isKnown ? String(manifest.version) : "";
}
