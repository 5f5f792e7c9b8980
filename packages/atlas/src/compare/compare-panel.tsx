/**
 * Another document compared with the one on the screen: what is new, moved on, gone, and what that does to the numbers.
 *
 * @module
 */
import { Button, Segmented } from "antd";
import { useEffect, useMemo, useRef, useState } from "react";
import type { ReactElement } from "react";
import type { Chain } from "@liantu/core";
import type { AtlasIssue } from "../document/loaded-chain.js";
import { IssueLines } from "../edit/use-editing.js";
import type { ComparedWith } from "../state/atlas-state.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { EffectTables } from "../suppose/effect-tables.js";
import { usePresent } from "../suppose/use-supposing.js";
import { chainName } from "../views/names.js";
import { COMPARE_WORDS as W } from "../words/compare-words.js";
import { ChangeList } from "./change-list.js";
import { changeLines } from "./change-lines.js";
import { EarlierStates } from "./earlier-states.js";
import { readOther } from "./read-other.js";
import type { OtherReading } from "./read-other.js";
import { useComparing } from "./use-comparing.js";

/**
 * Draws the panel.
 *
 * @returns What stands beside the map; nothing before a chain is loaded.
 */
export function ComparePanel(): ReactElement | null {
  const present = usePresent();
  return present === null ? null : <Panel present={present} />;
}

/** What there is to say of the file that was picked last. */
interface Said {
  readonly name: string;
  readonly isRead: boolean;
  readonly issues: readonly AtlasIssue[];
}

function Panel({ present }: { readonly present: Chain }): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const other = useAtlas((state) => state.compared);
  const [said, setSaid] = useState<Said | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const take = ({ chain, issues }: OtherReading, name: string): void => {
    setSaid({ name, isRead: chain !== null, issues });
    if (chain !== null) dispatch({ kind: "compare-with", compared: { name, chain, isLater: isLater(chain, present) } });
  };
  return (
    <div className="compare">
      <div className="link-title">
        <h2>{text(W.title)}</h2>
        <p className="hint">{text(W.about)}</p>
        <div className="edit-tools">
          <Button type={other === null ? "primary" : "default"} size="small" onClick={() => field.current?.click()}>
            {text(other === null ? W.pick : W.pickAnother)}
          </Button>
          <input
            ref={field}
            type="file"
            className="visually-hidden"
            tabIndex={-1}
            accept=".json,.xlsx"
            aria-label={text(W.pickLabel)}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              event.target.value = "";
              if (file !== undefined) void readOther(file).then((reading) => take(reading, file.name));
            }}
          />
        </div>
        <EarlierStates onTake={take} />
      </div>
      {said !== null && <Remarks said={said} />}
      {other !== null && <Comparison present={present} other={other} />}
    </div>
  );
}

function Remarks({ said: { name, isRead, issues } }: { readonly said: Said }): ReactElement | null {
  const text = useText();
  if (issues.length === 0) return null;
  return (
    <div className="compare-remarks" role="alert">
      <p>{text(isRead ? W.faults(issues.length) : W.unreadable(name))}</p>
      {!isRead && <IssueLines issues={issues} />}
    </div>
  );
}

/** Comparisons that were shown at once when they were chosen. */
const SHOWN = new WeakSet<ComparedWith>();

function Comparison({
  present,
  other,
}: {
  readonly present: Chain;
  readonly other: ComparedWith;
}): ReactElement | null {
  const text = useText();
  const dispatch = useDispatch();
  const locale = useAtlas((state) => state.locale);
  const { found, from, to, isShown, show } = useComparing(present, other);
  const lines = useMemo(() => (found === null ? [] : changeLines(found, locale)), [found, locale]);
  useEffect(() => {
    // Ended once, it does not come back by itself when the panel is seen again.
    if (found === null || SHOWN.has(other)) return;
    SHOWN.add(other);
    show();
    // Another document or another direction is shown at once; the words of the banner alone are no reason.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [found]);
  if (found === null) return null;
  return (
    <>
      <div className="compare-sides">
        <Segmented<"other" | "present">
          size="small"
          aria-label={text(W.direction)}
          value={other.isLater ? "present" : "other"}
          onChange={(first) => dispatch({ kind: "compare-with", compared: { ...other, isLater: first === "present" } })}
          options={[
            { value: "other", label: text(W.otherFirst) },
            { value: "present", label: text(W.presentFirst) },
          ]}
        />
        <p>
          {from} → <b>{to}</b>
        </p>
        {other.chain.document.id !== present.document.id && (
          <p className="hint">{text(W.otherChain(chainName(other.chain, locale)))}</p>
        )}
        {!isShown && (
          <p className="suppose-unseen">
            {text(W.notShown)}
            <Button size="small" type="primary" onClick={show}>
              {text(W.showOnMap)}
            </Button>
          </p>
        )}
      </div>
      {found.difference.isEmpty ? (
        <p className="forecast-wait" role="status">
          {text(W.same)}
        </p>
      ) : (
        <>
          <ChangeList key={`${from} ${to}`} lines={lines} from={from} to={to} />
          <EffectTables before={found.before} after={found.after} heads={[text(W.before), text(W.after)]} />
        </>
      )}
    </>
  );
}

/** The other one is the later if its date says so. */
function isLater({ document: { asOf } }: Chain, { document }: Chain): boolean {
  return asOf !== undefined && document.asOf !== undefined && asOf > document.asOf;
}
