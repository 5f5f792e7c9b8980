/**
 * The schemas of what is planned around a chain: targets, relations, slips, contacts, indicators, resources, funds.
 *
 * @module
 */
import * as v from "valibot";
import { amount, confidence, date, key, MONEY_SCHEMA, range, region, text } from "./schema-parts.js";

/** A target enterprise (目标企业): one that could fill a gap. */
export const TARGET_SCHEMA = v.object({
  /** Key of the target, unique in the document. */
  id: key,
  /** Name of the enterprise. */
  name: key,
  /** Keys of the links it could fill. */
  links: v.exactOptional(v.array(key)),
  /** Where its seat is. */
  home: v.exactOptional(region),
  /** What speaks for it. */
  evidence: v.exactOptional(
    v.array(
      v.object({
        /** Kind of evidence, such as "expansion". */
        kind: text,
        /** What was found. */
        text,
        /** When. */
        date: v.exactOptional(date),
        /** Where. */
        source: v.exactOptional(text),
      }),
    ),
  ),
  /** How far the bureau has come with it, such as "contacted". */
  mark: v.exactOptional(text),
  /** Remark for people. */
  note: v.exactOptional(text),
});

/** A known business relation between two enterprises. */
export const RELATION_SCHEMA = v.object({
  /** Key of the supplying enterprise. */
  supplier: key,
  /** Key of the buying enterprise. */
  customer: key,
  /** What is supplied. */
  product: v.exactOptional(text),
  /** Where this is known from. */
  source: v.exactOptional(text),
});

/** A task slip: a tracking slip (蓝单) before signing, a landing-service slip (红单) after. */
export const SLIP_SCHEMA = v.object({
  /** Key of the project. */
  project: key,
  /** Which slip. */
  kind: v.picklist(["tracking", "landing"]),
  /** Who does it. */
  owner: v.exactOptional(text),
  /** When it is due. */
  due: v.exactOptional(date),
  /** What is to be done. */
  tasks: v.exactOptional(
    v.array(
      v.object({
        /** What. */
        text,
        /** Whether it is done. */
        done: v.exactOptional(v.boolean()),
      }),
    ),
  ),
});

/** A person to talk to; left out of exports unless asked for. */
export const CONTACT_SCHEMA = v.object({
  /** Key of the project or enterprise. */
  of: key,
  /** Name. */
  name: v.exactOptional(text),
  /** Telephone number. */
  phone: v.exactOptional(text),
});

/** A published indicator, shown beside the computed ones, never instead. */
export const INDICATOR_SCHEMA = v.object({
  /** Name as published. */
  name: text,
  /** Value as published. */
  value: v.union([text, v.pipe(v.number(), v.finite())]),
  /** Where it was published. */
  source: v.exactOptional(text),
});

/** A local resource (资源): what the region has by nature or as a by-product, and which links it can feed. */
export const RESOURCE_SCHEMA = v.object({
  /** Key of the resource, unique in the document. */
  id: key,
  /** Name for people. */
  name: key,
  /** Name in English. */
  nameEn: v.exactOptional(text),
  /** Unit of its amounts, per year, such as "t/a" or "GWh/a". */
  unit: v.exactOptional(text),
  /** What the region brings forth in a year. */
  output: v.exactOptional(amount),
  /** What it could bring forth in a year once everything that is approved runs. */
  potential: v.exactOptional(amount),
  /** What is known to lie there (探明储量). */
  reserves: v.exactOptional(
    v.object({
      /** How much. */
      value: amount,
      /** Unit, such as "万t". */
      unit: key,
    }),
  ),
  /** Links that it feeds directly. */
  feeds: v.exactOptional(
    v.array(
      v.object({
        /** Key of the link. */
        link: key,
        /** Units of the resource per unit of the link's product. */
        coefficient: v.exactOptional(v.union([amount, range])),
        /** Where the number comes from. */
        source: v.exactOptional(text),
      }),
    ),
  ),
  /** Where the record comes from. */
  source: v.exactOptional(text),
  /** How far it can be relied on. */
  confidence: v.exactOptional(confidence),
  /** Remark for people. */
  note: v.exactOptional(text),
});

/** A fund (基金): money that may go into projects of some links, and what it has put into which. */
export const FUND_SCHEMA = v.object({
  /** Key of the fund, unique in the document. */
  id: key,
  /** Name for people. */
  name: key,
  /** Name in English. */
  nameEn: v.exactOptional(text),
  /** Who runs it. */
  manager: v.exactOptional(text),
  /** What it may give in all. */
  size: v.exactOptional(MONEY_SCHEMA),
  /** Keys of the links that it is meant for. */
  links: v.exactOptional(v.array(key)),
  /** What it has given or promised. */
  investments: v.exactOptional(
    v.array(
      v.object({
        /** Key of the project. */
        project: key,
        /** How much. */
        amount: v.exactOptional(MONEY_SCHEMA),
        /** When. */
        date: v.exactOptional(date),
        /** Where this is known from. */
        source: v.exactOptional(text),
      }),
    ),
  ),
  /** Where the record comes from. */
  source: v.exactOptional(text),
  /** How far it can be relied on. */
  confidence: v.exactOptional(confidence),
  /** Remark for people. */
  note: v.exactOptional(text),
});
