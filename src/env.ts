/// <reference types="astro/client" />
export {};
