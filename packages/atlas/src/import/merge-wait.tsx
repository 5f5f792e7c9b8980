/**
 * What is shown while a ledger is compared with the chain.
 *
 * @module
 */
import { Progress, Spin } from "antd";
import type { ReactElement } from "react";
import { useText } from "../state/use-atlas.js";
import { IMPORT_WORDS as W } from "../words/import-words.js";

/** Properties of {@link MergeWait}. */
export interface MergeWaitProps {
  /** Share that is done, 0 to 1. */
  readonly done: number;
}

/**
 * Draws the progress.
 *
 * @param props - What is done.
 * @returns Words and a bar; going back to another step ends the work.
 */
export function MergeWait({ done }: MergeWaitProps): ReactElement {
  const text = useText();
  return (
    <div className="import-wait import-progress">
      <Spin />
      <span role="status">{text(W.matching)}</span>
      <Progress percent={Math.round(done * 100)} size="small" aria-label={text(W.matching)} />
    </div>
  );
}
