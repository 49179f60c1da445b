/**
 * What people wrote, as a tree of the few elements that text needs. Astro's own engine reads it; markup and addresses that
 * the site would not stand for never become elements, and every address stands under the site's base.
 */
import { markdownToHast, type HastNode } from 'satteri';

const TAGS = 'p h2 h3 h4 ul ol li a code pre strong em del blockquote hr br table thead tbody tr th td'.split(' ');

export type Written = string | { tag: string; href?: string; id?: string; children: Written[] };

/** `at` gives an address of the site its place: `adoption/x/` → `/portal/adoption/x/`. */
export function markdown(text: string, at: (path: string) => string): Written[] {
  return children(markdownToHast(text), at);
}

function children(node: HastNode, at: (path: string) => string): Written[] {
  if (!('children' in node)) return [];
  return (node.children as HastNode[]).flatMap((child) => written(child, at));
}

function written(node: HastNode, at: (path: string) => string): Written[] {
  if (node.type === 'text') return [node.value];
  if (node.type !== 'element') return [];
  const inner = children(node, at);
  if (node.tagName === 'h1') return [{ tag: 'h2', id: anchor(inner), children: inner }];
  if (!TAGS.includes(node.tagName)) return inner;
  if (/^h[234]$/.test(node.tagName)) return [{ tag: node.tagName, id: anchor(inner), children: inner }];
  if (node.tagName !== 'a') return [{ tag: node.tagName, children: inner }];
  const href = address(String(node.properties?.['href'] ?? ''), at);
  return href === null ? inner : [{ tag: 'a', href, children: inner }];
}

/** Null: it leads nowhere that the site would send anybody. */
export function address(written: string, at: (path: string) => string): string | null {
  if (written.startsWith('https://')) return URL.canParse(written) ? written : null;
  if (written.startsWith('#')) return written;
  if (/^\/(?!\/)/.test(written)) return at(written.slice(1));
  const name = /([^/]+)\.md$/.exec(written)?.[1] ?? '';
  const id = /^dep-\d{4}/.exec(name)?.[0];
  if (id !== undefined) return at(`deprecations/${id}/`);
  const entry = /^(\d{4})-(\d{2})-\d{2}-(.+)$/.exec(name);
  return entry ? at(`changelog/${entry[1]}/${entry[2]}/${entry[3]}/`) : null;
}

export function textOf(nodes: Written[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');
}

/** As GitHub does it, so that links in the file hold there and here. */
function anchor(heading: Written[]): string {
  return textOf(heading)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}
