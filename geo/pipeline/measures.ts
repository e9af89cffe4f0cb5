import { brotliCompressSync } from 'node:zlib';
import { MODES } from '../../src/model/atlas';
import type { Built } from './build';

/** What there is, how long it is and what it weighs, as lines of text. */
export function measures({ checked: { counts, tree, drawn }, cities }: Built): string {
  const lines = [
    Object.entries(counts)
      .map(([kind, count]) => `${count} ${kind}`)
      .join(', '),
  ];
  for (const mode of MODES) {
    const legs = tree.legs.items.filter(({ value }) => value.properties.mode === mode);
    const km = legs.reduce((sum, { id }) => sum + (drawn.get(id)?.lengthKm ?? 0), 0);
    if (legs.length > 0)
      lines.push(`${mode.padEnd(9)}${String(legs.length).padStart(4)} legs ${km.toFixed(0).padStart(8)} km drawn`);
  }
  for (const [city, files] of cities) {
    for (const [name, text] of Object.entries(files)) {
      lines.push(`${name}-${city}.json: ${kB(Buffer.byteLength(text))}, ${kB(brotliCompressSync(text).length)} brotli`);
    }
  }
  return lines.join('\n');
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
