/** The question, and the shape of its answer. Only fields that the forge has at hand: a page of a hundred costs one point. */
import { z } from 'zod';
import { CommitId, Instant } from '../../../data/schema/shapes.ts';
import type { ForgeRepository } from '../forge.ts';

/** In the order of creation: nothing that happens while the pages are read moves a repository to another one. */
export const REPOSITORIES = `query Repositories($login: String!, $first: Int!, $after: String) {
  rateLimit { limit remaining resetAt }
  repositoryOwner(login: $login) {
    login
    repositories(first: $first, after: $after, ownerAffiliations: OWNER, orderBy: { field: CREATED_AT, direction: ASC }) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id name owner { login }
        isArchived archivedAt isFork isEmpty isTemplate isDisabled isLocked visibility
        createdAt pushedAt diskUsage
        defaultBranchRef { name target { oid } }
      }
    }
  }
}`;

const number = z.coerce.number().nonnegative();
export const Page = z.object({
  rateLimit: z.object({ limit: number, remaining: number, resetAt: z.string() }).nullish().catch(null),
  repositoryOwner: z
    .object({
      login: z.string(),
      repositories: z.object({
        totalCount: number,
        pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
        nodes: z.array(z.unknown()).nullable(),
      }),
    })
    .nullable(),
});
export type Page = z.infer<typeof Page>;

/** It becomes part of addresses and paths. */
const Name = z
  .string()
  .regex(/^[A-Za-z0-9_.-]{1,100}$/)
  .refine((name) => name !== '.' && name !== '..');
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value === true);
const visibilities: Record<string, ForgeRepository['visibility']> = {
  PUBLIC: 'public',
  INTERNAL: 'internal',
  PRIVATE: 'private',
};
const Node = z.object({
  id: z.string().regex(/^[A-Za-z0-9_=+/-]{1,200}$/),
  name: Name,
  owner: z.object({ login: Name }),
  isArchived: flag,
  archivedAt: Instant.nullish().catch(null),
  isFork: flag,
  isEmpty: flag,
  isTemplate: flag,
  isDisabled: flag,
  isLocked: flag,
  visibility: z.string().transform((value) => visibilities[value] ?? ('unknown' as const)),
  createdAt: Instant.nullish().catch(null),
  pushedAt: z.string().nullish(),
  diskUsage: number.nullish(),
  defaultBranchRef: z.object({ name: z.string(), target: z.object({ oid: CommitId }).nullable() }).nullish(),
});

/** Null: it is no repository that can be told from others. */
export function repositoryOf(value: unknown, host: string): ForgeRepository | null {
  const { data } = Node.safeParse(value);
  if (data === undefined) return null;
  const { id, owner, name, defaultBranchRef, pushedAt, createdAt, archivedAt, diskUsage, visibility, ...flags } = data;
  return {
    id: `${host}:${id}`,
    owner: owner.login,
    name,
    branch: defaultBranchRef?.name ?? null,
    head: defaultBranchRef?.target?.oid ?? null,
    pushed: pushedAt ?? null,
    created: createdAt ?? null,
    archived: archivedAt ?? null,
    visibility,
    kilobytes: diskUsage ?? 0,
    ...flags,
  };
}
