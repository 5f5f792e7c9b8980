/**
 * The form of the analysis as data: one field for each option that the library describes, none named here.
 *
 * @module
 */
import type { AnalyzeOptions, DemandBasis, LinkKey, OptionDescriptor } from "@liantu/core";

/** An amount as it is typed: link and number may still be missing. */
export interface AmountInput {
  /** Link, `null` while none is picked. */
  readonly link: LinkKey | null;
  /** What was typed. */
  readonly text: string;
}

/** What somebody entered into a field. */
export type OptionInput = string | boolean | readonly string[] | readonly AmountInput[];

/** What was entered, by name of the option; options that nobody touched are absent. */
export type OptionInputs = ReadonlyMap<string, OptionInput>;

interface FieldOf<Kind extends OptionDescriptor["kind"], Input> {
  readonly kind: Kind;
  readonly descriptor: OptionDescriptor;
  readonly input: Input;
}

/** A field of the form: what it is of, and what it holds. */
export type OptionField =
  | FieldOf<"choice", string>
  | FieldOf<"choices", readonly string[]>
  | FieldOf<"flag", boolean>
  | FieldOf<"amounts", readonly AmountInput[]>
  | FieldOf<"link", LinkKey>
  | FieldOf<"number", string>;

// With the other basis these change nothing, and a field that does nothing misleads.
const ONLY_WITH: Readonly<Partial<Record<keyof AnalyzeOptions, DemandBasis>>> = {
  targets: "target",
  matched: "capacity",
};
const BASIS: keyof AnalyzeOptions = "basis";

/**
 * Makes the fields of the form.
 *
 * @param descriptors - Options that the analysis has.
 * @param inputs - What was entered so far.
 * @returns Fields in the order of the descriptors; an option that changes nothing on the chosen basis is left out.
 */
export function optionFields(descriptors: readonly OptionDescriptor[], inputs: OptionInputs): readonly OptionField[] {
  const basis = inputs.get(BASIS) ?? descriptors.find(({ name }) => name === BASIS)?.default;
  return descriptors.filter(({ name }) => countsWith(name, basis)).map((descriptor) => fieldOf(descriptor, inputs));
}

/**
 * Says whether an option changes anything on a basis.
 *
 * @param name - Name of the option.
 * @param basis - Basis.
 * @returns Whether it does.
 */
export function countsWith(name: string, basis: unknown): boolean {
  const only = (ONLY_WITH as Readonly<Record<string, DemandBasis | undefined>>)[name];
  return only === undefined || only === basis;
}

function fieldOf(descriptor: OptionDescriptor, inputs: OptionInputs): OptionField {
  const { kind } = descriptor;
  const input: unknown = inputs.get(descriptor.name) ?? descriptor.default;
  switch (kind) {
    case "choice":
    case "link":
    case "number":
      return { kind, descriptor, input: typeof input === "string" ? input : "" };
    case "choices":
      return { kind, descriptor, input: (input ?? []) as readonly string[] };
    case "flag":
      return { kind, descriptor, input: input === true };
    case "amounts":
      return { kind, descriptor, input: (input ?? []) as readonly AmountInput[] };
  }
}
