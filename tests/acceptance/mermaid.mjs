// Parses the flow chart in a file with Mermaid itself; prints its nodes and links as JSON.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [folder, file] = process.argv.slice(2);
const load = (name) => import(pathToFileURL(path.join(folder, name)).href);
const { JSDOM } = await load("jsdom/lib/api.js");
globalThis.window = new JSDOM("").window;
globalThis.document = window.document;
const mermaid = (await load("mermaid/dist/mermaid.core.mjs")).default;
const text = fs.readFileSync(file, "utf8");
const { config } = await mermaid.parse(text);
const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
const nodes = [...db.getVertices().values()].map(({ id, text }) => ({ id, text }));
const edges = db.getEdges().map(({ start, end, text }) => ({ start, end, text }));
console.log(JSON.stringify({ config, nodes, edges }));
