/** Git's own server behind node:http, for those who have the token. */
import { spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createGunzip } from 'node:zlib';

export interface GitSide {
  token: string;
  /** Every request, and the bytes that were sent for it. */
  git: { url: string; status: number; bytes: number }[];
  /** Before every request; true: it has answered itself. */
  gitMishap: ((response: ServerResponse, url: string) => boolean) | null;
}

const SETTINGS = { 'uploadpack.allowFilter': 'true', 'safe.directory': '*' };

export async function gitBackend(request: IncomingMessage, response: ServerResponse, hub: GitSide, folder: string) {
  const url = request.url ?? '/';
  const row = { url, status: 200, bytes: 0 };
  hub.git.push(row);
  if (hub.gitMishap?.(response, url) === true) return;
  const basic = `Basic ${Buffer.from(`x-access-token:${hub.token}`).toString('base64')}`;
  if (request.headers.authorization !== basic) {
    row.status = 401;
    response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
    return;
  }
  const child = spawn('git', ['http-backend'], { env: environmentOf(request, folder) });
  const zipped = request.headers['content-encoding'] === 'gzip';
  child.stdin.on('error', () => undefined);
  (zipped ? request.pipe(createGunzip()) : request).pipe(child.stdin);
  response.on('close', () => child.kill('SIGKILL'));
  let head: Buffer | null = Buffer.alloc(0);
  child.stdout.on('data', (chunk: Buffer) => {
    row.bytes += chunk.length;
    if (head === null) return void response.write(chunk);
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) return;
    row.status = writeHead(response, head.toString('latin1', 0, end));
    response.write(head.subarray(end + 4));
    head = null;
  });
  await new Promise((resolve) => child.on('close', resolve));
  response.end();
}

function environmentOf(request: IncomingMessage, folder: string): NodeJS.ProcessEnv {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  const settings = Object.entries(SETTINGS).flatMap(([key, value], at) => [
    [`GIT_CONFIG_KEY_${at}`, key],
    [`GIT_CONFIG_VALUE_${at}`, value],
  ]);
  return {
    PATH: process.env['PATH'],
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_COUNT: String(Object.keys(SETTINGS).length),
    ...Object.fromEntries(settings),
    GIT_HTTP_EXPORT_ALL: '1',
    GIT_PROJECT_ROOT: folder,
    PATH_INFO: decodeURIComponent(pathname),
    QUERY_STRING: search.slice(1),
    REQUEST_METHOD: request.method ?? 'GET',
    CONTENT_TYPE: request.headers['content-type'] ?? '',
    GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
    REMOTE_ADDR: '127.0.0.1',
  };
}

function writeHead(response: ServerResponse, text: string): number {
  const headers = text.split('\r\n').map((line) => /^([^:]+): (.*)$/.exec(line)!.slice(1) as [string, string]);
  const status = Number(/^\d+/.exec(headers.find(([name]) => name === 'Status')?.[1] ?? '200')![0]);
  response.writeHead(status, Object.fromEntries(headers.filter(([name]) => name !== 'Status')));
  return status;
}
