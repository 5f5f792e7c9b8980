/**
 * Types of the chain document, taken from its schema.
 *
 * @module
 */
import type { InferOutput } from "valibot";
import type { RULE_SCHEMA, RULES_SCHEMA } from "./rules-schema.js";
import type * as schema from "./schema.js";

/** Key of a link. */
export type LinkKey = string;
/** Key of a project. */
export type ProjectKey = string;
/** Key of an enterprise. */
export type EnterpriseKey = string;

/** The chain document, version 1: the one truth that a file holds. */
export interface ChainDocument extends InferOutput<typeof schema.DOCUMENT_SCHEMA> {}
/** A link (环节): one process that makes one product. */
export interface ChainLink extends InferOutput<typeof schema.LINK_SCHEMA> {}
/** A flow (供给关系) between two links. */
export interface Flow extends InferOutput<typeof schema.FLOW_SCHEMA> {}
/** An enterprise (企业). */
export interface Enterprise extends InferOutput<typeof schema.ENTERPRISE_SCHEMA> {}
/** A project (项目) as the document records it. */
export interface ProjectRecord extends InferOutput<typeof schema.PROJECT_SCHEMA> {}
/** A target enterprise (目标企业). */
export interface TargetRecord extends InferOutput<typeof schema.TARGET_SCHEMA> {}
/** Money with its unit. */
export interface Money extends InferOutput<typeof schema.MONEY_SCHEMA> {}
/** A project of usual size at a link. */
export interface TypicalProject extends InferOutput<typeof schema.TYPICAL_PROJECT_SCHEMA> {}
/** A published indicator. */
export interface Indicator extends InferOutput<typeof schema.INDICATOR_SCHEMA> {}
/** A local resource (资源). */
export interface Resource extends InferOutput<typeof schema.RESOURCE_SCHEMA> {}
/** A fund (基金). */
export interface Fund extends InferOutput<typeof schema.FUND_SCHEMA> {}
/** Something that a reader could not use, kept. */
export interface SetAside extends InferOutput<typeof schema.SET_ASIDE_SCHEMA> {}
/**
 * Rules of a document.
 * @example
 * {@includeCode ../../../../examples/custom-rule.ts}
 */
export interface ChainRules extends InferOutput<typeof RULES_SCHEMA> {}
/** One rule that gives a class. */
export interface ClassRule extends InferOutput<typeof RULE_SCHEMA> {}
/** How far a record can be relied on: reported in public, commonly quoted, or made up for demonstration. */
export type Confidence = NonNullable<ChainLink["confidence"]>;
/** Lane of a link: 上游, 中游, 下游, 配套. */
export type LinkStage = ChainLink["stage"];
/** What a flow does. */
export type FlowKind = NonNullable<Flow["kind"]>;
