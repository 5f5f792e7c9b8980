/**
 * Exchange of elements in place: what is still there stays the same element.
 *
 * @module
 */
import type { Core, ElementDefinition } from "cytoscape";

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
      if (element.empty()) {
        added.push(definition);
        continue;
      }
      const { id: _id, source: _source, target: _target, ...data } = definition.data;
      element.data(data);
      if (typeof definition.classes === "string") element.classes(definition.classes);
      if (definition.position !== undefined && element.isNode()) element.position({ ...definition.position });
    }
    cy.add(added);
  });
}
