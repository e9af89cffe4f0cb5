import { createServer } from 'node:http';
import type { Served } from './static-server';

export interface HostPage {
  html: string;
  headers?: Record<string, string>;
}

/** Serves pages of somebody else's site: on loopback too, but by another name, so that browsers take it for another site. */
export async function serveHost(pages: Record<string, HostPage>): Promise<Served> {
  const server = createServer((request, response) => {
    const page = pages[new URL(request.url ?? '/', 'http://localhost').pathname];
    const headers = { 'content-type': 'text/html; charset=utf-8', ...page?.headers };
    // A browser asks every site for its icon.
    response
      .writeHead(page || request.url === '/favicon.ico' ? 200 : 404, headers)
      .end(page ? `<!doctype html>${page.html}` : 'not found');
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://localhost:${address.port}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
