// node minisearch-build.mjs LIBRARY RECORDS FOLDER
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { OPTIONS } from "./minisearch-options.mjs";

const [library, records, folder] = process.argv.slice(2);
const { default: MiniSearch } = await import(pathToFileURL(library));
const index = new MiniSearch(OPTIONS);
index.addAll(JSON.parse(readFileSync(records, "utf8")));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/index.json`, JSON.stringify(index));
copyFileSync(library, `${folder}/library.js`);
