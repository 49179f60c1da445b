/** The token for the forge. It is handed to the API and to git in memory, and stands in no argument, file or line. */
import { readFileSync } from 'node:fs';
import { Refusal } from '../command/refusal.ts';

export interface Token {
  value(): string;
  /** After a refusal: whether there is another one now. */
  renewed(): boolean;
}

const NAMES = ['FOOTFALL_TOKEN', 'GITHUB_TOKEN', 'GH_TOKEN'];

/** A file may be rewritten while the night goes on; what stands in the environment stays. */
export function tokenFrom(environment: NodeJS.ProcessEnv): Token {
  const file = environment['FOOTFALL_TOKEN_FILE'];
  const read = (): string => {
    if (file !== undefined && file !== '') return checked('FOOTFALL_TOKEN_FILE', readToken(file));
    const name = NAMES.find((name) => (environment[name] ?? '') !== '');
    if (name === undefined)
      throw new Refusal(
        'No token: set FOOTFALL_TOKEN to one that may read metadata and contents of the organisation’s repositories.',
      );
    return checked(name, environment[name]!);
  };
  let token = read();
  return {
    value: () => token,
    renewed() {
      const before = token;
      token = read();
      return token !== before;
    },
  };
}

function readToken(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new Refusal(
      `FOOTFALL_TOKEN_FILE: ${file} cannot be read (${(error as NodeJS.ErrnoException).code}); check the path.`,
    );
  }
}

/** It becomes part of a header: a line break would begin another one. */
function checked(source: string, token: string): string {
  if (/^[\x21-\x7e]{8,4096}$/.test(token)) return token;
  throw new Refusal(`${source}: expected a token, found something of ${token.length} characters that cannot be one.`);
}
