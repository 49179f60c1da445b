/** Set up before every test file: nothing goes out, and threads find their code made into JavaScript already. */
import module from 'node:module';
import { join } from 'node:path';

/** No test reaches the network: a fetch that is not meant for this machine fails at once. */
const real = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  if (url.hostname === '127.0.0.1' || url.hostname === 'localhost') return real(input, init);
  throw new Error(`A test asked the network for ${url.href}. Tests run offline: serve it from 127.0.0.1 instead.`);
};

// Without it every reading thread strips the types of all readers anew, in WebAssembly, and V8 does not always survive the end of
// many threads that did.
module.enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/footfall'));
