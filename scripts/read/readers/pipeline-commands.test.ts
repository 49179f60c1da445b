import { describe, expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { pipelineCommands } from './pipeline-commands.ts';

const said = (line: string) =>
  told(pipelineCommands, `a: b\n${line}\n`)
    .map((one) => one.replace('2 trait ', ''))
    .join(' ');

test.each([
  ['      - run: npm test', 'tests/npm'],
  ['      - run: npm run test:ci -- --coverage', 'tests/npm'],
  ['      - run: pnpm --filter web test', 'tests/npm'],
  ['      - run: yarn e2e', 'tests/npm'],
  ['      - run: npx vitest run', 'tests/javascript'],
  ['          go test ./... -race', 'tests/go'],
  ["  sh 'mvn -B verify'", 'tests/maven'],
  ['    - ./mvnw -B package', 'tests/maven pipeline/own-script'],
  ['      - run: mvn package -DskipTests', ''],
  ["  sh './gradlew clean build'", 'tests/gradle pipeline/own-script'],
  ["  sh 'gradle assemble'", ''],
  ['          arguments: clean build', 'tests/gradle'],
  ['      - run: poetry run pytest -q', 'tests/python'],
  ['      - run: tox', 'tests/python'],
  ['      - uses: grafana/run-k6-action@v1', 'tests/other'],
  ['      - run: cargo test --all', 'tests/rust'],
  ['      - run: dotnet test', 'tests/dotnet'],
  ['      - run: bundle exec rspec', 'tests/ruby'],
  ['      - run: make test', 'tests/make pipeline/own-script'],
  ['      - run: make -j 4 unit-tests', 'tests/make pipeline/own-script'],
  ['      - run: make build', 'pipeline/own-script'],
  ['      - run: ./scripts/ci.sh', 'pipeline/own-script'],
  ['      - run: bash tools/build.sh', 'pipeline/own-script'],
  ['      - uses: github/codeql-action/analyze@v3', 'scanning/codeql'],
  ['      - uses: aquasecurity/trivy-action@0.28.0', 'scanning/trivy'],
  ['      - run: snyk test', 'scanning/snyk'],
  ['      - uses: snyk/actions/node@master', 'scanning/snyk'],
  ['      - run: npm audit --omit=dev', 'scanning/package-audit'],
  ['      - uses: actions/dependency-review-action@v4', 'scanning/dependency-review'],
  ['  - template: Jobs/SAST.gitlab-ci.yml', 'scanning/gitlab'],
  ['      - run: govulncheck ./...', 'scanning/govulncheck'],
])('%s', (line, expected) => expect(said(line)).toBe(expected));

describe('what is no command', () => {
  test.each([
    '      - name: Run npm test',
    '      # - run: npm test',
    '      - run: npm ci # then npm test',
    '      - uses: actions/upload-artifact@v4',
    '          path: test-results/',
    '      - run: npm install --save-dev latest',
    '      - run: npm run build && test -f dist/index.js',
    '  description: go test',
    '      - run: ./',
    '          context: ./app',
    '      - uses: ./.github/actions/setup',
  ])('%s', (line) => expect(said(line)).toBe(''));
});

test('the first line of each stands for it, in the order of the file', () => {
  expect(told(pipelineCommands, 'snyk test\ngo test\ngo test\n')).toEqual([
    '1 trait scanning/snyk',
    '2 trait tests/go',
  ]);
});

test.each([
  ['.github/workflows/ci.yml', true],
  ['actions/setup/action.yml', true],
  ['Jenkinsfile_CNP', true],
  ['.travis.yml', true],
  ['.circleci/config.yml', true],
  ['.github/dependabot.yml', false],
  ['docs/.travis.yml', false],
  ['src/ci.yml', false],
])('%s: %s', (path, claimed) => expect(pipelineCommands.claims(path)).toBe(claimed));
