/** Authors that are no people. More names can be given in `data/inputs/organisation.yaml`. */

/** Exact names, in lower case. */
const names = new Set([
  'renovate',
  'renovate bot',
  'renovatebot',
  'renovate-bot',
  'whitesource renovate',
  'mend renovate',
  'dependabot',
  'dependabot preview',
  'dependabot-preview',
  'greenkeeper',
  'greenkeeperio-bot',
  'snyk bot',
  'snyk-bot',
  'pyup-bot',
  'pyup.io bot',
  'depfu',
  'imgbot',
  'imgbotapp',
  'allcontributors',
  'github actions',
  'github-actions',
  'github action',
  'actions-user',
  'github merge queue',
  'gitlab bot',
  'gitlab ci',
  'jenkins',
  'jenkins ci',
  'circleci',
  'circle ci',
  'travis ci',
  'travis-ci',
  'buildkite',
  'drone',
  'drone ci',
  'argocd',
  'argo cd',
  'argocd image updater',
  'argocd-image-updater',
  'fluxcd',
  'flux',
  'flux bot',
  'fluxcdbot',
  'semantic-release-bot',
  'semantic release',
  'release-please',
  'release please',
  'goreleaser',
  'goreleaserbot',
  'greenkeeper bot',
  'pre-commit-ci',
  'codecov',
  'crowdin bot',
  'weblate',
  'hosted weblate',
  'transifex',
  'mergify',
  'bors',
  'k8s-ci-robot',
  'atlantis',
  'updatecli',
  'stepsecurity bot',
  'step-security-bot',
]);

export function isBot(name: string, email: string, more: ReadonlySet<string>): boolean {
  return (
    name.includes('[bot]') ||
    email.includes('[bot]') ||
    names.has(name.toLowerCase()) ||
    more.has(name) ||
    isNamedBot(name) ||
    isNamedBot(email.replace(/@.*$/s, '')) ||
    /^(?:\d+\+)?(?:github-actions|dependabot|renovate)@/i.test(email)
  );
}

/**
 * An organisation's own accounts for machines: `acme-bot`, `svc_cli_bot`, `135168451+is-devops-bot`. Only as accounts are
 * spelled: Bot is a family name, as in Jan Bot or jan.bot.
 */
const isNamedBot = (account: string): boolean => !/\s/.test(account) && MACHINE.test(account);
const MACHINE = /[-_](?:ro)?bot(?:[-_]|$)|^(?:\d+\+)?(?:(?:ro)?bot|svc)[-_]/i;
