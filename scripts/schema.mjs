// @ts-check
/**
 * Writes packages/core/schema.json, the JSON Schema of the chain document, out of the schema that validates it.
 * The doc comments of the schema's source become its descriptions, so that there is one source of prose.
 * `--check` writes nothing and ends with 1 if the file is not what it should be.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { toJsonSchema } from "@valibot/to-json-schema";
import ts from "typescript";
import { root, runNode, tool } from "./table.mjs";

const SOURCES = ["schema-parts", "planning-schema", "schema", "rules-schema"];
const MAIN = "DOCUMENT_SCHEMA";
const TARGET = path.join(root, "packages/core/schema.json");
// What JSON Schema cannot say: JSON has no number that is not finite, and no rule compares two fields.
const UNSAYABLE = ["finite", "check"];

/** @typedef {Record<string, any>} Json A JSON Schema. */
/** @typedef {{ init: ts.Expression, description: string | undefined }} Constant */

/** Wrappers of Valibot that leave the JSON Schema of what they wrap as it is. */
const TRANSPARENT = new Set(["exactOptional", "optional", "pipe"]);

/**
 * Names a definition: "TYPICAL_PROJECT_SCHEMA" → "typicalProject".
 *
 * @param {string} name Name of the constant.
 */
function definitionName(name) {
  const words = name.toLowerCase().split("_");
  return words
    .filter((word) => word !== "schema")
    .map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join("");
}

/** @param {ts.Node} node @returns {string | undefined} Its doc comment as one line. */
function commentOf(node) {
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).slice(-1);
  const text = ts.getTextOfJSDocComment(comment?.comment);
  return text === undefined ? undefined : text.replace(/\s+/g, " ").trim();
}

/** Reads the constants of the sources. @returns {Map<string, Constant>} */
function readConstants() {
  const constants = new Map();
  for (const name of SOURCES) {
    const file = path.join(root, "packages/core/src/model", `${name}.ts`);
    const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2021, true);
    for (const statement of source.statements) {
      if (!ts.isVariableStatement(statement)) continue;
      for (const { name: id, initializer } of statement.declarationList.declarations) {
        if (!ts.isIdentifier(id) || initializer === undefined) continue;
        // The parts say what they are in the code; in the JSON Schema their fields do.
        const description = id.text.endsWith("_SCHEMA") ? commentOf(statement) : undefined;
        constants.set(id.text, { init: initializer, description });
      }
    }
  }
  return constants;
}

/**
 * Walks the source of a schema and its JSON Schema side by side and writes the doc comments into the latter.
 *
 * @param {ts.Expression} expression
 * @param {Json} json
 * @param {Map<string, Constant>} constants
 */
function describe(expression, json, constants) {
  if (ts.isIdentifier(expression)) {
    const constant = constants.get(expression.text);
    // A reference is described where it is defined.
    if (constant === undefined || json.$ref !== undefined) return;
    if (json.description === undefined && constant.description !== undefined) json.description = constant.description;
    describe(constant.init, json, constants);
    return;
  }
  if (!ts.isCallExpression(expression) || !ts.isPropertyAccessExpression(expression.expression)) return;
  const kind = expression.expression.name.text;
  const [first, second] = expression.arguments;
  if (first === undefined) return;
  if (TRANSPARENT.has(kind)) describe(first, json, constants);
  else if (kind === "nullable") describe(first, json.anyOf?.[0] ?? json, constants);
  else if (kind === "array") describe(first, json.items, constants);
  else if (kind === "record" && second !== undefined) describe(second, json.additionalProperties, constants);
  else if (kind === "union" && ts.isArrayLiteralExpression(first)) {
    for (const [at, option] of first.elements.entries()) describe(option, json.anyOf[at], constants);
  } else if (kind === "object" && ts.isObjectLiteralExpression(first)) describeEntries(first, json, constants);
}

/** @param {ts.ObjectLiteralExpression} literal @param {Json} json @param {Map<string, Constant>} constants */
function describeEntries(literal, json, constants) {
  for (const entry of literal.properties) {
    if (!ts.isPropertyAssignment(entry) && !ts.isShorthandPropertyAssignment(entry)) continue;
    const name = /** @type {ts.Identifier | ts.StringLiteral} */ (entry.name).text;
    const property = json.properties[name];
    const description = commentOf(entry);
    if (description === undefined) throw new Error(`the entry "${name}" of the schema has no doc comment`);
    property.description = description;
    describe(ts.isPropertyAssignment(entry) ? entry.initializer : entry.name, property, constants);
  }
}

/**
 * A record whose keys are chosen from a list, which the converter does not know.
 *
 * @param {import("@valibot/to-json-schema").OverrideSchemaContext} context
 */
function chosenKeys({ valibotSchema, jsonSchema }) {
  const { type, key } = /** @type {{ type: string, key?: { type: string, options: string[] } }} */ (
    /** @type {unknown} */ (valibotSchema)
  );
  if (type !== "record" || key?.type !== "picklist") return null;
  return { ...jsonSchema, propertyNames: { enum: key.options } };
}

/** Puts the keywords that a person looks for first in front. @param {any} value @returns {any} */
function ordered(value) {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const first = ["$schema", "$id", "$ref", "title", "description", "type"].filter((key) => key in value);
  const rest = Object.keys(value).filter((key) => !first.includes(key));
  return Object.fromEntries([...first, ...rest].map((key) => [key, ordered(value[key])]));
}

/** @returns {Promise<string>} The text of the JSON Schema. */
async function generate() {
  const constants = readConstants();
  /** @type {Map<string, any>} Valibot's schemas by the names of their constants. */
  const schemas = new Map();
  for (const name of SOURCES) {
    const module = await import(pathToFileURL(path.join(root, "packages/core/dist/model", `${name}.js`)).href);
    for (const [key, value] of Object.entries(module))
      if (key.endsWith("_SCHEMA") && value?.kind === "schema") schemas.set(key, value);
  }
  const document = schemas.get(MAIN);
  schemas.delete(MAIN);
  const names = [...schemas.keys()].sort();
  const json = /** @type {Json} */ (
    toJsonSchema(document, {
      target: "draft-2020-12",
      typeMode: "input",
      ignoreActions: UNSAYABLE,
      overrideSchema: chosenKeys,
      definitions: Object.fromEntries(names.map((name) => [definitionName(name), schemas.get(name)])),
    })
  );
  for (const name of [MAIN, ...names]) {
    const constant = /** @type {Constant} */ (constants.get(name));
    const schema = name === MAIN ? json : json.$defs[definitionName(name)];
    if (constant.description !== undefined) schema.description = constant.description;
    describe(constant.init, schema, constants);
  }
  const { $schema, $defs, ...rest } = json;
  const id = "urn:liantu:chain-document:1";
  const all = { $schema, $id: id, title: "链图产业链文件 / liantu chain document, version 1", ...rest, $defs };
  return `${JSON.stringify(ordered(all), null, 2)}\n`;
}

const { status, output } = await runNode([tool("typescript", "tsc"), "-b", "packages/core"], { quiet: true });
if (status !== 0) {
  console.error(output);
  process.exit(1);
}
const text = await generate();
if (!process.argv.includes("--check")) {
  writeFileSync(TARGET, text);
} else {
  let kept = "";
  try {
    kept = readFileSync(TARGET, "utf8");
  } catch {
    // a missing file is drift, too
  }
  if (kept !== text) {
    console.error("packages/core/schema.json is not what its source makes: run `npm run schema`");
    process.exitCode = 1;
  }
}
