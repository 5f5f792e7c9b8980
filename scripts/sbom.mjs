// @ts-check
/**
 * Writes what the single file contains: dist/sbom.cdx.json (CycloneDX 1.6) and dist/licences.md, out of the installed
 * packages and package-lock.json. The same installation gives the same bytes. `--check` writes nothing; it ends with 1 if a
 * package has a licence that nobody has looked at, or is not in package-lock.json.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { licences } from "./atlas-build.mjs";
import { root } from "./table.mjs";

/** Licences that go with ours: all that they ask for is that their text is handed on, which the app does. */
const ACCEPTED = new Set([
  "MIT",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "Zlib",
  "Unlicense",
  "OFL-1.1",
  "(MIT AND Zlib)",
  "(MIT OR GPL-3.0-or-later)",
  "(BSD-3-Clause OR GPL-2.0)",
]);
/** Comes with @liantu/cytoscape, not from the registry. */
const FONT = "Noto Sans SC";

/** @type {{ packages: Record<string, { version?: string, integrity?: string, resolved?: string }> }} */
const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

/** @param {string} name @param {string} wanted Its version. */
function locked(name, wanted) {
  return Object.entries(lock.packages).find(
    ([place, entry]) => place.endsWith(`node_modules/${name}`) && entry.version === wanted,
  )?.[1];
}

/** @param {string} licence */
function licenceEntry(licence) {
  return /[ ()]/.test(licence) ? { expression: licence.replace(/^\((.*)\)$/, "$1") } : { license: { id: licence } };
}

/** @param {string} name @param {string} at */
function purl(name, at) {
  return `pkg:npm/${name.replace("@", "%40")}@${at}`;
}

/** @type {string[]} */
const faults = [];
const components = licences().map(({ name, version: at, licence, notice }) => {
  if (!ACCEPTED.has(licence)) faults.push(`${name} ${at} has the licence "${licence}", which nobody has looked at`);
  const entry = name === FONT ? undefined : locked(name, at);
  if (name !== FONT && entry === undefined) faults.push(`${name} ${at} is not in package-lock.json`);
  const [algorithm = "", digest = ""] = entry?.integrity?.split("-") ?? [];
  const [scope, short] = name.startsWith("@") ? name.split("/") : [undefined, name];
  return {
    type: name === FONT ? "data" : "library",
    ...(name === FONT ? {} : { "bom-ref": purl(name, at) }),
    ...(scope === undefined ? {} : { group: scope }),
    name: short ?? name,
    version: at,
    licenses: [licenceEntry(licence)],
    ...(notice === "" ? {} : { copyright: notice }),
    ...(name === FONT ? {} : { purl: purl(name, at) }),
    ...(algorithm === "sha512"
      ? { hashes: [{ alg: "SHA-512", content: Buffer.from(digest, "base64").toString("hex") }] }
      : {}),
  };
});
const digest = createHash("sha256").update(JSON.stringify(components)).digest("hex");
const uuid = [
  digest.slice(0, 8),
  digest.slice(8, 12),
  `5${digest.slice(13, 16)}`,
  `8${digest.slice(17, 20)}`,
  digest.slice(20, 32),
].join("-");
const bom = {
  bomFormat: "CycloneDX",
  specVersion: "1.6",
  serialNumber: `urn:uuid:${uuid}`,
  version: 1,
  metadata: {
    component: { type: "application", name: "liantu", version, licenses: [{ license: { id: "MIT" } }] },
  },
  components,
};

for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
if (!process.argv.includes("--check")) {
  mkdirSync(path.join(root, "dist"), { recursive: true });
  writeFileSync(path.join(root, "dist/sbom.cdx.json"), `${JSON.stringify(bom, null, 2)}\n`);
  const rows = licences().map(
    ({ name, version: at, licence, notice }) => `| ${name} | ${at} | ${licence} | ${notice} |`,
  );
  const head = "# What the single file contains\n\n| package | version | licence | notice |\n|---|---|---|---|";
  writeFileSync(path.join(root, "dist/licences.md"), `${head}\n${rows.join("\n")}\n`);
  console.log(`${String(components.length)} packages: dist/sbom.cdx.json, dist/licences.md`);
}
