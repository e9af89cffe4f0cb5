/**
 * Where the site will lie, from the environment: what other sites read of us (cards, oEmbed) needs absolute addresses, and a
 * build for any place knows none. `null`: not said, so such things are left out.
 *
 * @returns the address of the site's folder, with its closing slash
 * @throws Error where it is no address of a folder on the web
 */
export function readSiteUrl(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new Error(
      `SITE_URL is "${text}": it should be the address of the site's folder, as https://maps.example/atlas/`,
    );
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
