/** What the commands of a pipeline do, whatever system runs them: a command looks the same in each. */
import { firstLines, withoutComment } from '../line-scan.ts';
import type { LineRule } from '../line-scan.ts';
import type { Reader } from '../reader.ts';

const places = [
  /^\.github\/workflows\/[^/]+\.ya?ml$/,
  /(?:^|\/)action\.ya?ml$/,
  /^\.gitlab-ci\.ya?ml$|^\.gitlab\/(?:.+\/)?[^/]+\.ya?ml$|^\.gitlab-ci\/.+\.ya?ml$|(?:^|[/.])gitlab-ci\.ya?ml$/,
  /^\.circleci\/.+\.ya?ml$/,
  /(?:^|\/)Jenkinsfile[\w.-]*$|(?:^|\/)[\w.-]+\.jenkinsfile$/i,
  /(?:^|\/)\.?azure-pipelines[\w.-]*\.ya?ml$|^\.?azure-pipelines\/.+\.ya?ml$/,
  /^\.travis\.ya?ml$|^\.?appveyor\.ya?ml$|^\.cirrus\.ya?ml$|^cloudbuild\.ya?ml$|^circle\.ya?ml$|^buildspec\.ya?ml$|^bitbucket-pipelines\.ya?ml$/,
  /^\.drone\.(?:ya?ml|jsonnet|star)$|^\.woodpecker(?:\.ya?ml|\/[^/]+\.ya?ml)$|^\.buildkite\/.+\.ya?ml$|^\.semaphore\/.+\.ya?ml$/,
];

