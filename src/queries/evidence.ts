/** From a fact to the line that shows it. */
import type { Evidence } from '../../data/schema/shapes.ts';

export interface EvidenceLink {
  /** `ci.yml@1a2b3c4#12`, with the folder before it. */
  text: string;
  /** Null: the organisation has not said where its files can be seen. */
  href: string | null;
}

export function evidenceLink(evidence: Evidence, template: string | null): EvidenceLink {
  const line = evidence.line === null ? '' : `#${evidence.line}`;
  return {
    text: `${evidence.file}@${evidence.commit.slice(0, 7)}${line}`,
    href: template && filled(template, evidence),
  };
}

/** Only https leaves the site, never with a user's name in it, and never by a path that climbs: a URL takes even %2E%2E for a step up. */
function filled(template: string, { repository, file, commit, line }: Evidence): string | null {
  if (`${repository}/${file}`.split('/').some((part) => part === '.' || part === '..')) return null;
  const whole = line === null ? template.replace(/#[^#]*\{line\}.*$/, '') : template;
  const href = whole
    .replaceAll('{repository}', encodePath(repository))
    .replaceAll('{commit}', encodeURIComponent(commit))
    .replaceAll('{file}', encodePath(file))
    .replaceAll('{line}', String(line ?? ''));
  const parsed = URL.parse(href);
  return parsed && parsed.protocol === 'https:' && !parsed.username && !parsed.password ? parsed.href : null;
}

const encodePath = (path: string) => path.split('/').map(encodeURIComponent).join('/');
