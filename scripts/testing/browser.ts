/** A browser for tests: Debian's Chromium where it is installed, else the one that comes through npm. */
import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

export { serveSite, type Server } from '../preview/server.ts';

const INSTALLED = '/usr/bin/chromium';

export async function startBrowser(): Promise<Browser> {
  const installed = existsSync(INSTALLED);
  return playwright.launch({
    executablePath: installed ? INSTALLED : await chromium.executablePath(),
    args: installed ? ['--no-sandbox', '--disable-dev-shm-usage'] : chromium.args,
    headless: true,
  });
}
