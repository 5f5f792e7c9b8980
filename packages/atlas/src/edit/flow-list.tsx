/**
 * Flows on one side of a link: its neighbours with coefficients, to be opened, changed, removed, added.
 *
 * @module
 */
import { Button } from "antd";
import type { ReactElement } from "react";
import { CLASS_NAMES, formatAmount, recordKey } from "@liantu/core";
import type { Chain, Flow, LinkKey, Range } from "@liantu/core";
import type { LoadedChain } from "../document/loaded-chain.js";
import { ClassMark } from "../marks/class-mark.js";
import { Icon } from "../marks/icon.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { linkName, linkShortName } from "../views/names.js";
import { EDIT_WORDS } from "../words/edit-words.js";
import type { Locale } from "../words/text.js";
import { WORDS } from "../words/words.js";
import { draftOf } from "./fields/draft.js";
import { coefficientUnit, FLOW_FIELDS } from "./fields/flow-fields.js";
import { OpenFormButton } from "./edit-buttons.js";
import { useEditing } from "./use-editing.js";

/** Properties of {@link FlowList}. */
export interface FlowListProps {
  /** Chain on the screen. */
  readonly loaded: LoadedChain;
  /** Link. */
  readonly link: LinkKey;
  /** Which side of it. */
  readonly side: "suppliers" | "consumers";
}

/**
 * Draws the flows.
 *
 * @param props - Chain, link and side.
 * @returns A list, and a button for one more flow.
 */
export function FlowList({ loaded, link, side }: FlowListProps): ReactElement {
  const text = useText();
  const isIn = side === "suppliers";
  const flows = loaded.chain.flows.filter((flow) => (isIn ? flow.to : flow.from) === link);
  return (
    <>
      {flows.length === 0 && <p className="quiet">{text(WORDS.noneRecorded)}</p>}
      <ul className="flow-list">
        {flows.map((flow) => (
          <FlowItem key={recordKey("flows", flow)} loaded={loaded} flow={flow} other={isIn ? flow.from : flow.to} />
        ))}
      </ul>
      <OpenFormButton
        dialog={isIn ? { kind: "flow", to: link } : { kind: "flow", link }}
        words={isIn ? EDIT_WORDS.addSupplier : EDIT_WORDS.addConsumer}
        icon="plus"
      />
    </>
  );
}

interface FlowItemProps {
  readonly loaded: LoadedChain;
  readonly flow: Flow;
  readonly other: LinkKey;
}

function FlowItem({ loaded, flow, other }: FlowItemProps): ReactElement | null {
  const text = useText();
  const dispatch = useDispatch();
  const editing = useEditing();
  const locale = useAtlas((state) => state.locale);
  const { chain, analysis } = loaded;
  const link = analysis.links.get(other);
  if (link === undefined) return null;
  const key = recordKey("flows", flow);
  const names = text(EDIT_WORDS.flowOf(linkName(chain, flow.from, locale), linkName(chain, flow.to, locale)));
  return (
    <li>
      <button
        type="button"
        className="chip"
        title={`${linkName(chain, other, locale)} · ${text(CLASS_NAMES[link.class])}`}
        onClick={() => dispatch({ kind: "select", link: other, isRevealed: true })}
      >
        <ClassMark of={link.class} size={14} />
        {linkShortName(chain, other, locale)}
      </button>
      <span className={flow.coefficient === undefined ? "flow-amount is-unknown" : "flow-amount"}>
        {coefficientText(chain, flow, locale)}
        {flow.alternative !== undefined && <small> {text(EDIT_WORDS.alternativeIs(flow.alternative))}</small>}
      </span>
      <OpenFormButton
        isBare
        dialog={{ kind: "flow", flow: key }}
        words={EDIT_WORDS.edit}
        label={text(EDIT_WORDS.editOf(names))}
        icon="edit"
      />
      {editing.isPossible && (
        <Button
          className="edit-button"
          size="small"
          type="text"
          icon={<Icon name="close" size={12} />}
          aria-label={text(EDIT_WORDS.removeOf(names))}
          title={text(EDIT_WORDS.removeOf(names))}
          onClick={() => editing.askToRemove("flows", key)}
        />
      )}
    </li>
  );
}

function coefficientText(chain: Chain, flow: Flow, locale: Locale): string {
  const { coefficient } = flow;
  if (coefficient === undefined) return EDIT_WORDS.coefficientUnknown[locale];
  const fields = FLOW_FIELDS.flatMap((group) => group.fields);
  const unit = coefficientUnit({ chain, locale, draft: draftOf(fields, flow, locale) });
  const base = typeof coefficient === "number" ? coefficient : coefficient.base;
  const amount = formatAmount({ base, bound: "exact" }, unit, locale);
  return typeof coefficient === "number" ? amount : `${amount} (${rangeText(coefficient)})`;
}

function rangeText({ low, high }: Range): string {
  return `${String(low)}–${String(high)}`;
}
