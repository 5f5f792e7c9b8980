/**
 * Writes PDF beside the page, so that it stays alive and can be told to stop.
 *
 * @module
 */
import { restoreChain } from "@liantu/core";
import { chainPdf } from "@liantu/cytoscape";
import { analyzeWith, DEFAULT_FORM } from "../options/analysis-form.js";
import type { PdfAnswer, PdfRequest } from "./pdf-request.js";

interface WorkerScope {
  addEventListener(kind: "message", listener: (event: { readonly data: PdfRequest }) => void): void;
  postMessage(answer: PdfAnswer, transfer?: readonly Transferable[]): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.addEventListener("message", ({ data }) => {
  void print(data).then(
    (answer) => scope.postMessage(answer, answer.kind === "done" ? [answer.bytes.buffer] : []),
    (error: unknown) => scope.postMessage({ kind: "failed", message: String(error) }),
  );
});

async function print({ document, inputs, sheet, font }: PdfRequest): Promise<PdfAnswer> {
  const chain = restoreChain(document);
  const entered = analyzeWith(chain, inputs);
  const { analysis } = entered.analysis === null ? analyzeWith(chain, DEFAULT_FORM.inputs) : entered;
  let missingCharacters: readonly string[] = [];
  const bytes = await chainPdf(chain, {
    ...sheet,
    ...(analysis !== null && { analysis }),
    font,
    onReport: (report) => {
      missingCharacters = report.missingCharacters;
    },
  });
  return { kind: "done", bytes, missingCharacters };
}
