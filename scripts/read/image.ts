/**
 * Container image references: `[registry/]path[:tag][@digest]`.
 *
 * Subjects: Docker Hub is the registry that goes without saying, its official images have no namespace (`pkg:docker/node`,
 * `pkg:docker/grafana/grafana`); any other registry is the first part of the namespace (`pkg:docker/ghcr.io/acme/app`,
 * `pkg:docker/localhost:5000/app`). The digest is the version and the tag a qualifier; without a digest the tag is the version.
 */
import { reference } from './purl.ts';
import type { ReferenceFact } from './reader.ts';
import { scalarAt } from './yaml-node.ts';
import type { YamlNode } from './yaml-node.ts';

const shape = /^[a-z0-9](?:[a-z0-9._/-]|:(?=\d+\/))*(?::[\w][\w.-]{0,127})?(?:@[a-z0-9+._-]+:[0-9a-fA-F]{32,})?$/i;
const dockerHub = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com']);

/** Null for what is no image: `scratch`, variables, templates, text. */
export function imageReference(image: string, line: number): ReferenceFact | null {
  if (image.length > 500 || image === 'scratch' || !shape.test(image)) return null;
  const [named, digest = null] = image.split('@') as [string, string?];
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
  const tag = colon < 0 ? null : named.slice(colon + 1);
  const segments = (colon < 0 ? named : named.slice(0, colon)).toLowerCase().split('/');
  if (segments.includes('')) return null;
  const registry = hasRegistry(segments) ? segments.shift()! : null;
  const hub = registry === null || dockerHub.has(registry);
  if (hub && segments.length === 2 && segments[0] === 'library') segments.shift();
  const name = segments.pop();
  if (!name) return null;
  const parts = { type: 'docker', namespace: hub ? segments : [registry, ...segments], name };
  if (digest === null) return reference({ ...parts, version: tag }, line);
  return reference({ ...parts, version: digest, qualifiers: tag === null ? {} : { tag } }, line, tag);
}

/** Where only the tag is a variable or an expression, the image is known and its version is not. */
export const imageOfKnownName = (image: string, line: number): ReferenceFact | null =>
  imageReference(image, line) ??
  imageReference(image.slice(0, 1000).replace(/[:@][^/:@]*(?:\$|<<|\{\{)[^]*$/, ''), line);

/** The image under a path of keys: a list of one, or of none where there is no image. */
export function imagesAt(node: YamlNode | undefined, ...keys: string[]): ReferenceFact[] {
  const image = scalarAt(node, ...keys);
  const found = image && imageOfKnownName(image.text, image.line);
  return found ? [found] : [];
}

/** Docker's own rule: the first part is a host if it has a dot or a port, or is localhost. */
function hasRegistry(segments: string[]): boolean {
  const first = segments[0]!;
  return segments.length > 1 && (first.includes('.') || first.includes(':') || first === 'localhost');
}
