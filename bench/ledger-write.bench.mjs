// @ts-check
/**
 * Writing .xlsx ledgers: ours against exceljs and xlsx, each in a process of its own.
 *
 * All write the same rows as text and numbers; the file is read again and every cell compared. Ours also lays the sheet out
 * for the screen and for printing, the others write bare cells.
 */
import { compare } from "./ledger-rounds.mjs";

compare("write", ["liantu", "exceljs", "xlsx"], () => "");
