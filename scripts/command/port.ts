/** The port that a command serves on. */
import { Refusal } from './refusal.ts';

export function parsePort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Refusal(`--port: "${text}" is no port; expected a number such as 4321.`);
}
