/**
 * Relations of outsiders to enterprises that are already here (以商招商).
 *
 * @module
 */
import { enterpriseOf } from "../../analysis/compiled-projects.js";
import { compileChain } from "../../graph/compile-chain.js";
import type { Chain } from "../../model/chain.js";
import type { EnterpriseKey, LinkKey } from "../../model/document.js";
import { creditCodeOf } from "../portfolio/identities.js";
import { distancesFrom } from "./chain-distance.js";
import { comparable } from "./term-index.js";

/** A relation to an enterprise that is here. */
export interface LocalRelation {
  /** Key of the enterprise here. */
  readonly enterprise: EnterpriseKey;
  /** Its name. */
  readonly name: string;
  /** What the outsider is to it. */
  readonly role: "supplier" | "customer";
  /** What is supplied, where recorded. */
  readonly product?: string;
  /** Where it is known from. */
  readonly source?: string;
}

/** A relation says something of the links up to so many steps from the enterprise here. */
const STEPS = 2;

/** Knows who is here, and who deals with them. */
export class RelationIndex {
  private readonly chain: Chain;
  private readonly local = new Map<string, EnterpriseKey>();
  private readonly codes = new Map<string, EnterpriseKey>();
  private readonly recorded = new Map<string, LocalRelation[]>();
  private readonly linksOf = new Map<EnterpriseKey, Set<LinkKey>>();
  private readonly byProduct = new Map<string, LinkKey[]>();
  private readonly values = new Map<string, ReadonlyMap<LinkKey, number>>();
  private readonly distances: (link: LinkKey) => ReadonlyMap<LinkKey, number>;

  /**
   * Makes an index.
   *
   * @param chain - Chain with its enterprises, projects and relations.
   */
  constructor(chain: Chain) {
    this.chain = chain;
    this.distances = distancesFrom(chain, STEPS);
    for (const link of chain.graph.nodes()) {
      const { name, product, aliases = [] } = chain.graph.getNodeAttributes(link);
      for (const text of new Set([name, product, ...aliases].filter((own) => own !== undefined).map(nameKey))) {
        this.byProduct.set(text, [...(this.byProduct.get(text) ?? []), link]);
      }
    }
    for (const [key, { name, shortName, creditCode }] of chain.enterprises) {
      for (const text of [name, shortName]) if (text !== undefined) this.local.set(nameKey(text), key);
      const code = creditCodeOf(creditCode);
      if (code !== null) this.codes.set(code, key);
    }
    for (const project of chain.projects.values()) {
      const owner = enterpriseOf(chain, project);
      if (owner === undefined) continue;
      this.linksOf.set(owner, (this.linksOf.get(owner) ?? new Set()).add(project.link));
    }
    for (const { supplier, customer, product, source } of chain.document.relations ?? []) {
      const rest = { ...(product !== undefined && { product }), ...(source !== undefined && { source }) };
      this.record(supplier, customer, "supplier", rest);
      this.record(customer, supplier, "customer", rest);
    }
  }

  /**
   * Finds the enterprise of the chain that a name or code means.
   *
   * @param name - Name; keys mean nothing outside of the chain.
   * @param creditCode - Unified social credit code.
   * @returns Its key; `undefined` if it is not of the chain. A code that is known decides.
   */
  localOf(name: string, creditCode?: string): EnterpriseKey | undefined {
    const code = creditCodeOf(creditCode);
    return (code === null ? undefined : this.codes.get(code)) ?? this.local.get(nameKey(name));
  }

  /**
   * Lists the relations of an outsider to enterprises of the chain.
   *
   * @param names - Its names, key and code.
   * @param suppliers - Enterprises that supply it.
   * @param customers - Enterprises that it supplies.
   * @returns Recorded relations, then those that the two lists tell.
   */
  relationsOf(
    names: readonly (string | undefined)[],
    suppliers: readonly string[] = [],
    customers: readonly string[] = [],
  ): readonly LocalRelation[] {
    const known = names.flatMap((name) => (name === undefined ? [] : (this.recorded.get(nameKey(name)) ?? [])));
    const told = (list: readonly string[], role: LocalRelation["role"]): LocalRelation[] =>
      list.flatMap((name) => {
        const key = this.localOf(name);
        return key === undefined ? [] : [{ enterprise: key, name: this.nameOf(key), role }];
      });
    const all = [...known, ...told(customers, "supplier"), ...told(suppliers, "customer")];
    return [
      ...new Map(
        all.map((relation) => [
          JSON.stringify([relation.enterprise, relation.role, relation.product, relation.source]),
          relation,
        ]),
      ).values(),
    ];
  }

  /**
   * Says at which links a relation speaks for an outsider, and how strongly.
   *
   * @param relation - Relation.
   * @returns 1 where the product is that of the link, or, where none is recorded, at the links that supply the enterprise
   * (of a supplier); 0.5 at the other links up to two steps from where it is. Links that it says nothing of are left out.
   */
  valuesOf({ enterprise, role, product = "" }: LocalRelation): ReadonlyMap<LinkKey, number> {
    const key = JSON.stringify([enterprise, role, nameKey(product)]);
    let values = this.values.get(key);
    if (values === undefined) this.values.set(key, (values = this.valuesNear(enterprise, role, nameKey(product))));
    return values;
  }

  private valuesNear(
    enterprise: EnterpriseKey,
    role: LocalRelation["role"],
    product: string,
  ): ReadonlyMap<LinkKey, number> {
    const values = new Map<LinkKey, number>();
    const named = role === "supplier" ? this.byProduct.get(product) : undefined;
    for (const at of this.linksOf.get(enterprise) ?? []) {
      const suppliers = role === "supplier" && product === "" ? suppliersOf(this.chain, at) : new Set();
      for (const link of this.distances(at).keys()) {
        values.set(link, suppliers.has(link) ? 1 : Math.max(0.5, values.get(link) ?? 0));
      }
    }
    for (const link of named ?? []) values.set(link, 1);
    return values;
  }

  private record(
    outsider: string,
    insider: string,
    role: LocalRelation["role"],
    rest: Pick<LocalRelation, "product" | "source">,
  ): void {
    const key = this.chain.enterprises.has(insider) ? insider : this.localOf(insider);
    if (key === undefined) return;
    const relation = { enterprise: key, name: this.nameOf(key), role, ...rest };
    const name = nameKey(outsider);
    this.recorded.set(name, [...(this.recorded.get(name) ?? []), relation]);
  }

  private nameOf(key: EnterpriseKey): string {
    return this.chain.enterprises.get(key)?.name ?? key;
  }
}

function suppliersOf(chain: Chain, link: LinkKey): ReadonlySet<LinkKey> {
  const { inputs, ids, keys } = compileChain(chain);
  const id = ids.get(link)!;
  const sources = inputs.byTo.target.subarray(inputs.byTo.start[id], inputs.byTo.start[id + 1]);
  return new Set(Array.from(sources, (at) => keys[at]!));
}

/** Names compare without spaces, brackets' width and case. */
export function nameKey(name: string): string {
  return comparable(name).replaceAll(/\s+/gu, "");
}
