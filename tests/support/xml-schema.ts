import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

/** What is wrong with documents by a schema of `tests/fixtures/schemas`; empty where nothing is. */
export async function xmlFaults(documents: readonly string[], schema: string): Promise<string[]> {
  const text = readFileSync(new URL(`../fixtures/schemas/${schema}`, import.meta.url), 'utf8');
  const { valid, errors } = await validateXML({
    xml: documents.map((contents, index) => ({ fileName: `${index}.xml`, contents })),
    schema: [{ fileName: schema, contents: text }],
    initialMemoryPages: 1024,
    maxMemoryPages: 4096,
  });
  return valid ? [] : errors.map(({ message }) => message);
}
