// @ts-check
/**
 * Everything that a release needs but publishing: all tests, versions that agree and a section of CHANGELOG.md for them,
 * the tarballs in dist/packages, and what the single file contains. `--without-tests` leaves the tests out.
 */
import { copyFileSync, existsSync } from "node:fs";
import path from "node:path";
import { root, runNode } from "./table.mjs";

/** @param {readonly string[]} args */
async function step(args) {
  console.log(`\n▶ node ${args.join(" ")}`);
  const { status } = await runNode(args);
  if (status !== 0) {
    console.error("not ready for release");
    process.exit(1);
  }
}

if (!process.argv.includes("--without-tests")) await step(["scripts/test.mjs"]);
await step(["scripts/version.mjs", "--check", "--release"]);
await step(["scripts/sizes.mjs"]);
await step(["scripts/sbom.mjs"]);

await step(["scripts/tarballs.mjs"]);
const page = path.join(root, "packages/atlas/dist/index.html");
if (existsSync(page)) copyFileSync(page, path.join(root, "dist/liantu.html"));
console.log(
  "\nready: what is left is `npm publish dist/packages/*.tgz` in the order core, layout, cytoscape, ledger, report, cli",
);
