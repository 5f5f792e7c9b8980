// @ts-check
/**
 * Builds, prints the gap table of the first example, and serves the map until it is told to stop.
 * Options: `--port 5173`, or PORT in the environment.
 */
import { parseArgs } from "node:util";
import { readPort, serve } from "./serve.mjs";
import { build, endChildren, printTable, root, tool } from "./table.mjs";

let stop = () => {
  endChildren();
  process.exit(0);
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop());
process.stdout.on("error", () => stop()); // whoever read the output has gone

// npm passes a signal to the shell that it runs this in, and that shell dies without passing it on.
const parent = process.ppid;
if (process.env.npm_lifecycle_event !== undefined) {
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 250).unref();
}

let port;
try {
  const { values } = parseArgs({ options: { port: { type: "string" } } });
  port = readPort(values.port ?? process.env.PORT);
} catch {
  port = Number.NaN;
}
if (Number.isNaN(port)) {
  console.error("用法 / usage: npm start -- [--port 0…65535]");
  process.exit(2);
}

await build([
  [tool("typescript", "tsc"), "-b"],
  [tool("vite"), "build"],
  [tool("vite"), "build", "--mode", "served"],
]);

// Errors in the data (1) are said beside the table and no reason to withhold the map.
const status = await printTable();
if (status > 1) process.exit(status);

const { url, close } = await serve(`${root}/packages/atlas/dist/served`, port);
stop = () => {
  void close().then(() => process.exit(0));
};
console.log(`\n链图已就绪 / map ready: ${url}#example=jinchang-battery`);
