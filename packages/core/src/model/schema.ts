/**
 * The one schema of the chain document, version 1: the types, the validation and the JSON Schema all come from it.
 *
 * @module
 */
import * as v from "valibot";
import {
  TARGET_SCHEMA,
  RELATION_SCHEMA,
  SLIP_SCHEMA,
  CONTACT_SCHEMA,
  INDICATOR_SCHEMA,
  RESOURCE_SCHEMA,
  FUND_SCHEMA,
} from "./planning-schema.js";
import {
  amount,
  confidence,
  date,
  key,
  MONEY_SCHEMA,
  range,
  region,
  responsible,
  share,
  text,
} from "./schema-parts.js";
import { RULES_SCHEMA } from "./rules-schema.js";
import { PROJECT_STAGES, PROJECT_STATUSES } from "./stages.js";

/** Version of the chain document that this library writes; it reads every older one. */
export const DOCUMENT_VERSION = 1;

export { MONEY_SCHEMA };
export { TARGET_SCHEMA, RELATION_SCHEMA, SLIP_SCHEMA, CONTACT_SCHEMA, INDICATOR_SCHEMA, RESOURCE_SCHEMA, FUND_SCHEMA };

/** A project of usual size at a link, by which a gap is turned into a number of projects. */
export const TYPICAL_PROJECT_SCHEMA = v.object({
  /** Capacity, in the unit of the link. */
  capacity: v.exactOptional(amount),
  /** Investment of one such project. */
  investment: v.exactOptional(MONEY_SCHEMA),
  /** Land in mu (亩). */
  landMu: v.exactOptional(amount),
  /** Jobs. */
  jobs: v.exactOptional(amount),
  /** Where the numbers come from. */
  source: v.exactOptional(text),
});

/** A link (环节): one process that makes one product. */
export const LINK_SCHEMA = v.object({
  /** Key of the link, unique in the document. */
  id: key,
  /** Name for people. */
  name: key,
  /** Name in English. */
  nameEn: v.exactOptional(text),
  /** Short name, for a card seen from afar. */
  shortName: v.exactOptional(text),
  /** Short name in English. */
  shortNameEn: v.exactOptional(text),
  /** Lane that the link is drawn in. */
  stage: v.picklist(["upstream", "midstream", "downstream", "supporting"]),
  /** Group of neighbouring links, such as "电池材料". */
  group: v.exactOptional(text),
  /** What the link makes; defaults to its name. */
  product: v.exactOptional(text),
  /** Unit of all amounts of the link; capacities are per year ("t/a"), a stock has no "/a" ("MW"). */
  unit: v.exactOptional(key),
  /** Whether the chain cannot do without the link; recorded, not used by the gap analysis. */
  essential: v.exactOptional(v.boolean()),
  /** Price of the product. */
  price: v.exactOptional(MONEY_SCHEMA),
  /** A project of usual size. */
  typicalProject: v.exactOptional(TYPICAL_PROJECT_SCHEMA),
  /** Whether the region has been surveyed for this link; defaults to the document's `surveyed`. */
  surveyed: v.exactOptional(v.boolean()),
  /** Key under which several chains of a portfolio share the link. */
  shared: v.exactOptional(text),
  /** Stock held, in the unit of the link without "per year"; recorded, not used by the gap analysis. */
  stock: v.exactOptional(amount),
  /** Supply from outside the region, in the unit of the link; recorded, no part of the local supply that gaps are reckoned with. */
  external: v.exactOptional(amount),
  /** What is added to a stock in a year, in the unit of the link; a stock without it demands nothing that is known. */
  annualAdditions: v.exactOptional(v.nullable(amount)),
  /** Demand of the region that comes from no link of the chain, in the unit of the link. */
  finalDemand: v.exactOptional(v.union([amount, range])),
  /** Who answers for the link. */
  responsible: v.exactOptional(responsible),
  /** Codes of the national industry classification, such as "C3985". */
  industryCodes: v.exactOptional(v.array(text)),
  /** Other names, for search and for reading ledgers. */
  aliases: v.exactOptional(v.array(text)),
  /** Where the record comes from. */
  source: v.exactOptional(text),
  /** How far it can be relied on. */
  confidence: v.exactOptional(confidence),
  /** Remark for people. */
  note: v.exactOptional(text),
});