/** By the tool that runs the tests. `verify`, `check` and `build` of Maven and Gradle run them too, unless told not to. */
const tests: LineRule[] = [
  [
    'npm',
    /\b(?:npm|pnpm|yarn|bun|npx|nx|lerna|turbo)\b[^|;&]{0,60}[\s:](?:tests?|t|e2e|(?:test|tests|e2e)[:-][\w:.-]+|[\w-]+:tests?)(?=["'\s)\]}]|$)/,
  ],
  [
    'javascript',
    /(?:^|[\s"'/])(?:jest|vitest|mocha|karma|ava|playwright test|cypress run|ng test|node --test|deno test)(?=[\s"']|$)|cypress-io\/github-action@/,
  ],
  ['go', /\bgo (?:test|vet \S+ && go test)\b|\bgotestsum\b|\bginkgo\b/],
  [
    'maven',
    /\bmvnw?\b(?!.*(?:-DskipTests|-Dmaven\.test\.skip))[^|;&]{0,120}\s(?:test|verify|install|package|deploy)\b/,
  ],
  [
    'gradle',
    /\b(?:gradle|gradlew)\b(?!.*-x\s+test\b)[^|;&]{0,120}[\s:](?:test|check|build|\w{0,30}Test)\b|^\s*arguments:\s[^#]{0,80}\b(?:test|check|build)\b/,
  ],
  [
    'python',
    /\bpytest\b|\bpy\.test\b|(?:^|[\s"'])(?:tox|nox)(?=[\s"']|$)|\bpython3? -m unittest\b|\bmanage\.py test\b|\bhatch (?:run )?test\b/,
  ],
  ['rust', /\bcargo (?:\+\S+ )?(?:test|nextest|hack test)\b/],
  ['dotnet', /\bdotnet (?:vs)?test\b|\bVSTest@|\bcommand:\s*['"]?test\b/],
  ['ruby', /\brspec\b|\brake (?:test|spec)\b|\brails test\b|\bbundle exec (?:rake|cucumber)\b/],
  ['php', /\bphpunit\b|\bcomposer (?:run )?test\b|\bartisan test\b|\bvendor\/bin\/pest\b/],
  [
    'other',
    /\b(?:mix|sbt|swift|flutter|lein|stack|cabal|zig build|bazel|bazelisk|molecule|terraform|opa|helm unit|xcodebuild) ?test\b|\bctest\b|(?:^|[\s"'/])bats\s|\bhelm unittest\b|\bk6 run\b|\brun-k6-action@/,
  ],
  [
    'make',
    /\b(?:make|gmake|just|task|mage|inv(?:oke)?)\s[^|;&]{0,80}?\b(?:[\w:]{1,30}[-_:])?tests?(?:[-_:][\w:-]{1,40})?(?=["'\s]|$)/,
  ],
].map(([tool, line]) => [`tests/${tool as string}`, line as RegExp]);

const scanners: LineRule[] = [
  ['codeql', /codeql-action\/|\bcodeql (?:database|github)\b|AdvancedSecurity-Codeql/i],
  ['trivy', /trivy-action@|(?:^|[\s"'/])trivy (?:image|fs|filesystem|config|repo|rootfs|k8s)\b|aquasecurity\/trivy/],
  [
    'snyk',
    /\bsnyk\/actions\b|(?:^|[\s"'/])snyk (?:test|monitor|code|container|iac)\b|snyk\/snyk@|SnykSecurityScan|snykSecurity/,
  ],
  ['semgrep', /\bsemgrep (?:ci|scan|--config)\b|semgrep-action@|(?:returntocorp|semgrep)\/semgrep/],
  ['gitleaks', /gitleaks-action@|(?:^|[\s"'/])gitleaks (?:detect|protect|git|dir)\b|zricethezav\/gitleaks/],
  ['trufflehog', /\btrufflehog\b/i],
  ['grype', /anchore\/(?:scan-action|grype)|(?:^|[\s"'/])grype\s/],
  ['dependency-review', /actions\/dependency-review-action@/],
  [
    'package-audit',
    /\b(?:npm|yarn|pnpm|bun)(?: npm)? audit\b|\bcargo (?:audit|deny)\b|\bpip-audit\b|\bbundle(?:r)?[- ]audit\b|\bosv-scanner\b|\bsafety (?:check|scan)\b|\bcomposer audit\b|\bdotnet list .{0,80}--vulnerable/,
  ],
  ['govulncheck', /\bgovulncheck\b|\bgosec\b|securego\/gosec/],
  ['dependency-check', /\bdependency-?check\b/i],
  [
    'sonar',
    /\bsonar-?scanner\b|\bsonar:sonar\b|SonarSource\/|withSonarQubeEnv|\bsonarqube\b|SonarQube\w*@|SonarCloud\w*@/i,
  ],
  ['checkov', /\bcheckov\b|\btfsec\b|\bterrascan\b|\bkics\b/],
  ['zizmor', /\bzizmor\b/],
  ['bandit', /(?:^|[\s"'/])bandit\s|\bbrakeman\b/],
  [
    'gitlab',
    /(?:Security|Jobs)\/(?:SAST|DAST|Dependency-Scanning|Secret-Detection|Container-Scanning)[\w.-]*\.gitlab-ci\.yml/,
  ],
].map(([tool, line]) => [`scanning/${tool as string}`, line as RegExp]);

/** What they do is written elsewhere. */
const scripts: LineRule = [
  'pipeline/own-script',
  /(?:^[\s-]*["']?|\b(?:run|script|command|cmd|sh|bash|bat)\b["']?[:(]?\s*["'[]*|&&\s*|;\s*)(?:\.{1,2}\/\w[\w./-]*|(?:bash|sh|python3?|node|ruby|pwsh) [\w./-]+\.(?:sh|py|js|mjs|ts|rb|ps1))(?=["'\s]|$)|\b(?:make|just|task|mage)\b(?:\s+[\w:-]+|["'\s]*$)/,
];

const rules = [...tests, ...scanners, scripts];

export const pipelineCommands: Reader = {
  id: 'pipeline-commands',
  version: 2,
  title: 'Commands of pipelines',
  files:
    'Workflows and actions of GitHub, and the configurations of GitLab CI, CircleCI, Jenkins, Azure Pipelines, Travis, AppVeyor, Cirrus, Cloud Build, CodeBuild, Bitbucket, Drone, Woodpecker, Buildkite and Semaphore, as text.',
  facts: `By lines with known commands, actions and templates: ${[...tests, ...scanners].map(([name]) => name).join(', ')}; pipeline/own-script where a script of the repository, make or the like is run. Not: comments, and the names of steps.`,
  gives: ['pipeline/', 'scanning/', 'tests/'],
  claims: (path) => places.some((place) => place.test(path)),
  read: (text) => firstLines(text, rules, command),
};

function command(line: string): string | null {
  return /^\s*(?:- )?(?:name|description|displayName|title|label):/.test(line) ? null : withoutComment(line);
}
