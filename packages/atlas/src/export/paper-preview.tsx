/**
 * What will come out of the printer: the very drawing that is written to the file, and the size of its smallest type.
 *
 * @module
 */
import { drawChain, drawingToSvg, LEAST_PRINTED_TYPE, svgDataUri } from "@liantu/cytoscape";
import { useMemo } from "react";
import type { ReactElement } from "react";
import type { LoadedChain } from "../document/loaded-chain.js";
import { useText } from "../state/use-atlas.js";
import { EXPORT_WORDS } from "../words/export-words.js";
import type { SheetOptions } from "./pdf-request.js";

/** Properties of {@link PaperPreview}. */
export interface PaperPreviewProps {
  /** Chain on the screen. */
  readonly loaded: LoadedChain;
  /** How the map is set on paper. */
  readonly sheet: SheetOptions;
}

/**
 * Draws the preview.
 *
 * @param props - Chain and sheet.
 * @returns A picture of the sheet with its facts.
 */
export function PaperPreview({ loaded, sheet }: PaperPreviewProps): ReactElement {
  const text = useText();
  const { chain, analysis } = loaded;
  const drawing = useMemo(() => drawChain(chain, { ...sheet, analysis }), [chain, analysis, sheet]);
  const picture = useMemo(() => svgDataUri(drawingToSvg(drawing)), [drawing]);
  const { paper } = drawing;
  if (paper === null) return <div className="paper-preview" />;
  const { columns, rows } = paper.tiles;
  const millimetres = drawing.leastType / paper.unitsPerMillimetre;
  const isTooSmall = millimetres < LEAST_PRINTED_TYPE - 1e-6;
  const lies = text(paper.setup.orientation === "landscape" ? EXPORT_WORDS.landscape : EXPORT_WORDS.portrait);
  return (
    <figure className="paper-preview" data-testid="paper-preview">
      <div className="paper-sheet">
        <img src={picture} alt={text(EXPORT_WORDS.preview)} />
        {columns * rows > 1 && <Cuts columns={columns} rows={rows} />}
      </div>
      <figcaption>
        {text(EXPORT_WORDS.facts(`${paper.setup.size} ${lies}`, columns * rows, millimetres.toFixed(1)))}
        {isTooSmall && (
          <strong className="is-warning" role="status">
            {text(EXPORT_WORDS.tooSmall)}
          </strong>
        )}
      </figcaption>
    </figure>
  );
}

/** Where the pages are cut. */
function Cuts({ columns, rows }: { readonly columns: number; readonly rows: number }): ReactElement {
  const between = (count: number): readonly number[] => Array.from({ length: count - 1 }, (_, i) => (i + 1) / count);
  return (
    <>
      {between(columns).map((at) => (
        <i key={`x${String(at)}`} className="paper-cut is-upright" style={{ left: `${String(at * 100)}%` }} />
      ))}
      {between(rows).map((at) => (
        <i key={`y${String(at)}`} className="paper-cut" style={{ top: `${String(at * 100)}%` }} />
      ))}
    </>
  );
}
