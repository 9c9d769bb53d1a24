/** Writes src/api/generated/<service>.ts from each OpenAPI document under contracts/openapi. */
import { mkdir, readdir, writeFile } from "node:fs/promises";
import openapi, { astToString } from "openapi-typescript";

const documents = new URL("../../../contracts/openapi/", import.meta.url);
const target = new URL("../src/api/generated/", import.meta.url);
const NOTE = "// Written by `npm run api` from the service's OpenAPI document; changes here are lost.\n\n";

const names = (await readdir(documents).catch(() => [])).filter((name) => name.endsWith(".json"));
if (names.length === 0) {
  console.error(`There is no OpenAPI document in ${documents.pathname}. Generate the contracts first.`);
  process.exit(1);
}
await mkdir(target, { recursive: true });
for (const name of names) {
  const service = name.slice(0, -".json".length);
  const tree = await openapi(new URL(name, documents), { alphabetize: true });
  await writeFile(new URL(`${service}.ts`, target), NOTE + astToString(tree));
  console.log(`src/api/generated/${service}.ts`);
}
