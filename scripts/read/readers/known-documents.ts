/** Documents and settings that tell by their place alone that something is written down or looked after. Nothing is read. */
import type { Reader } from '../reader.ts';

const places: [trait: string, place: RegExp][] = [
  ['docs/site', /^(?:mkdocs\.ya?ml|\.readthedocs\.ya?ml|book\.toml|antora\.yml|_config\.yml)$/],
  [
    'docs/site',
    /^(?:docs?|documentation|website|site)\/(?:mkdocs\.ya?ml|conf\.py|source\/conf\.py|book\.toml|antora\.yml|_config\.yml)$/,
  ],
  [
    'docs/site',
    /^(?:(?:docs?|website|site)\/)?(?:docusaurus\.config\.(?:js|ts|mjs)|\.vitepress\/config\.(?:js|ts|mts|mjs))$/,
  ],
  ['docs/folder', /^(?:docs?|documentation)\/(?:(?:sources|src|content)\/)?_?(?:index|readme)\.(?:md|mdx|rst|adoc)$/i],
  ['on-call/runbook', /(?:^|\/)(?:runbooks?|playbooks?)(?:[._-][\w.-]*)?\.(?:md|adoc|rst)$/i],
  [
    'on-call/runbook',
    /^(?:docs?|documentation|ops|operations)\/(?:.+\/)?(?:runbooks?|playbooks?)\/[^/]+\.(?:md|adoc|rst)$/i,
  ],
  ['on-call/runbook', /^runbooks?\/(?:.+\/)?[^/]+\.(?:md|adoc|rst)$/i],
  ['observability/application-insights', /(?:^|\/)applicationinsights(?:-agent)?\.json$/],
  [
    'scanning/config',
    /^(?:\.snyk|\.trivyignore(?:\.ya?ml)?|trivy\.ya?ml|\.gitleaks(?:\.toml|ignore)|\.semgrep(?:\.ya?ml|ignore)|sonar-project\.properties|\.sonarcloud\.properties|\.github\/codeql\/[^/]+\.ya?ml|\.github\/secret_scanning\.ya?ml|osv-scanner\.toml|\.grype\.ya?ml|\.checkov\.ya?ml)$/,
  ],
];

export const knownDocuments: Reader = {
  id: 'known-documents',
  version: 1,
  title: 'Documents by their place',
  files:
    'Settings of documentation sites (MkDocs, Read the Docs, mdBook, Antora, Sphinx, Jekyll, Docusaurus, VitePress), the first page of docs, runbooks and playbooks, the settings of the agent of Application Insights, and those of scanners (Snyk, Trivy, Gitleaks, Semgrep, SonarQube, CodeQL, OSV, Grype, Checkov).',
  facts:
    'By presence alone: the traits docs/site, docs/folder, on-call/runbook, observability/application-insights and scanning/config.',
  claims: (path) => places.some(([, place]) => place.test(path)),
  traits: (path) => [...new Set(places.filter(([, place]) => place.test(path)).map(([trait]) => trait))],
};
