import { catalogInfo, workflow } from '../files.ts';
import type { Story } from '../story.ts';
import { cart } from './dip.ts';
import { mapTiles } from './imported-history.ts';
import { accounts } from './laggards.ts';
import { ledger } from './mandate.ts';
import { searchApi } from './merit.ts';
import { exportJobs, pricing } from './superseded.ts';
import { warehouse } from './holdouts.ts';

const readme = (name: string, does: string) =>
  [
    `# ${name}`,
    '',
    `${does} It is built and released by its pipeline; there is nothing to do by hand.`,
    '',
    'To work on it, install what the manifest asks for and run the tests. A change is merged when one other person has read',
    'it and the pipeline passes. What goes wrong in production is told by the alerts, which lead to the runbook.',
    '',
  ].join('\n');
const dependsOn = (name: string, instrument: string) =>
  `{\n  "name": "${name}",\n  "private": true,\n  "dependencies": {\n    ${instrument}\n  }\n}\n`;
const bucket = (tags: string[]) =>
  ['resource "aws_s3_bucket" "files" {', '  bucket = "files"', ...tags, '}', ''].join('\n');
const upload = (login: string[], permissions: string[] = []) =>
  workflow('Upload', [
    'upload:',
    '  runs-on: ubuntu-latest',
    ...permissions,
    '  steps:',
    '    - uses: actions/checkout@v4',
    ...login,
    '    - run: aws s3 cp report.csv s3://files/',
  ]);
const withKey = upload([
  '    - uses: aws-actions/configure-aws-credentials@v4',
  '      with:',
  '        aws-access-key-id: ${{ secrets.AWS_ACCESS_KEY_ID }}',
  '        aws-secret-access-key: ${{ secrets.AWS_SECRET_ACCESS_KEY }}',
]);
const withToken = upload(
  [
    '    - uses: aws-actions/configure-aws-credentials@v4',
    '      with: { role-to-assume: arn:aws:iam::000000000000:role/upload }',
  ],
  ['  permissions: { id-token: write, contents: read }'],
);

const onCall = catalogInfo({ name: 'search-api', owner: 'group:default/search' }).replace(
  '  name: search-api\n',
  '  name: search-api\n  annotations:\n    pagerduty.com/service-id: PSEARCH\n  links:\n    - title: Runbook\n      url: https://wiki.acme.example/search-api\n',
);

searchApi
  .changes('2024-03-12', 'docs: what it is', {
    'README.md': readme('search-api', 'Answers what is typed into the search.'),
  })
  .changes('2025-06-10', 'feat: traces', {
    'package.json': dependsOn('search-api', '"@opentelemetry/sdk-node": "^0.50.0"'),
  })
  .changes('2025-07-01', 'docs: whom to call', { 'catalog-info.yaml': onCall });
cart
  .changes('2026-06-09', 'docs: what it is', { 'README.md': readme('cart', 'Keeps what people are about to buy.') })
  .changes('2026-06-10', 'feat: metrics', { 'package.json': dependsOn('cart', '"prom-client": "^15.1.0"') })
  .changes('2026-06-11', 'docs: what to do when it is full', { 'docs/runbooks/full.md': '# The cart is full\n' });
ledger.changes('2024-02-06', 'docs: what it is', {
  'README.md': readme('ledger', 'Writes down who owes what to whom.'),
});
pricing
  .changes('2024-05-14', 'ci: upload the report', { '.github/workflows/upload.yml': withKey })
  .changes('2025-11-12', 'ci: a token instead of the key', { '.github/workflows/upload.yml': withToken });
exportJobs.changes('2024-09-17', 'ci: upload the report', { '.github/workflows/upload.yml': withKey });
warehouse.changes('2025-03-11', 'feat: a bucket', {
  'infrastructure/main.tf': bucket(['  tags = {', '    CostCenter = "4711"', '  }']),
});
accounts.changes('2025-04-08', 'feat: a bucket', { 'infrastructure/main.tf': bucket([]) });
mapTiles.changes('2024-07-16', 'ci: every night', {
  '.github/workflows/nightly.yml': workflow('Nightly', [
    'build:',
    '  runs-on: ubuntu-20.04',
    '  steps:',
    '    - uses: actions/checkout@v4',
    '    - run: npm run build',
  ]),
});

export const care: Story = {
  id: 'care',
  tells:
    'Some teams write down what they have, watch it and say whom to call; one exchanges its key for a token, another keeps it; an image of a runner is taken away under a third.',
  expected:
    'search-api and cart are observable and on call; pricing has no long-lived secrets since November 2025, export-jobs still has one; map-tiles uses a runner that was taken away in April 2025; warehouse says who pays, accounts does not.',
  repositories: [],
};
