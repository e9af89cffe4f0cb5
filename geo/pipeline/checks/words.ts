import type { Problem } from '../../../src/model/atlas';
import { keyPath, quote } from '../../../src/model/read';

/** What a text must hold at least one letter of, by language. */
const SCRIPTS = [
  { language: 'zh', letters: /\p{Script=Han}/u, name: 'Han characters' },
  { language: 'ar', letters: /\p{Script=Arabic}/u, name: 'Arabic letters' },
] as const;

/** Texts for readers, wherever they stand in a file, that are not in the script of their language. */
export function wordFaults(value: unknown, file: string): Problem[] {
  const problems: Problem[] = [];
  const visit = (at: unknown, path: string): void => {
    if (Array.isArray(at)) at.forEach((item, index) => visit(item, `${path}[${index}]`));
    else if (typeof at === 'object' && at !== null) {
      for (const { language, letters, name } of SCRIPTS) {
        const words: unknown = 'en' in at ? Reflect.get(at, language) : undefined;
        // A missing or blank text is the reader's fault to name.
        if (typeof words !== 'string' || words.trim() === '' || letters.test(words)) continue;
        problems.push({ file, path: keyPath(path, language), message: `must hold ${name}, not only ${quote(words)}` });
      }
      for (const [key, item] of Object.entries(at)) visit(item, keyPath(path, key));
    }
  };
  visit(value, '');
  return problems;
}
