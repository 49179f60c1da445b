/** A run that clones one repository, to be killed while it does. Arguments: address, cache, the repository as JSON. */
import { clones } from '../clone/index.ts';
import { forgeAddress } from '../discover/forge-address.ts';
import type { ForgeRepository } from '../discover/forge.ts';
import { tokenFrom } from '../discover/token.ts';
import { terminal } from '../effects.ts';

const [url, cache, repository] = process.argv.slice(2) as [string, string, string];
const outside = terminal().outside!;
const token = tokenFrom(process.env);
await clones({ cache, address: forgeAddress(url), token, outside }).upToDate(JSON.parse(repository) as ForgeRepository);
