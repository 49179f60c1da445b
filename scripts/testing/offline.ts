/** No test reaches the network: a fetch that is not meant for this machine fails at once. */
const real = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  if (url.hostname === '127.0.0.1' || url.hostname === 'localhost') return real(input, init);
  throw new Error(`A test asked the network for ${url.href}. Tests run offline: serve it from 127.0.0.1 instead.`);
};
