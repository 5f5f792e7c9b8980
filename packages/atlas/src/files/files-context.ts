/**
 * How a component reaches the desk that opens and saves.
 *
 * @module
 */
import { createContext, useContext } from "react";
import type { FileDesk } from "./file-desk.js";

/** Gives the desk to the components below. */
export const FilesContext = createContext<FileDesk | null>(null);

/**
 * Gives the desk.
 *
 * @returns The desk; always the same one.
 */
export function useFiles(): FileDesk {
  const desk = useContext(FilesContext);
  if (desk === null) throw new Error("a component of the app stands outside FilesContext");
  return desk;
}
