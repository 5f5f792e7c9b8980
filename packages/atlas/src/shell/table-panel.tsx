/**
 * The panel below the map: title bar, gap table, and the bar that sizes it.
 *
 * @module
 */
import { Button } from "antd";
import { useState } from "react";
import type { ReactElement } from "react";
import { Icon } from "../marks/icon.js";
import { OptionsButton } from "../options/options-button.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { GapTable } from "../table/gap-table.js";
import { isFiltering, passesFilter } from "../views/gap-rows.js";
import { WORDS } from "../words/words.js";
import { Resizer } from "./resizer.js";

/** Height of the two header rows of the table. */
const HEADER = 50;
const TITLE = 34;
const LEAST = 140;
/** With less room than this the table starts closed: names on the map come first. */
const ROOMY = 760;

/** Properties of {@link TablePanel}. */
export interface TablePanelProps {
  /** Height of the map and the panel together in CSS pixels. */
  readonly room: number;
}

/**
 * Draws the panel.
 *
 * @param props - Room to share with the map.
 * @returns The bar and the panel.
 */
export function TablePanel({ room }: TablePanelProps): ReactElement | null {
  const text = useText();
  const dispatch = useDispatch();
  const loaded = useAtlas((state) => state.loaded);
  const filter = useAtlas((state) => state.filter);
  const wish = useAtlas((state) => state.isTableOpen);
  const [wanted, setWanted] = useState<number | null>(null);
  if (loaded === null || room === 0) return null;
  const isOpen = wish ?? room >= ROOMY;
  const most = Math.max(LEAST, room - 200);
  const height = Math.min(most, wanted ?? Math.max(LEAST, Math.round(room * 0.28)));
  const links = [...loaded.analysis.links.values()];
  const shown = links.filter((link) => passesFilter(link, filter)).length;
  const label = text(isOpen ? WORDS.collapseTable : WORDS.expandTable);
  return (
    <>
      {isOpen && (
        <Resizer
          direction="horizontal"
          label={text(WORDS.resizeTable)}
          size={height}
          least={LEAST}
          most={most}
          onResize={setWanted}
        />
      )}
      <section id="gap-table" className="table-panel" tabIndex={-1} aria-label={text(WORDS.gapTable)}>
        <div className="table-title">
          <h2>{text(WORDS.gapTable)}</h2>
          <small>
            {text(WORDS.gapTableCount(shown, links.length))} · {text(WORDS.perYear)}
          </small>
          {isFiltering(filter) && (
            <Button size="small" type="link" onClick={() => dispatch({ kind: "clear-filter" })}>
              {text(WORDS.clearFilter)}
            </Button>
          )}
          <OptionsButton loaded={loaded} room={room - (isOpen ? height : TITLE)} />
          <Button
            size="small"
            type="text"
            className="collapse"
            icon={<Icon name={isOpen ? "down" : "up"} />}
            aria-expanded={isOpen}
            aria-label={label}
            title={label}
            onClick={() => dispatch({ kind: "open-table", isOpen: !isOpen })}
          />
        </div>
        {isOpen && (
          <div style={{ height: height - TITLE }}>
            <GapTable loaded={loaded} height={height - TITLE - HEADER} />
          </div>
        )}
      </section>
    </>
  );
}
