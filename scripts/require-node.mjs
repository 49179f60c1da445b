// Loaded before every command, in a form that old versions of Node understand: one sentence instead of a syntax error.
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Footfall needs Node 22.18 or newer and found ${process.version}; on Linux and Windows \`npm ci\` brings its own ` +
      '(run commands through npm, without --omit=optional), elsewhere install Node 24.',
  );
  process.exit(2);
}
// TypeScript made into JavaScript and compiled once, not at every start and in every thread; where it cannot be kept, it is not.
module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/footfall', import.meta.url)));
