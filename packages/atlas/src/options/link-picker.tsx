/**
 * Picks a link: by lane, found by any of its names.
 *
 * @module
 */
import { Select } from "antd";
import { useMemo } from "react";
import type { ReactElement } from "react";
import { LANE_NAMES } from "@liantu/core";
import type { Chain, LinkKey, LinkStage } from "@liantu/core";
import { useAtlas, useText } from "../state/use-atlas.js";
import { linkName } from "../views/names.js";
import { WORDS } from "../words/words.js";

// A goal is set at the end of a chain more often than at its start.
const LANES: readonly LinkStage[] = ["downstream", "midstream", "upstream", "supporting"];

/** Properties of {@link LinkPicker}. */
export interface LinkPickerProps {
  /** Chain on the screen. */
  readonly chain: Chain;
  /** Label for a screen reader. */
  readonly label: string;
  /** Link picked, `null` if there is none. */
  readonly value: LinkKey | null;
  /** Links that are picked elsewhere. */
  readonly taken?: ReadonlySet<string | null>;
  /** Called with the link. */
  readonly onPick: (link: LinkKey) => void;
}

/**
 * Draws the picker.
 *
 * @param props - Chain, link, and what to call.
 * @returns A list with a search.
 */
export function LinkPicker({ chain, label, value, taken, onPick }: LinkPickerProps): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const lanes = useMemo(() => {
    const links = chain.graph.mapNodes((key, { stage, name, nameEn, shortName, shortNameEn, product, aliases }) => ({
      stage,
      value: key,
      label: linkName(chain, key, locale),
      names: [name, nameEn, shortName, shortNameEn, product, key, ...(aliases ?? [])].join("\n").toLowerCase(),
    }));
    return LANES.map((lane) => ({
      label: LANE_NAMES[lane][locale],
      options: links.filter(({ stage }) => stage === lane),
    })).filter(({ options }) => options.length > 0);
  }, [chain, locale]);
  const options = lanes.map((lane) => ({
    ...lane,
    options: lane.options.map((link) => ({
      ...link,
      disabled: link.value !== value && taken?.has(link.value) === true,
    })),
  }));
  return (
    <Select
      className="link-picker"
      aria-label={label}
      placeholder={text(WORDS.pickLink)}
      value={value}
      options={options}
      showSearch={{
        filterOption: (query, option) => namesOf(option).includes(query.trim().toLowerCase()),
      }}
      popupMatchSelectWidth={false}
      notFoundContent={text(WORDS.searchNothing)}
      onChange={(link) => {
        if (link !== null) onPick(link);
      }}
    />
  );
}

function namesOf(option: unknown): string {
  const names = (option as { readonly names?: unknown } | undefined)?.names;
  return typeof names === "string" ? names : "";
}
