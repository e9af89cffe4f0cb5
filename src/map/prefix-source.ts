import type { RangeResponse, Source } from 'pmtiles';

/** What PMTiles asks for at first, whatever header and directory take. */
const BITE_BYTES = 16_384;

/** What a source needs of `fetch`. */
export type FetchRange = (url: string, init: RequestInit) => Promise<Response>;

/**
 * A PMTiles file over HTTP whose first bytes come in one request: header, directory and the first zooms together,
 * where the library alone would ask one by one. Later ranges are fetched as asked. A server that knows no ranges sends the
 * whole file, which is kept.
 */
export class PrefixSource implements Source {
  readonly #url: string;
  readonly #prefixBytes: number;
  readonly #fetch: FetchRange;
  #prefix: Promise<ArrayBuffer> | null = null;
  #whole: ArrayBuffer | null = null;

  /**
   * @param prefixBytes how much the first request asks for: header and directory at least
   * @param fetchRange default: the browser's `fetch`
   */
  constructor(url: string, prefixBytes: number, fetchRange: FetchRange = (...request) => fetch(...request)) {
    this.#url = url;
    this.#prefixBytes = prefixBytes;
    this.#fetch = fetchRange;
  }

  getKey(): string {
    return this.#url;
  }

  /** @throws Error where the server refuses, or sends less than was asked for */
  async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    const end = offset + length;
    // The library's first bite is longer than what it reads of it: header and directory.
    const isBite = offset === 0 && length === BITE_BYTES;
    if (isBite || end <= this.#prefixBytes) return { data: (await this.#fetchPrefix()).slice(offset, end) };
    // Before the first answer nobody knows whether the server sends ranges: one whole file is enough.
    await this.#prefix;
    if (this.#whole) return { data: this.#whole.slice(offset, end) };
    return { data: await this.#request(offset, length, signal) };
  }

  /** The prefix is shared by many tiles: no single one's signal may end it. A failure is tried again. */
  #fetchPrefix(): Promise<ArrayBuffer> {
    this.#prefix ??= this.#request(0, this.#prefixBytes).catch((error: unknown) => {
      this.#prefix = null;
      throw error;
    });
    return this.#prefix;
  }

  async #request(offset: number, length: number, signal?: AbortSignal): Promise<ArrayBuffer> {
    const headers = { range: `bytes=${offset}-${offset + length - 1}` };
    const response = await this.#fetch(this.#url, { headers, ...(signal && { signal }) });
    if (!response.ok) throw new Error(`${this.#url} answered ${response.status}`);
    const bytes = await response.arrayBuffer();
    if (response.status !== 200) return bytes;
    this.#whole = bytes;
    return bytes.slice(offset, offset + length);
  }
}