/** A flow (供给关系): supplier link → consumer link. */
export const FLOW_SCHEMA = v.object({
  /** Key of the supplying link (of the driving link, for a return or a credit). */
  from: key,
  /** Key of the consuming link (of the driven link, for a return or a credit). */
  to: key,
  /**
   * Of an input: units of `from`'s product per unit of `to`'s product. Of a return: activity of `to` per unit of activity
   * of `from`. Of a credit: units of `to`'s product saved per unit of activity of `from`.
   */
  coefficient: v.exactOptional(v.union([amount, range])),
  /** What the flow does; defaults to `"input"`. */
  kind: v.exactOptional(v.picklist(["input", "return", "credit"])),
  /** Flows into one consumer with the same `alternative` are OR; all others are AND. */
  alternative: v.exactOptional(key),
  /** Share of the consumer's product made with this alternative, 0 to 1; the shares of one alternative sum to 1. */
  share: v.exactOptional(share),
  /** `false` if the consumer can run without it: it then limits no output, but is demanded all the same. */
  essential: v.exactOptional(v.boolean()),
  /** Where the coefficient comes from. */
  source: v.exactOptional(text),
  /** How far it can be relied on. */
  confidence: v.exactOptional(confidence),
  /** Remark for people. */
  note: v.exactOptional(text),
});

/** An enterprise (企业): a legal person. */
export const ENTERPRISE_SCHEMA = v.object({
  /** Key of the enterprise, unique in the document. */
  id: key,
  /** Registered name. */
  name: key,
  /** Unified social credit code (统一社会信用代码). */
  creditCode: v.exactOptional(text),
  /** Short name. */
  shortName: v.exactOptional(text),
  /** Group that it belongs to; concentration is between groups where given. */
  group: v.exactOptional(text),
  /** Whether the chain is built around it (链主企业). */
  isChainLeader: v.exactOptional(v.boolean()),
  /** Where its seat is. */
  home: v.exactOptional(region),
  /** Where the record comes from. */
  source: v.exactOptional(text),
  /** How far it can be relied on. */
  confidence: v.exactOptional(confidence),
  /** Remark for people. */
  note: v.exactOptional(text),
});

const arrival = v.object({
  /** When the money arrived. */
  date,
  /** How much. */
  amount: MONEY_SCHEMA,
});

const event = v.object({
  /** Stage reached. */
  stage: v.picklist(PROJECT_STAGES),
  /** When. */
  date,
});

/** A project (项目): an enterprise's plant or phase at one link. */
export const PROJECT_SCHEMA = v.object({
  /** Key of the project, unique in the document. */
  id: key,
  /** Name for people. */
  name: v.exactOptional(text),
  /** Project code (项目代码) that the approval platform gave it; phases share one. */
  code: v.exactOptional(text),
  /** Key of its enterprise; a placeholder "to be introduced" has none. */
  enterprise: v.exactOptional(key),
  /** Key of its link. */
  link: key,
  /** Stage, which gives the status. */
  stage: v.exactOptional(v.picklist(PROJECT_STAGES)),
  /** Status, where the stage is not known. */
  status: v.exactOptional(v.picklist(PROJECT_STATUSES)),
  /** Capacity, in `unit`, else in the unit of the link. */
  capacity: v.exactOptional(amount),
  /** Unit of `capacity`, if it is not the link's. */
  unit: v.exactOptional(key),
  /** Output ÷ capacity; nameplate (1) is reckoned with, and said, where it is not recorded. */
  utilisation: v.exactOptional(amount),
  /** Total investment. */
  investment: v.exactOptional(MONEY_SCHEMA),
  /** Money signed for. */
  signed: v.exactOptional(MONEY_SCHEMA),
  /** Money arrived, dated. */
  arrivals: v.exactOptional(v.array(arrival)),
  /** Whether it is in the project library (入库). */
  inLibrary: v.exactOptional(v.boolean()),
  /** Days it takes to restore output after a stop. */
  recoveryDays: v.exactOptional(amount),
  /** Land in mu (亩). */
  landMu: v.exactOptional(amount),
  /** Key of the project that this one is a phase of. */
  parent: v.exactOptional(key),
  /** Stages reached so far. */
  events: v.exactOptional(v.array(event)),
  /** Dates at which stages are expected. */
  expected: v.exactOptional(v.record(v.picklist(PROJECT_STAGES), date)),
  /** Who answers for the project. */
  responsible: v.exactOptional(responsible),
  /** Where the record comes from. */
  source: v.exactOptional(text),
  /** How far it can be relied on. */
  confidence: v.exactOptional(confidence),
  /** Remark for people. */
  note: v.exactOptional(text),
  /** Cells of the ledger that no other field holds, by heading. */
  "x-ledger": v.exactOptional(v.record(text, text)),
});

