/**
 * Who here deals with an enterprise, or would: names, links, and the way to see them on the map.
 *
 * @module
 */
import { Button } from "antd";
import type { ReactElement } from "react";
import type { Chain, LinkKey } from "@liantu/core";
import type { LocalRelation } from "@liantu/core/planning";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { TARGETS_WORDS as W } from "../words/targets-words.js";
import { WORDS } from "../words/words.js";
import { linksOfRelations, localPartners, pathAround } from "./local-partners.js";
import type { LocalPartner } from "./local-partners.js";

/** Properties of {@link PartnerList}. */
export interface PartnerListProps {
  /** Chain. */
  readonly chain: Chain;
  /** Links that the enterprise could fill, the first one in the middle of the picture. */
  readonly links: readonly LinkKey[];
  /** Relations that are recorded. */
  readonly relations: readonly LocalRelation[];
  /** Called when the map shows them. */
  readonly onShow: () => void;
}

/** More names than this are counted. */
const MOST = 12;

/**
 * Draws the list.
 *
 * @param props - Links and relations.
 * @returns Names under headings, and a button for the map.
 */
export function PartnerList({ chain, links, relations, onShow }: PartnerListProps): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const locale = useAtlas((state) => state.locale);
  const { buyers, suppliers } = localPartners(chain, links, locale);
  const [centre] = links;
  const others = [...linksOfRelations(chain, relations), ...[...buyers, ...suppliers].map(({ link }) => link)];
  return (
    <div className="partners">
      {relations.length > 0 && (
        <>
          <h4>{text(W.known)}</h4>
          <ul>
            {relations.map(({ name, role, product = "", source }, at) => (
              <li key={at}>
                <b>{name}</b> {text(role === "supplier" ? W.roleSupplier(product) : W.roleCustomer(product))}{" "}
                <span className="source">{source ?? text(WORDS.noSource)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Partners title={text(W.buyers)} partners={buyers} />
      <Partners title={text(W.suppliers)} partners={suppliers} />
      {centre !== undefined && others.length > 0 && (
        <Button
          size="small"
          onClick={() => {
            onShow();
            dispatch({ kind: "highlight", link: centre, path: pathAround(chain, centre, others) });
          }}
        >
          {text(W.showOnMap)}
        </Button>
      )}
    </div>
  );
}

function Partners({
  title,
  partners,
}: {
  readonly title: string;
  readonly partners: readonly LocalPartner[];
}): ReactElement | null {
  const text = useText();
  if (partners.length === 0) return null;
  return (
    <>
      <h4>
        {title} <small>{partners.length}</small>
      </h4>
      <ul>
        {partners.slice(0, MOST).map(({ enterprise, name, link, linkName }) => (
          <li key={JSON.stringify([enterprise, link])}>
            <b>{name}</b> <span className="quiet">{linkName}</span>
          </li>
        ))}
        {partners.length > MOST && <li className="quiet">{text(W.more(partners.length - MOST))}</li>}
      </ul>
    </>
  );
}
