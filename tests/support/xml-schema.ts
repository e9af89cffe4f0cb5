import { readFileSync } from 'node:fs';
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';
import { publishedPath, type PublishedSchema } from './published-schemas';

/** What is wrong with documents by a schema of `tests/fixtures/schemas`; empty where nothing is. */
export function xmlFaults(documents: readonly string[], schema: string): Promise<string[]> {
  return faults(documents, read(schema, new URL(`../fixtures/schemas/${schema}`, import.meta.url)));
}

/** What is wrong with documents by the schema that the format's own house publishes. */
export function publishedFaults(documents: readonly string[], { file, beside }: PublishedSchema): Promise<string[]> {
  const at = (name: string): XMLFileInfo => read(name, publishedPath(name));
  return faults(documents, at(file), beside.map(at));
}

function read(fileName: string, path: URL | string): XMLFileInfo {
  return { fileName, contents: readFileSync(path, 'utf8') };
}

async function faults(
  documents: readonly string[],
  schema: XMLFileInfo,
  preload: XMLFileInfo[] = [],
): Promise<string[]> {
  const { valid, errors } = await validateXML({
    xml: documents.map((contents, index) => ({ fileName: `${index}.xml`, contents })),
    schema: [schema],
    preload,
    initialMemoryPages: 1024,
    maxMemoryPages: 4096,
  });
  return valid ? [] : errors.map(({ message }) => message);
}
