import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { close, createIndex } from 'pagefind';

/** Where things are comes from the environment: FOOTFALL_DATA (read by src/documents.ts), FOOTFALL_OUT, FOOTFALL_BASE, FOOTFALL_SITE. */
const { FOOTFALL_BASE = '/', FOOTFALL_OUT = 'dist', FOOTFALL_SITE } = process.env;

/** Ours is `search.js`. */
const USER_INTERFACE = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** The index for searching, made of the pages as they are; fetched only by whoever searches. */
const searchable = {
  name: 'searchable',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const folder = fileURLToPath(dir);
      const { index, errors } = await createIndex({ rootSelector: 'html' });
      if (!index) throw new Error(`The search index could not be begun: ${errors.join(' ')}`);
      // Written here: what pagefind writes itself it may not have finished when it says so.
      const added = await index.addDirectory({ path: folder });
      const { files, errors: unwritten } = await index.getFiles();
      const broken = [...added.errors, ...unwritten];
      if (broken.length > 0) throw new Error(`The search index could not be made: ${broken.join(' ')}`);
      for (const { path, content } of files) {
        if (USER_INTERFACE.test(path)) continue;
        const file = join(folder, 'pagefind', path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
      await close();
    },
  },
};

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
  integrations: [searchable],
  devToolbar: { enabled: false },
});
