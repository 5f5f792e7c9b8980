// @ts-check
/**
 * All packages have one version. `npm run version:set -- 0.2.0` writes it into every package.json and into package-lock.json,
 * and closes [Unreleased] in CHANGELOG.md with that version and today's date. `--check` writes nothing and ends with 1 if
 * the versions do not agree; `--check --release` asks that CHANGELOG.md has a section for the version, too.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { root } from "./table.mjs";

const { values, positionals } = parseArgs({
  options: { check: { type: "boolean" }, release: { type: "boolean" } },
  allowPositionals: true,
});
const manifests = [
  "package.json",
  ...readdirSync(path.join(root, "packages")).map((name) => `packages/${name}/package.json`),
];

/** @param {string} file @returns {any} */
function read(file) {
  return JSON.parse(readFileSync(path.join(root, file), "utf8"));
}

/** Every place that names the version of ours. @param {string} file @param {any} entry */
function placesIn(file, entry) {
  const lists = ["dependencies", "devDependencies", "peerDependencies"].filter((list) => entry[list] !== undefined);
  return [
    { where: `${file}: version`, holder: entry, key: "version" },
    ...lists.flatMap((list) =>
      Object.keys(entry[list])
        .filter((name) => name.startsWith("@liantu/"))
        .map((name) => ({ where: `${file}: ${list}, ${name}`, holder: entry[list], key: name })),
    ),
  ];
}

const documents = new Map(manifests.map((file) => [file, read(file)]));
const lock = read("package-lock.json");
const own = Object.keys(lock.packages).filter((place) => place === "" || /^packages\/[^/]+$/.test(place));
const places = [
  ...[...documents].flatMap(([file, entry]) => placesIn(file, entry)),
  { where: "package-lock.json: version", holder: lock, key: "version" },
  ...own.flatMap((place) => placesIn(`package-lock.json: ${place || "root"}`, lock.packages[place])),
];
const { version: current } = documents.get("package.json");
const changelog = readFileSync(path.join(root, "CHANGELOG.md"), "utf8");

const [next] = positionals;
if (values.check === true) {
  const faults = places
    .filter(({ holder, key }) => holder[key] !== current)
    .map(({ where, holder, key }) => `${where} is ${String(holder[key])}, not ${current}`);
  if (values.release === true && !changelog.includes(`## [${current}] - `)) {
    faults.push(`CHANGELOG.md has no section for ${current}: run npm run version:set`);
  }
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
} else if (next === undefined || !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(next)) {
  console.error("usage: npm run version:set -- 1.2.3");
  process.exitCode = 2;
} else {
  for (const { holder, key } of places) holder[key] = next;
  for (const [file, entry] of [...documents, /** @type {[string, any]} */ (["package-lock.json", lock])]) {
    writeFileSync(path.join(root, file), `${JSON.stringify(entry, null, 2)}\n`);
  }
  const title = "## [Unreleased]\n";
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync(path.join(root, "CHANGELOG.md"), changelog.replace(title, `${title}\n## [${next}] - ${today}\n`));
  console.log(`${current} → ${next}`);
}
