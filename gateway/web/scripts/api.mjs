/**
 * Writes src/api/generated/<service>.ts from each OpenAPI document under contracts/openapi.
 * With --check it writes nothing and fails when a file isn't what its document says.
 */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import openapi, { astToString } from "openapi-typescript";

const documents = new URL("../../../contracts/openapi/", import.meta.url);
const target = new URL("../src/api/generated/", import.meta.url);
const NOTE = "// Written by `npm run api` from the service's OpenAPI document; changes here are lost.\n\n";

/** File name -> text, one for each document. */
async function wanted() {
  const names = (await readdir(documents)).filter((name) => name.endsWith(".json"));
  const files = names.map(async (name) => {
    const tree = await openapi(new URL(name, documents), { alphabetize: true });
    return [name.replace(/json$/, "ts"), NOTE + astToString(tree)];
  });
  return new Map(await Promise.all(files));
}

/** File name -> text, as it lies there now. */
async function present() {
  const names = await readdir(target).catch(() => []);
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, target), "utf8")])));
}

const [after, before] = await Promise.all([wanted(), present()]);
const stale = [...new Set([...after.keys(), ...before.keys()])].filter((name) => after.get(name) !== before.get(name));

if (process.argv.includes("--check")) {
  for (const name of stale) console.error(`src/api/generated/${name} differs from contracts/openapi: run \`npm run api\`.`);
  process.exit(stale.length > 0 ? 1 : 0);
}
await mkdir(target, { recursive: true });
for (const name of stale) {
  const file = new URL(name, target);
  await (after.has(name) ? writeFile(file, after.get(name)) : rm(file));
  console.log(`src/api/generated/${name}`);
}
