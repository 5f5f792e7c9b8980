/**
 * What each unit or leader answers for.
 *
 * @module
 */
import { Segmented } from "antd";
import { useState } from "react";
import type { ReactElement } from "react";
import type { PortfolioTotal, PortfolioTotals } from "@liantu/core/planning";
import { useAtlas, useText } from "../state/use-atlas.js";
import { PORTFOLIO_WORDS as W } from "../words/portfolio-words.js";
import { sumText } from "./tile-text.js";

/** Properties of {@link ResponsibleTable}. */
export interface ResponsibleTableProps {
  /** Totals of the portfolio. */
  readonly totals: PortfolioTotals;
}

/**
 * Draws the table.
 *
 * @param props - Totals.
 * @returns A section; nothing where nobody is named.
 */
export function ResponsibleTable({ totals }: ResponsibleTableProps): ReactElement | null {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const [by, setBy] = useState<"unit" | "leader">("unit");
  const isNamed = [...totals.byUnit, ...totals.byLeader].some(({ name }) => name !== null);
  if (!isNamed) return null;
  const rows = by === "unit" ? totals.byUnit : totals.byLeader;
  return (
    <section className="responsible-panel" aria-labelledby="responsible-title">
      <div className="portfolio-cluster-head">
        <h3 id="responsible-title">{text(W.byWhom)}</h3>
        <Segmented<"unit" | "leader">
          size="small"
          aria-label={text(W.byWhom)}
          value={by}
          onChange={setBy}
          options={[
            { value: "unit", label: text(W.byUnit) },
            { value: "leader", label: text(W.byLeader) },
          ]}
        />
      </div>
      <table className="responsible-table">
        <thead>
          <tr>
            {[by === "unit" ? W.byUnit : W.byLeader, W.links, W.gapsShort, W.projects, W.signed, W.arrived].map(
              (head) => (
                <th key={head.zh} scope="col">
                  {text(head)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((total) => (
            <tr key={total.key ?? ""}>
              <th scope="row" className={total.name === null ? "is-unknown" : undefined}>
                {total.name ?? text(W.nobody)}
              </th>
              <td>{total.links}</td>
              <td>{total.classes.get("unsurveyed") === total.links ? text(W.unsurveyed) : gapsOf(total)}</td>
              <td>{total.projects}</td>
              <td>{sumText(total.signed, locale)}</td>
              <td>{sumText(total.arrived, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function gapsOf({ classes }: PortfolioTotal): number {
  return (["break", "blank", "weak"] as const).reduce((sum, of) => sum + (classes.get(of) ?? 0), 0);
}
