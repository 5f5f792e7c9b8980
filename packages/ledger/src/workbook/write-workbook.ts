/**
 * A chain as a workbook: the whole document, or lists for people.
 *
 * @module
 */
import { analyzeChain } from "@liantu/core";
import type { Chain, ChainAnalysis } from "@liantu/core";
import { opportunities } from "@liantu/core/planning";
import type { Opportunity } from "@liantu/core/planning";
import { documentSheets } from "./document/document-sheets.js";
import { gapSheet } from "./lists/gap-sheet.js";
import { chainName } from "./lists/list-column.js";
import { opportunitySheet } from "./lists/opportunity-sheet.js";
import { projectSheet } from "./lists/project-sheet.js";
import { ruleSheet } from "./lists/rule-sheet.js";
import { sourceSheet } from "./lists/source-sheet.js";
import { targetSheet } from "./lists/target-sheet.js";
import type { SheetPlan } from "./sheet-plan.js";
import { writeSheets } from "./write-sheets.js";
import type { CutCell } from "./write-sheets.js";

/** What a workbook can hold. */
export const WORKBOOK_CONTENTS = ["document", "opportunities", "targets", "gaps", "projects", "all"] as const;

/** One of {@link WORKBOOK_CONTENTS}. */
export type WorkbookContent = (typeof WORKBOOK_CONTENTS)[number];

/** Options of {@link writeWorkbook}. */
export interface WriteWorkbookOptions {
  /**
   * What the workbook holds: every record, to be read back; one list with its sources and rules; or all of these.
   * @defaultValue "document"
   */
  readonly content?: WorkbookContent;
  /**
   * Language of headings and words.
   * @defaultValue "zh"
   */
  readonly language?: "zh" | "en";
  /**
   * Analysis of the chain, if it is at hand.
   * @defaultValue the analysis with its default options
   */
  readonly analysis?: ChainAnalysis;
  /**
   * Opportunities, the highest score first, if they are at hand or were ranked with other weights.
   * @defaultValue the opportunities with the default weights
   */
  readonly opportunities?: readonly Opportunity[];
  /**
   * Whether people to talk to are named.
   * @defaultValue false
   */
  readonly includeContacts?: boolean;
  /**
   * Date of the workbook, such as "2025-03-31".
   * @defaultValue none
   */
  readonly date?: string;
  /**
   * Told of every text that was cut because a cell holds no more.
   * @defaultValue none
   */
  readonly onCut?: (cut: CutCell) => void;
}

/**
 * Writes a chain as an .xlsx workbook.
 *
 * @param chain - Chain.
 * @param options - What to write, in which language.
 * @returns Bytes of the file; the same for the same chain and options.
 */
export async function writeWorkbook(chain: Chain, options: WriteWorkbookOptions = {}): Promise<Uint8Array> {
  const { language = "zh", date, onCut } = options;
  return writeSheets(plansOf(chain, options), {
    language,
    title: chainName(chain, language),
    ...(date === undefined ? {} : { date }),
    ...(onCut === undefined ? {} : { onCut }),
  });
}

function plansOf(chain: Chain, options: WriteWorkbookOptions): readonly SheetPlan[] {
  const { content = "document", language = "zh", includeContacts = false, date } = options;
  const dated = date === undefined ? {} : { date };
  const records = (): readonly SheetPlan[] => documentSheets(chain, { language, includeContacts });
  const projects = (): SheetPlan => projectSheet(chain, { language, includeContacts, ...dated });
  if (content === "document") return records();
  if (content === "projects") return [projects()];
  const analysis = options.analysis ?? analyzeChain(chain);
  const list = options.opportunities ?? opportunities(chain, {}, analysis);
  const [sources, rules] = [sourceSheet(chain, language, date), ruleSheet(analysis, list, language, date)];
  switch (content) {
    case "opportunities":
      return [opportunitySheet(chain, list, language, date), sources, rules];
    case "targets":
      return [targetSheet(analysis, language, date)];
    case "gaps":
      return [gapSheet(analysis, language, date), sources, rules];
    case "all":
      return [
        opportunitySheet(chain, list, language, date),
        gapSheet(analysis, language, date),
        targetSheet(analysis, language, date),
        projects(),
        sources,
        rules,
        ...records(),
      ];
  }
}
