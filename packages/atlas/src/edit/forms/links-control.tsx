/**
 * The control of a field that holds several links.
 *
 * @module
 */
import { Select } from "antd";
import type { ReactElement } from "react";
import { linkName } from "../../views/names.js";
import { atlasRoot } from "../atlas-root.js";
import type { DraftTexts } from "../fields/draft.js";
import type { ControlProps } from "./field-control.js";

/** Properties of {@link LinksControl}. */
export interface LinksControlProps extends ControlProps {
  /** Links that are chosen. */
  readonly rows: readonly DraftTexts[];
  /** Called with all of them. */
  readonly onRows: (name: string, rows: readonly DraftTexts[]) => void;
}

/**
 * Draws the control.
 *
 * @param props - Field, links, and what to call.
 * @returns A list to choose several from.
 */
export function LinksControl({ field, id, label, context, isWrong, rows, onRows }: LinksControlProps): ReactElement {
  const { chain, locale } = context;
  return (
    <Select<string[]>
      id={id}
      className="field-links"
      mode="multiple"
      aria-label={label}
      aria-invalid={isWrong}
      getPopupContainer={atlasRoot}
      value={rows.map((row) => row.get("key") ?? "")}
      options={chain.graph.mapNodes((key) => ({ value: key, label: linkName(chain, key, locale) }))}
      showSearch={{ optionFilterProp: "label" }}
      onChange={(keys) =>
        onRows(
          field.name,
          keys.map((key) => new Map([["key", key]])),
        )
      }
    />
  );
}
