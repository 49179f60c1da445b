/** A static file server for looking at a built site, as simple as the hosts it will live on. */
import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
};

export interface Server {
  url: string;
  close(): Promise<void>;
}

/** Serves the folder at the base, on this machine only. Port 0 takes a free one. */
export function serveSite(folder: string, base: string, port: number): Promise<Server> {
  const server = createServer((request, response) => answer(folder, base, request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve({
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

function answer(folder: string, base: string, request: IncomingMessage, response: ServerResponse): void {
  const file = requestedFile(folder, base, request.url ?? '/');
  if (file === null) return redirect(response, base);
  if (file.redirect !== undefined) return redirect(response, file.redirect);
  const found = statSync(file.path, { throwIfNoEntry: false });
  if (found?.isFile() === true) return send(response, 200, file.path, request.method);
  const notFound = join(folder, '404.html');
  if (statSync(notFound, { throwIfNoEntry: false })?.isFile() === true)
    return send(response, 404, notFound, request.method);
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no such page.\n');
}

/** Null: outside the base. A folder asked for without its last slash is redirected, as hosts do. */
function requestedFile(folder: string, base: string, url: string): { path: string; redirect?: string } | null {
  const { pathname } = new URL(url, 'http://127.0.0.1');
  if (!pathname.startsWith(base)) return null;
  const path = join(folder, decoded(pathname.slice(base.length)));
  if (path !== folder && !path.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return null;
  if (pathname.endsWith('/')) return { path: join(path, 'index.html') };
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder ? { path, redirect: `${pathname}/` } : { path };
}

/** An address that is no text leads to the page that does not exist. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path).replaceAll('\0', '');
  } catch {
    return 'not-an-address';
  }
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end();
}

function send(response: ServerResponse, status: number, path: string, method: string | undefined): void {
  response.writeHead(status, {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  if (method === 'HEAD') response.end();
  else createReadStream(path).pipe(response);
}
