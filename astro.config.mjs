import { defineConfig } from 'astro/config';

/** Where things are comes from the environment: FOOTFALL_DATA (read by src/documents.ts), FOOTFALL_OUT, FOOTFALL_BASE, FOOTFALL_SITE. */
const { FOOTFALL_BASE = '/', FOOTFALL_OUT = 'dist', FOOTFALL_SITE } = process.env;

export default defineConfig({
  base: FOOTFALL_BASE,
  outDir: FOOTFALL_OUT,
  ...(FOOTFALL_SITE ? { site: FOOTFALL_SITE } : {}),
  publicDir: 'src/static',
  // The default eats spaces between inline tags.
  compressHTML: true,
  // Under the content security policy nothing is inline, fonts and scripts included.
  build: { inlineStylesheets: 'never', concurrency: 4, format: 'directory' },
  // What draws cards is machine code, and stays where npm put it.
  vite: { build: { assetsInlineLimit: 0 }, ssr: { external: ['@resvg/resvg-js', 'satori'] } },
  devToolbar: { enabled: false },
});
