import type { Result } from '../model/read';

/** Why a file could not be had: it did not arrive, or what arrived is not what was asked for. */
export type Fault = 'unreachable' | 'malformed';

/** A file on its way. */
export type Remote<T> =
  { status: 'idle' } | { status: 'loading' } | { status: 'ready'; value: T } | { status: 'failed'; fault: Fault };

/** Fetches a JSON file and reads it with `parse`. Never rejects: every failure is a {@link Fault}. */
export async function fetchJson<T>(url: string, parse: (value: unknown) => Result<T>): Promise<Remote<T>> {
  let text: string;
  try {
    const response = await fetch(url);
    if (!response.ok) return { status: 'failed', fault: 'unreachable' };
    text = await response.text();
  } catch {
    return { status: 'failed', fault: 'unreachable' };
  }
  try {
    const parsed = parse(JSON.parse(text));
    return parsed.ok ? { status: 'ready', value: parsed.value } : { status: 'failed', fault: 'malformed' };
  } catch {
    return { status: 'failed', fault: 'malformed' };
  }
}
