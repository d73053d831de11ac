// Prints the text of each PDF as pdf.js gives it to who selects and copies: a JSON array with a string per file.
// usage: node pdfjs.mjs NODE_MODULES FILE...
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, ...files] = process.argv.slice(2);
const package_ = join(modules, "pdfjs-dist");
const pdfjs = await import(pathToFileURL(join(package_, "legacy/build/pdf.mjs")));

async function textOf(file) {
  const data = new Uint8Array(await readFile(file));
  const options = { data, verbosity: 0, cMapUrl: join(package_, "cmaps/"), cMapPacked: true };
  const document = await pdfjs.getDocument(options).promise;
  let text = "";
  for (let number = 1; number <= document.numPages; ++number) {
    const { items } = await (await document.getPage(number)).getTextContent();
    text += items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join("") + "\n";
  }
  return text;
}

const texts = [];
for (const file of files) texts.push(await textOf(file));
console.log(JSON.stringify(texts));
