/**
 * A GitHub on this machine: its GraphQL API, validated and executed against GitHub's own schema, and git over HTTP with partial
 * clones, both for those who have the token. What goes wrong is put before any request by a test.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { schema as published } from '@octokit/graphql-schema';
import { buildSchema, graphql, type GraphQLSchema } from 'graphql';
import { gitBackend, type GitSide } from './git-backend.ts';

export interface OnGitHub {
  id: string;
  owner: string;
  name: string;
  head?: string | null;
  branch?: string;
  isArchived?: boolean;
  archivedAt?: string | null;
  isFork?: boolean;
  isEmpty?: boolean;
  isTemplate?: boolean;
  isDisabled?: boolean;
  isLocked?: boolean;
  visibility?: string;
  createdAt?: string;
  pushedAt?: string;
  diskUsage?: number;
}
export interface Asked {
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}
/** True: it has answered itself. `answer` gives what GitHub would have said. */
export type Mishap = (
  response: ServerResponse,
  answer: () => Promise<string>,
  asked: Asked,
) => Promise<boolean> | boolean;

export interface GitHub extends GitSide {
  /** `http://127.0.0.1:…` */
  url: string;
  /** Looked at anew with every request; a null is one that the token may not see. */
  repositories: (OnGitHub | null)[];
  /** What the API was asked. */
  asked: Asked[];
  /** Before every request to the API. */
  mishap: Mishap | null;
  points: { limit: number; remaining: number; resetAt: string };
  close(): Promise<void>;
}

let schema: GraphQLSchema | undefined;
const schemaOfGitHub = () => (schema ??= buildSchema(published.idl, { assumeValid: true }));

/** `folder`: bare repositories as `<owner>/<name>.git`. */
export async function github(repositories: (OnGitHub | null)[], folder = '/nonexistent'): Promise<GitHub> {
  // Reading it takes longer than a test may wait for a reply.
  schemaOfGitHub();
  const server = createServer((request, response) => {
    answered(request, response, hub, folder).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const hub: GitHub = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token: 'ghs_canary0123456789',
    repositories,
    asked: [],
    git: [],
    mishap: null,
    gitMishap: null,
    points: { limit: 5000, remaining: 4999, resetAt: '2026-01-01T01:00:00Z' },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return hub;
}

async function answered(request: IncomingMessage, response: ServerResponse, hub: GitHub, folder: string) {
  const url = request.url ?? '/';
  if (url !== '/api/graphql') return gitBackend(request, response, hub, folder);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const asked = { url, headers: request.headers, body: Buffer.concat(chunks).toString('utf8') };
  hub.asked.push(asked);
  const answer = () => answerTo(asked.body, hub);
  if (hub.mishap !== null && (await hub.mishap(response, answer, asked))) return;
  if (request.headers.authorization !== `bearer ${hub.token}`)
    return void json(response, 401, '{"message":"Bad credentials"}');
  json(response, 200, await answer());
}

export function json(response: ServerResponse, status: number, body: string, headers: Record<string, string> = {}) {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(body);
}

async function answerTo(body: string, hub: GitHub): Promise<string> {
  const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
  const rootValue = { rateLimit: hub.points, repositoryOwner: ownerIn(hub) };
  const result = await graphql({ schema: schemaOfGitHub(), source: query, variableValues: variables, rootValue });
  return JSON.stringify(result);
}

const ownerIn =
  (hub: GitHub) =>
  ({ login }: { login: string }) => {
    const owned = hub.repositories.filter((one) => one === null || one.owner.toLowerCase() === login.toLowerCase());
    if (!owned.some((one) => one !== null)) return null;
    return { __typename: 'Organization', login, repositories: (given: Slice) => connection(owned, given) };
  };

interface Slice {
  first: number;
  after: string | null;
}
function connection(owned: (OnGitHub | null)[], { first, after }: Slice) {
  const begin = after === null ? 0 : Number(Buffer.from(after, 'base64').toString('utf8'));
  const end = Math.min(begin + first, owned.length);
  const endCursor = Buffer.from(String(end)).toString('base64');
  return {
    totalCount: owned.length,
    pageInfo: { hasNextPage: end < owned.length, endCursor: end === begin ? null : endCursor },
    nodes: owned.slice(begin, end).map((one) => one && node(one)),
  };
}

function node({ owner, head = null, branch = 'main', ...one }: OnGitHub) {
  const target = head === null ? null : { __typename: 'Commit', oid: head };
  return {
    __typename: 'Repository',
    isArchived: false,
    archivedAt: null,
    isFork: false,
    isEmpty: head === null,
    isTemplate: false,
    isDisabled: false,
    isLocked: false,
    visibility: 'PRIVATE',
    createdAt: '2024-01-01T00:00:00Z',
    pushedAt: '2025-01-01T00:00:00Z',
    diskUsage: 10,
    ...one,
    owner: { __typename: 'Organization', login: owner },
    defaultBranchRef: target && { name: branch, target },
  };
}
