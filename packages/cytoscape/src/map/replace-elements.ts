/**
 * Exchange of elements in place: what is still there stays the same element, and what has not changed is not touched, so that
 * nothing of it is drawn anew.
 *
 * @module
 */
import type { Core, ElementDefinition, SingularElementReturnValue } from "cytoscape";

/** Place in an element's scratch pad for the classes that it was made with. */
const OWN = "_liantu-classes";

/**
 * Makes an instance hold exactly these elements.
 *
 * @param cy - Instance.
 * @param definitions - Elements, each with an id.
 */
export function replaceElements(cy: Core, definitions: readonly ElementDefinition[]): void {
  const wanted = new Map(definitions.map((definition) => [definition.data.id ?? "", definition]));
  cy.batch(() => {
    cy.elements()
      .filter((element) => !wanted.has(element.id()))
      .remove();
    const added: ElementDefinition[] = [];
    for (const [id, definition] of wanted) {
      const element = cy.getElementById(id);
      if (element.empty()) added.push(definition);
      else update(element, definition);
    }
    if (added.length > 0) cy.add(added);
    for (const { data, classes } of added) cy.getElementById(data.id ?? "").scratch(OWN, classes);
  });
}

function update(element: SingularElementReturnValue, { data, classes, position }: ElementDefinition): void {
  const { id: _id, source: _source, target: _target, ...rest } = data;
  const known = element.data() as Readonly<Record<string, unknown>>;
  const changed = Object.entries(rest).filter(([name, value]) => known[name] !== value);
  if (changed.length > 0) element.data(Object.fromEntries(changed));
  // Classes that tell what is selected or dimmed stay.
  if (typeof classes === "string" && element.scratch(OWN) !== classes) {
    const before: unknown = element.scratch(OWN);
    if (typeof before === "string") element.removeClass(before);
    element.addClass(classes);
    element.scratch(OWN, classes);
  }
  if (position === undefined || !element.isNode()) return;
  const { x, y } = element.position();
  if (x !== position.x || y !== position.y) element.position({ ...position });
}
