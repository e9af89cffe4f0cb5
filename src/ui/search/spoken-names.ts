import { parseSpokenNames } from '../../search/spoken';
import { fetchJson } from '../../state/remote';

/** How Chinese names are said, by name. Nothing where that does not arrive: then nothing is found by pinyin. */
export async function fetchSpokenNames(url: string | undefined): Promise<Record<string, string>> {
  const spoken = url === undefined ? null : await fetchJson(url, parseSpokenNames);
  return spoken?.status === 'ready' ? spoken.value.pinyin : {};
}
