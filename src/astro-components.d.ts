/** To TypeScript alone a component is whatever Astro makes of it; `astro check` knows its properties. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
