/**
 * The form in which a portfolio is named and its chains are put into clusters.
 *
 * @module
 */
import { Button, Input, Modal, Select } from "antd";
import { useRef, useState } from "react";
import type { ReactElement } from "react";
import type { Cluster, Portfolio } from "@liantu/core/planning";
import { Icon } from "../marks/icon.js";
import { useDispatch, useText } from "../state/use-atlas.js";
import { PORTFOLIO_WORDS as W } from "../words/portfolio-words.js";
import { chainNameOf } from "./chain-names.js";
import { withClusters, withoutChain } from "./portfolio-edits.js";

/** Properties of {@link MembersDialog}. */
export interface MembersDialogProps {
  /** The chains. */
  readonly portfolio: Portfolio;
  /** Called when the form is done with. */
  readonly onClose: () => void;
}

interface Entry {
  readonly key: number;
  readonly name: string;
  readonly was: Cluster | null;
}

/**
 * Draws the form.
 *
 * @param props - Portfolio.
 * @returns A dialog.
 */
export function MembersDialog({ portfolio, onClose }: MembersDialogProps): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const next = useRef(portfolio.clusters.length);
  const [name, setName] = useState(portfolio.name);
  const [entries, setEntries] = useState<readonly Entry[]>(() =>
    portfolio.clusters.map((cluster, key) => ({ key, name: cluster.name, was: cluster })),
  );
  // Chains in their order, each with the clusters that it is in.
  const [places, setPlaces] = useState<ReadonlyMap<string, readonly number[]>>(() => placesOf(portfolio));
  const [fault, setFault] = useState("");

  const names = entries.map((entry) => entry.name.trim());
  const submit = (): void => {
    if (name.trim() === "" || names.includes("")) return setFault(text(W.formNameMissing));
    if (new Set(names).size < names.length) return setFault(text(W.formSameName));
    const clusters = entries.map((entry) => ({
      name: entry.name.trim(),
      was: entry.was,
      chains: orderOf(
        portfolio,
        entry.was,
        [...places].filter(([, own]) => own.includes(entry.key)).map(([key]) => key),
      ),
    }));
    const removed = [...portfolio.chains.keys()].filter((key) => !places.has(key));
    const left = removed.reduce(withoutChain, portfolio);
    dispatch({
      kind: "edited-portfolio",
      portfolio: withClusters(left, name.trim(), clusters),
      label: removed.length === 1 ? W.removeStep(text(chainNameOf(portfolio, removed[0] ?? ""))) : W.arrangeStep,
    });
    onClose();
  };
  return (
    <Modal
      open
      width={720}
      title={text(W.formTitle)}
      okText={text(W.ok)}
      cancelText={text(W.cancel)}
      onOk={submit}
      onCancel={onClose}
      className="members-dialog"
    >
      <label className="members-field">
        <span>{text(W.formName)}</span>
        <Input value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <h3>{text(W.formClusters)}</h3>
      <p className="hint">{text(W.formClusterHint)}</p>
      <ul className="members-clusters">
        {entries.map((entry, at) => (
          <li key={entry.key}>
            <Input
              aria-label={text(W.formClusterName(at + 1))}
              value={entry.name}
              onChange={(event) => {
                const own = event.target.value;
                setEntries(entries.map((other) => (other === entry ? { ...entry, name: own } : other)));
              }}
            />
            <Button
              type="text"
              icon={<Icon name="remove" />}
              aria-label={text(W.formRemoveCluster(entry.name))}
              title={text(W.formRemoveCluster(entry.name))}
              onClick={() => setEntries(entries.filter((other) => other !== entry))}
            />
          </li>
        ))}
      </ul>
      <Button
        icon={<Icon name="plus" />}
        onClick={() => {
          setEntries([...entries, { key: next.current, name: "", was: null }]);
          next.current += 1;
        }}
      >
        {text(W.formAddCluster)}
      </Button>
      <h3>{text(W.formChains)}</h3>
      <ul className="members-chains">
        {[...places].map(([key, own]) => {
          const chain = text(chainNameOf(portfolio, key));
          return (
            <li key={key}>
              <span>{chain}</span>
              <Select<number[]>
                mode="multiple"
                aria-label={text(W.formPlace(chain))}
                value={own.filter((number) => entries.some((entry) => entry.key === number))}
                options={entries.map((entry, at) => ({
                  value: entry.key,
                  label: entry.name === "" ? text(W.formClusterName(at + 1)) : entry.name,
                }))}
                placeholder={text(W.noCluster)}
                onChange={(value) => setPlaces(new Map(places).set(key, value))}
              />
              <Button
                type="text"
                icon={<Icon name="remove" />}
                disabled={places.size < 2}
                aria-label={text(W.takeOut(chain))}
                title={text(W.takeOut(chain))}
                onClick={() => {
                  const fewer = new Map(places);
                  fewer.delete(key);
                  setPlaces(fewer);
                }}
              />
            </li>
          );
        })}
      </ul>
      <p className="is-gap" role="alert">
        {fault}
      </p>
    </Modal>
  );
}

function placesOf({ clusters, chains }: Portfolio): ReadonlyMap<string, readonly number[]> {
  return new Map(
    [...chains.keys()].map((key) => [
      key,
      clusters.flatMap((cluster, at) => (cluster.chains.includes(key) ? [at] : [])),
    ]),
  );
}

/** What was there keeps its order in the cluster; what is new comes after it. */
function orderOf(portfolio: Portfolio, was: Cluster | null, chains: readonly string[]): readonly string[] {
  const before = (was?.chains ?? []).filter((key) => chains.includes(key));
  return [...before, ...[...portfolio.chains.keys()].filter((key) => chains.includes(key) && !before.includes(key))];
}
