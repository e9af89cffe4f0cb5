import { readViewState, writeViewState, type ViewState } from '../state/view-state';
import type { MapMessage } from './protocol';

/**
 * A view with one key of its query set to another value; `null`: to its default. What the key cannot take becomes its
 * default, as in any link.
 */
export function withKey(view: ViewState, key: string, value: string | null): ViewState {
  const query = new URLSearchParams(writeViewState(view));
  if (value === null) query.delete(key);
  else query.set(key, value);
  return readViewState(query.toString());
}

/** What a host hears when one view has become another: nothing, where a link to both is the same. */
export function newsOf(before: ViewState, after: ViewState): MapMessage[] {
  const query = writeViewState(after);
  const [was, is] = [new URLSearchParams(writeViewState(before)), new URLSearchParams(query)];
  const news: MapMessage[] = [];
  if (was.toString() !== is.toString()) news.push({ type: 'view', query });
  if (was.get('select') !== is.get('select')) news.push({ type: 'select', selection: is.get('select') });
  if (was.get('plan') !== is.get('plan')) news.push({ type: 'plan', plan: is.get('plan') });
  return news;
}
