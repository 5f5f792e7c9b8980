/**
 * The map as PDF, written in a worker.
 *
 * @module
 */
import { loadExportFont } from "./heavy-parts.js";
import type { PdfAnswer, PdfRequest } from "./pdf-request.js";

/** A PDF document. */
export interface PrintedPdf {
  /** Its bytes. */
  readonly bytes: Uint8Array;
  /** Characters that the font does not hold. */
  readonly missingCharacters: readonly string[];
}

/**
 * Writes the map as PDF.
 *
 * @param request - Document and sheet.
 * @param signal - Ends it.
 * @returns The document.
 * @throws An `AbortError` if the signal ends it; what went wrong in the worker.
 */
export async function printPdf(request: Omit<PdfRequest, "font">, signal: AbortSignal): Promise<PrintedPdf> {
  const [font, { default: PdfWorker }] = await Promise.all([loadExportFont(), import("./pdf.worker.ts?worker&inline")]);
  if (signal.aborted) throw new DOMException("the export was ended", "AbortError");
  const worker = new PdfWorker();
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(new DOMException("the export was ended", "AbortError")));
      worker.addEventListener("error", (event) => reject(new Error(event.message)));
      worker.addEventListener("message", ({ data }: MessageEvent<PdfAnswer>) => {
        if (data.kind === "done") resolve(data);
        else reject(new Error(data.message));
      });
      worker.postMessage({ ...request, font } satisfies PdfRequest, [font.buffer]);
    });
  } finally {
    worker.terminate();
  }
}
