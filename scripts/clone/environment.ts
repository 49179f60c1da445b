/** The world of a git that asks a forge: that of reading, the address, and the token, which so stands in no argument and no file. */
import { environmentWith } from '../mine/git-environment.ts';

export interface Remote {
  /** `https://github.com/acme/shop.git` */
  url: string;
  token: string;
  /** What is left out of packs. */
  filter: 'blob:none' | 'tree:0';
  /** Files are asked for by their ids. */
  blobs?: boolean;
}

const SETTINGS: [string, string][] = [
  ['core.symlinks', 'false'],
  ['transfer.credentialsInUrl', 'die'],
  ['transfer.bundleURI', 'false'],
  // git would take the token along to wherever it is sent.
  ['http.followRedirects', 'false'],
  ['http.lowSpeedLimit', '1000'],
  ['http.lowSpeedTime', '30'],
  ['protocol.version', '2'],
  ['fetch.recurseSubmodules', 'false'],
  ['fetch.writeCommitGraph', 'false'],
  ['fetch.unpackLimit', '1'],
  ['remote.origin.promisor', 'true'],
];

/** `outer`: of it only the way out and the certificates of the company, where they are set. */
export function remoteEnvironment(
  { url, token, filter, blobs = false }: Remote,
  outer: NodeJS.ProcessEnv,
): Record<string, string> {
  const { protocol, origin } = new URL(url);
  const header = `Authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
  const proxy = outer['HTTPS_PROXY'] ?? outer['https_proxy'] ?? '';
  const certificates = outer['NODE_EXTRA_CA_CERTS'] ?? '';
  return environmentWith(
    [
      ...SETTINGS,
      ['http.proxy', protocol === 'https:' ? proxy : ''],
      ...(certificates === '' ? [] : [['http.sslCAInfo', certificates] as [string, string]]),
      [`http.${origin}/.extraHeader`, header],
      ['remote.origin.url', url],
      ['remote.origin.partialclonefilter', filter],
      // Who says what he has is not sent the files of it, even when he asks for them by name.
      ...(blobs ? [['fetch.negotiationAlgorithm', 'noop'] as [string, string]] : []),
    ],
    { GIT_ALLOW_PROTOCOL: protocol.slice(0, -1) },
  );
}

/** For a look at a mirror without anybody to ask. */
export const localEnvironment = (): Record<string, string> => environmentWith(SETTINGS.slice(0, 1), {});