/** Something that a reader could not use: kept, so that writing the document again loses nothing. */
export const SET_ASIDE_SCHEMA = v.object({
  /** Path it stood at, such as "projects[3].capacity". */
  place: text,
  /** Code of the issue that set it aside. */
  code: text,
  /** What stood there. */
  value: v.unknown(),
});

const position = v.object({
  /** Centre of the card, in the units of the drawing. */
  x: v.pipe(v.number(), v.finite()),
  /** Centre of the card, in the units of the drawing. */
  y: v.pipe(v.number(), v.finite()),
});

/** The whole document. */
export const DOCUMENT_SCHEMA = v.object({
  /** Always `"liantu-chain"`. */
  format: v.literal("liantu-chain"),
  /** Version of the document format. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Key of the chain, unique in a portfolio. */
  id: key,
  /** Name for people. */
  name: key,
  /** Name in English. */
  nameEn: v.exactOptional(text),
  /** Region that is mapped. */
  region: v.exactOptional(region),
  /** Date that the document speaks of. */
  asOf: v.exactOptional(date),
  /** Where the document comes from. */
  source: v.exactOptional(text),
  /** Remark for people. */
  note: v.exactOptional(text),
  /** Who answers for the chain. */
  responsible: v.exactOptional(responsible),
  /** Whether the region has been surveyed for every link that does not say otherwise; defaults to `false`. */
  surveyed: v.exactOptional(v.boolean()),
  /** Links. */
  links: v.array(LINK_SCHEMA),
  /** Flows. */
  flows: v.exactOptional(v.array(FLOW_SCHEMA)),
  /** Enterprises. */
  enterprises: v.exactOptional(v.array(ENTERPRISE_SCHEMA)),
  /** Projects. */
  projects: v.exactOptional(v.array(PROJECT_SCHEMA)),
  /** Target enterprises. */
  targets: v.exactOptional(v.array(TARGET_SCHEMA)),
  /** Business relations. */
  relations: v.exactOptional(v.array(RELATION_SCHEMA)),
  /** Task slips. */
  slips: v.exactOptional(v.array(SLIP_SCHEMA)),
  /** Contacts. */
  contacts: v.exactOptional(v.array(CONTACT_SCHEMA)),
  /** Published indicators. */
  indicators: v.exactOptional(v.array(INDICATOR_SCHEMA)),
  /** Local resources. */
  resources: v.exactOptional(v.array(RESOURCE_SCHEMA)),
  /** Funds. */
  funds: v.exactOptional(v.array(FUND_SCHEMA)),
  /** Rules and thresholds that differ from the defaults. */
  rules: v.exactOptional(RULES_SCHEMA),
  /** What was arranged by hand. */
  layout: v.exactOptional(
    v.object({
      /** Positions of cards by link key. */
      positions: v.exactOptional(v.record(key, position)),
    }),
  ),
  /** What a reader could not use. */
  setAside: v.exactOptional(v.array(SET_ASIDE_SCHEMA)),
});
