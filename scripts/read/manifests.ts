/** Kubernetes' manifests, of whatever API: the documents of a YAML file that have a group, a version and a kind. */
import { Unreadable } from './reader.ts';
import { at, itemsAt, scalarAt, textAt } from './yaml-node.ts';
import type { YamlNode } from './yaml-node.ts';
import { parseYaml } from './yaml.ts';

export interface Manifest {
  /** `apps`, `argoproj.io`; `core` for the group without a name. */
  group: string;
  version: string;
  kind: string;
  /** Of the object in its cluster; null where the cluster makes one up. */
  name: string | null;
  line: number;
  node: YamlNode;
}

/** For readers of manifests: what their `files` say of the files that are none. */
export const whichManifests =
  'Files ending in .yml or .yaml in any folder but .github, every document with an apiVersion, a kind and metadata. Not: templates (texts with Helm’s values in them, and those of other engines that are no YAML yet), and files over 4 MB.';

/** GitHub's own folder holds none, and most of the YAML of many repositories. */
export const mayBeManifest = (path: string): boolean =>
  (path.endsWith('.yaml') || path.endsWith('.yml')) && !path.startsWith('.github/');

/** Groups of Kubernetes’ own that have no dot; with a dot are all others. */
const own = new Set(['apps', 'batch', 'autoscaling', 'policy', 'extensions']);
/** Tools that write their own files in the same words. */
const others = new Set(['backstage.io', 'score.dev', 'kustomize.config.k8s.io']);
const apiVersion = /^apiVersion:[ \t]*["']?([\w./-]{1,200})["']?[ \t]*(?:#.*)?\r?$/gm;
const definition = /^kind: CustomResourceDefinition[ \t]*\r?$/m;
const helm = /\{\{[^{}]{0,300}?\.(?:Values|Release|Chart|Capabilities)\b|\{\{-? *(?:include|template|tpl) /;

/** None in a file that is of another format or a template of one. */
export function manifestsIn(text: string, wanted: (group: string) => boolean = () => true): Manifest[] {
  const groups = [...text.matchAll(apiVersion)].flatMap(([, written]) => parsed(written!) ?? []);
  if (!groups.some(({ group }) => wanted(group)) || !/^kind:/m.test(text) || helm.test(text)) return [];
  return documents(withoutSchemas(text)).flatMap((node) => manifest(node) ?? []);
}

/** What a custom resource may hold is long, and nobody here asks for it: its lines are left empty. */
function withoutSchemas(text: string): string {
  if (!text.includes('kind: CustomResourceDefinition')) return text;
  const parts = text.split(/^(?=---)/m);
  const spec = /^spec:[ \t]*\r?\n(?:(?:[ \t].*)?\r?\n)*/m;
  const emptied = (found: string) => `spec:${found.replace(/[^\n]+/g, '')}`;
  return parts.map((part) => (definition.test(part) ? part.replace(spec, emptied) : part)).join('');
}

/** A text that is no YAML and has the marks of a template in it is one. */
function documents(text: string): YamlNode[] {
  try {
    return parseYaml(text, { merge: true, lastWins: true }).flatMap(itemsOf);
  } catch (error) {
    if (error instanceof Unreadable && error.reason === 'parse-error' && /\{\{|\{%|<%|\$\{/.test(text)) return [];
    throw error;
  }
}

/** A List is what it lists. */
const itemsOf = (node: YamlNode): YamlNode[] => (textAt(node, 'kind') === 'List' ? itemsAt(node, 'items') : [node]);

function manifest(node: YamlNode): Manifest | null {
  const written = scalarAt(node, 'apiVersion');
  const kind = textAt(node, 'kind');
  const api = written && parsed(written.text);
  const metadata = at(node, 'metadata');
  if (!api || !kind || metadata?.kind !== 'map' || !/^[A-Z][A-Za-z0-9]{0,99}$/.test(kind)) return null;
  return { ...api, kind, name: textAt(metadata, 'name') ?? null, line: written.line, node };
}

function parsed(written: string): { group: string; version: string } | null {
  const [, group = 'core', version] = /^(?:([a-z0-9.-]+)\/)?(v\d+(?:(?:alpha|beta)\d+)?)$/.exec(written) ?? [];
  if (!version || others.has(group) || (group === 'core' && version !== 'v1')) return null;
  return group === 'core' || own.has(group) || group.includes('.') ? { group, version } : null;
}
