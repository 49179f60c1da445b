/** A browser for tests: Debian's Chromium where it is installed, else the one that comes through npm. */
import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

export { serveSite, type Server } from '../preview/server.ts';

const INSTALLED = '/usr/bin/chromium';
const NOT_FOR_TESTS = ['--single-process', '--disable-web-security', '--allow-running-insecure-content'];

export async function startBrowser(): Promise<Browser> {
  const installed = existsSync(INSTALLED);
  return playwright.launch({
    executablePath: installed ? INSTALLED : await chromium.executablePath(),
    // In a single process, the first context that is closed takes the browser with it; without web security, a page could ask anybody.
    args: [
      '--disable-dev-shm-usage',
      ...(installed ? ['--no-sandbox'] : chromium.args.filter((arg) => !NOT_FOR_TESTS.includes(arg))),
    ],
    headless: true,
  });
}
