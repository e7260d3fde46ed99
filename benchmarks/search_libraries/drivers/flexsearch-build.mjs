// node flexsearch-build.mjs LIBRARY RECORDS FOLDER
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { OPTIONS } from "./flexsearch-options.mjs";

const [library, records, folder] = process.argv.slice(2);
const { Index } = await import(pathToFileURL(library));
const index = new Index(OPTIONS);
const shown = [];
for (const { id, title, gloss, titlePairs, statementPairs } of JSON.parse(readFileSync(records, "utf8"))) {
  index.add(id, `${titlePairs} ${statementPairs}`);
  shown.push({ id, title, gloss });
}
const parts = [];
await index.export((key, data) => { parts.push([key, data]); });
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/index.json`, JSON.stringify({ parts, shown }));
copyFileSync(library, `${folder}/library.js`);
