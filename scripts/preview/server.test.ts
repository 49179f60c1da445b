import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../testing/browser.ts';
import { serveSite, type Server } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'footfall-preview-'));
let server: Server;

beforeAll(async () => {
  mkdirSync(join(folder, 'site/teams'), { recursive: true });
  writeFileSync(join(folder, 'secret'), 'not for the site');
  writeFileSync(join(folder, 'site/index.html'), '<!doctype html><title>Overview</title><h1>Overview</h1>');
  writeFileSync(join(folder, 'site/teams/index.html'), '<h1>Teams</h1>');
  writeFileSync(join(folder, 'site/404.html'), '<h1>Nowhere</h1>');
  server = await serveSite(join(folder, 'site'), '/portal/', 0);
});
afterAll(() => server.close());

/** fetch would tidy the path up before it is sent. */
const raw = (path: string) =>
  new Promise<string>((resolve, reject) => {
    const { port } = new URL(server.url);
    const sent = request({ host: '127.0.0.1', port, path }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += chunk));
      response.on('end', () => resolve(`${response.statusCode} ${response.headers.location ?? body}`));
    });
    sent.on('error', reject).end();
  });

test.each([
  ['/portal/', '200 <!doctype html><title>Overview</title><h1>Overview</h1>'],
  ['/portal/teams/', '200 <h1>Teams</h1>'],
  ['/portal/teams', '302 /portal/teams/'],
  ['/portal/none/', '404 <h1>Nowhere</h1>'],
  ['/', '302 /portal/'],
  ['/portal/%2e%2e/secret', '302 /portal/'],
  ['/portal/..%2fsecret', '302 /portal/'],
  ['/portal/%ff', '404 <h1>Nowhere</h1>'],
])('%s is answered with %s', async (path, answer) => {
  expect(await raw(path)).toBe(answer);
});

test('a browser from npm opens the served page', async () => {
  const browser = await startBrowser();
  const page = await browser.newPage();
  await page.goto(server.url);
  expect(await page.title()).toBe('Overview');
  await browser.close();
});
