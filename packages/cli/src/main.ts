#!/usr/bin/env node
/**
 * The program `liantu`.
 *
 * @module
 */
import { readFile, stat, writeFile } from "node:fs/promises";
import type { CommandIo } from "./io.js";
import { run } from "./run.js";

// What is neither a terminal nor says how wide it is gets tables as wide as a wide terminal.
const USUAL_COLUMNS = 120;

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

async function isSameFile(path: string, other: string): Promise<boolean> {
  try {
    // The file system's own number of the file, which sees through links and through upper and lower case.
    const [one, two] = await Promise.all([path, other].map((name) => stat(name, { bigint: true })));
    return one !== undefined && one.ino === two?.ino && one.dev === two.dev;
  } catch {
    return false;
  }
}

function terminalColumns(): number {
  const columns = process.stdout.isTTY ? process.stdout.columns : Number(process.env["COLUMNS"]);
  return Number.isInteger(columns) && columns > 0 ? columns : USUAL_COLUMNS;
}

for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // Whoever read the output has seen enough, as with `| head`: no fault of anybody.
    process.exit(error.code === "EPIPE" ? (process.exitCode ?? 0) : 1);
  });
}

const io: CommandIo = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  read: (path) => (path === "-" ? readStandardInput() : readFile(path)),
  write: (path, content) => writeFile(path, content),
  isSameFile,
  columns: terminalColumns(),
};
process.exitCode = await run(process.argv.slice(2), io);
