/**
 * Makes the file that was asked for.
 *
 * @module
 */
import { writeChain } from "@liantu/core";
import type { Chain, ChainDocument } from "@liantu/core";
import { chainSvg } from "@liantu/cytoscape";
import type { LoadedChain } from "../document/loaded-chain.js";
import type { OptionInputs } from "../options/option-fields.js";
import type { Locale } from "../words/text.js";
import { embedDocument } from "./embed-document.js";
import type { ExportForm } from "./export-form.js";
import { loadSinglePage } from "./heavy-parts.js";
import type { SheetOptions } from "./pdf-request.js";
import { printPdf } from "./print-pdf.js";
import { svgToPng } from "./svg-to-png.js";

/** A file that was made. */
export interface MadeFile {
  /** Its content. */
  readonly content: Blob;
  /** Extension of its name, with the dot. */
  readonly extension: string;
  /** Characters that the font of the file does not hold. */
  readonly missingCharacters: readonly string[];
}

/** What a file is made from. */
export interface FileRequest {
  /** Chain on the screen. */
  readonly loaded: LoadedChain;
  /** Chain of the document; another one than that on the screen while that is looked at as of another date. */
  readonly present: Chain;
  /** How its analysis is made. */
  readonly inputs: OptionInputs;
  /** What was entered. */
  readonly form: ExportForm;
  /** How the map is set on paper. */
  readonly sheet: SheetOptions;
  /** Language. */
  readonly locale: Locale;
}

/**
 * Makes a file.
 *
 * @param request - What was asked for.
 * @param signal - Ends it.
 * @returns The file; `null` if this page cannot make it.
 * @throws An `AbortError` if the signal ends it.
 */
export async function makeFile(request: FileRequest, signal: AbortSignal): Promise<MadeFile | null> {
  const { loaded, present, form, sheet, locale, inputs } = request;
  const { chain, analysis } = loaded;
  switch (form.kind) {
    case "pdf": {
      const { bytes, missingCharacters } = await printPdf({ document: chain.document, inputs, sheet }, signal);
      return { ...fileOf(bytes as Uint8Array<ArrayBuffer>, "application/pdf", ".pdf"), missingCharacters };
    }
    case "svg":
      return fileOf(chainSvg(chain, { ...sheet, analysis }), "image/svg+xml", ".svg");
    case "png":
      return {
        content: await svgToPng(chainSvg(chain, { ...sheet, analysis }), sheet.paper, form.dpi),
        extension: ".png",
        missingCharacters: [],
      };
    case "docx":
    case "pptx": {
      const { makeBriefing } = await import("./make-briefing.js");
      const bytes = await makeBriefing({ loaded, form, locale }, signal);
      return fileOf(bytes as Uint8Array<ArrayBuffer>, OFFICE[form.kind], `.${form.kind}`);
    }
    case "xlsx": {
      const { writeWorkbook } = await import("@liantu/ledger");
      const { content, hasContacts: includeContacts } = form;
      const options = { content, language: locale, analysis, includeContacts, date: sheet.date };
      const bytes = await writeWorkbook(chain, options);
      return fileOf(bytes as Uint8Array<ArrayBuffer>, XLSX, ".xlsx");
    }
    case "json": {
      const document = withContacts(writeChain(present), form.hasContacts);
      return fileOf(`${JSON.stringify(document, null, 1)}\n`, "application/json", ".json");
    }
    case "html": {
      const page = await loadSinglePage();
      if (page === null) return null;
      const document = withContacts(writeChain(present), form.hasContacts);
      return fileOf(embedDocument(page, document, `${form.title}.json`, form.isReadOnly), "text/html", ".html");
    }
  }
}

const OFFICE = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
} as const;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function fileOf(content: BlobPart, type: string, extension: string): MadeFile {
  return { content: new Blob([content], { type }), extension, missingCharacters: [] };
}

function withContacts(document: ChainDocument, hasContacts: boolean): ChainDocument {
  const { contacts, ...rest } = document;
  return hasContacts && contacts !== undefined ? document : rest;
}
