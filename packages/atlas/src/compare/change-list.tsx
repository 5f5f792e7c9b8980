/**
 * The list of what differs: filtered, found, copied, saved; each line leads to its link.
 *
 * @module
 */
import { App as Feedback, Button, Input } from "antd";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import { Section } from "../details/section.js";
import { today } from "../edit/fields/read-date.js";
import { download, fileName } from "../files/download.js";
import { copyTable } from "../lists/copy-text.js";
import { clipboardTable } from "../lists/plain-table.js";
import type { PlainTable } from "../lists/plain-table.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { COMPARE_WORDS as W } from "../words/compare-words.js";
import type { Locale } from "../words/text.js";
import { CHANGE_KINDS } from "./change-lines.js";
import type { ChangeKind, ChangeLine } from "./change-lines.js";

/** Lines shown at a time. */
const PAGE = 60;

/** Properties of {@link ChangeList}. */
export interface ChangeListProps {
  /** What differs. */
  readonly lines: readonly ChangeLine[];
  /** What the earlier document is called. */
  readonly from: string;
  /** What the later document is called. */
  readonly to: string;
}

/**
 * Draws the list.
 *
 * @param props - Lines, and what the documents are called.
 * @returns A section.
 */
export function ChangeList({ lines, from, to }: ChangeListProps): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const locale = useAtlas((state) => state.locale);
  const selection = useAtlas((state) => state.selection);
  const { message } = Feedback.useApp();
  const [kind, setKind] = useState<ChangeKind | null>(null);
  const [query, setQuery] = useState("");
  const [shown, setShown] = useState(PAGE);
  const counts = useMemo(() => {
    const found = new Map<ChangeKind, number>();
    for (const line of lines) found.set(line.kind, (found.get(line.kind) ?? 0) + 1);
    return found;
  }, [lines]);
  const wanted = query.trim().toLowerCase();
  const kept = lines.filter(
    (line) =>
      (kind === null || line.kind === kind) &&
      (wanted === "" || [line.name, line.at, line.field].join("\n").toLowerCase().includes(wanted)),
  );
  const tell = (words: string, isGood: boolean): void =>
    void (isGood ? message.success(words) : message.error(words, 6));
  const plain = plainLines(kept, locale);
  const copy = async (): Promise<void> => {
    const isCopied = await copyTable(clipboardTable(plain));
    tell(text(isCopied ? W.copied(kept.length) : W.notCopied), isCopied);
  };
  const write = async (): Promise<void> => {
    try {
      const { writeSheets } = await import("@liantu/ledger");
      const title = text(W.sheetTitle(from, to));
      const widths = [12, 14, 34, 20, 22, 34, 34];
      const columns = plain.heads.map((head, at) => ({ head, width: widths[at] ?? 20, isWrapped: true }));
      const sheet = { name: text(W.list), title, notes: [text(W.sheetNote), today()], columns, rows: plain.rows };
      const bytes = await writeSheets([{ ...sheet, frozenColumns: 0 }], { language: locale });
      const name = fileName(`${title}.xlsx`);
      download(new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
      tell(text(W.saved(name)), true);
    } catch {
      tell(text(W.notSaved), false);
    }
  };
  const choices = [null, ...CHANGE_KINDS.filter((one) => (counts.get(one) ?? 0) > 0)];
  return (
    <Section title={text(W.list)} aside={text(W.count(kept.length, lines.length))}>
      <div className="change-kinds" role="group" aria-label={text(W.kindsLabel)}>
        {choices.map((one) => (
          <button
            key={one ?? "all"}
            type="button"
            className="toggle"
            aria-pressed={kind === one}
            onClick={() => {
              setKind(one);
              setShown(PAGE);
            }}
          >
            <span>{text(one === null ? W.all : W.kinds[one])}</span>{" "}
            <b>{one === null ? lines.length : counts.get(one)}</b>
          </button>
        ))}
      </div>
      <div className="suppose-find">
        <Input
          size="small"
          allowClear
          aria-label={text(W.find)}
          placeholder={text(W.find)}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <Button size="small" onClick={() => void copy()}>
          {text(W.copy)}
        </Button>
        <Button size="small" onClick={() => void write()}>
          {text(W.excel)}
        </Button>
      </div>
      {kept.length === 0 && <p className="quiet">{text(W.nothing)}</p>}
      <ul className="effect-links" data-testid="changes">
        {kept.slice(0, shown).map((line) => (
          <li key={line.key}>
            <button
              type="button"
              data-kind={line.kind}
              disabled={line.link === null}
              aria-pressed={line.link !== null && line.link === selection}
              onClick={() => dispatch({ kind: "select", link: line.link, isRevealed: true })}
            >
              <ChangeWords line={line} />
            </button>
          </li>
        ))}
      </ul>
      {kept.length > shown && (
        <button type="button" className="plain-button" onClick={() => setShown(shown + PAGE)}>
          {text(W.more(kept.length - shown))}
        </button>
      )}
    </Section>
  );
}

function ChangeWords({ line }: { readonly line: ChangeLine }): ReactElement {
  const text = useText();
  const { kind, list, name, at, field, from, to } = line;
  return (
    <>
      <span className="effect-link-name">{name}</span>
      <span className={`change-kind is-${kind}`}>{text(W.kinds[kind])}</span>
      <span className="effect-classes">
        {[text(W.lists[list]), at].filter((part) => part !== "").join(" · ")}
        {field !== "" && (
          <span className="change-values">
            {field}: {from} → <b>{to}</b>
          </span>
        )}
      </span>
    </>
  );
}

function plainLines(lines: readonly ChangeLine[], locale: Locale): PlainTable {
  const { kind, what, name, link, field, from, to } = W.columns;
  return {
    heads: [kind, what, name, link, field, from, to].map((words) => words[locale]),
    rows: lines.map((line) => [
      W.kinds[line.kind][locale],
      W.lists[line.list][locale],
      line.name,
      line.at,
      line.field,
      line.from,
      line.to,
    ]),
  };
}
