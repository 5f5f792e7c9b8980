import type { Plugin } from "vite";

/** A package whose code can be in the app. */
export interface PartLicence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly notice: string;
}

export function heavyParts(kind: "dev" | "single" | "served"): Plugin;
export function singleFile(): Plugin;
export function licences(): PartLicence[];
