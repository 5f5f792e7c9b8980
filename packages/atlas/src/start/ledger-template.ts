/**
 * The ledger template as a download.
 *
 * @module
 */
import type { Chain } from "@liantu/core";
import { download } from "../files/download.js";
import type { Locale } from "../words/text.js";

/**
 * Makes and downloads the template of a ledger.
 *
 * @param chain - Chain whose links the template offers to choose from.
 * @param language - Language of its explanations.
 * @param name - Name of the file, without extension.
 */
export async function downloadLedgerTemplate(chain: Chain | undefined, language: Locale, name: string): Promise<void> {
  const { writeTemplate } = await import("@liantu/ledger");
  const bytes = await writeTemplate(chain, { language });
  download(new Blob([bytes as Uint8Array<ArrayBuffer>]), `${name}.xlsx`);
}
