/**
 * What its maker has taken away, and on which day. A row is added when the day is announced, with where that is written;
 * looked through on 28 November 2026.
 */
import type { Day } from '../../data/schema/shapes.ts';

interface Retired {
  /** What is said of it: `runs on ubuntu-20.04`. */
  name: string;
  day: Day;
  instead: string;
  /** Where its maker says so. */
  source: string;
}
/** By the name of the trait. */
export type RetiredTrait = Retired & { trait: string };
/** Of an action in these versions, and no others. */
export type RetiredAction = Retired & { subject: string; majors: number[] };

const images = 'https://github.com/actions/runner-images/issues/';
const changes = 'https://github.blog/changelog/';

const runner = (label: string, day: Day, instead: string, source: string): RetiredTrait => ({
  trait: `github-runner/${label}`,
  name: `the runner ${label}`,
  day,
  instead,
  source,
});
const command = (name: string, day: Day, instead: string, source: string): RetiredTrait => ({
  trait: `github-command/${name}`,
  name: `the command ${name}`,
  day,
  instead,
  source,
});

const OF_GITHUB: RetiredTrait[] = [
  runner('ubuntu-16.04', '2021-09-20', 'ubuntu-24.04', `${images}3287`),
  runner('ubuntu-18.04', '2023-04-03', 'ubuntu-24.04', `${images}6002`),
  runner('ubuntu-20.04', '2025-04-15', 'ubuntu-24.04', `${images}11101`),
  runner('macos-10.15', '2023-03-31', 'macos-15', `${images}5583`),
  runner('macos-11', '2024-06-28', 'macos-15', `${images}9255`),
  runner('macos-12', '2024-12-03', 'macos-15', `${images}10721`),
  runner('macos-13', '2025-12-04', 'macos-15', `${images}13046`),
  runner('macos-14', '2026-11-02', 'macos-15', `${images}13518`),
  runner('windows-2016', '2022-04-01', 'windows-2025', `${images}5238`),
  runner('windows-2019', '2025-06-30', 'windows-2025', `${images}12045`),
  command(
    'set-env',
    '2020-11-16',
    '$GITHUB_ENV',
    `${changes}2020-11-09-github-actions-removing-set-env-and-add-path-commands-on-november-16/`,
  ),
  command(
    'add-path',
    '2020-11-16',
    '$GITHUB_PATH',
    `${changes}2020-11-09-github-actions-removing-set-env-and-add-path-commands-on-november-16/`,
  ),
  // set-output and save-state are no rows: deprecated in 2022, their removal was put off without a date, and they still work.
  {
    trait: 'github-action/node12',
    name: 'the runtime node12',
    day: '2023-06-13',
    instead: 'node24',
    source: `${changes}2023-06-13-github-actions-all-actions-will-run-on-node16-instead-of-node12-by-default/`,
  },
  {
    trait: 'github-action/node16',
    name: 'the runtime node16',
    day: '2024-11-12',
    instead: 'node24',
    source: `${changes}2024-09-25-end-of-life-for-actions-node16/`,
  },
];

const kubernetes = (version: string, day: Day, instead: string, ...apis: string[]): RetiredTrait[] =>
  apis.map((api) => ({
    trait: `k8s-api/${api}`,
    name: api.replace(/\/(?=[^/]*$)/, ' '),
    day,
    instead,
    source: `https://kubernetes.io/docs/reference/using-api/deprecation-guide/#v${version.replace('.', '-')}`,
  }));

/** Kubernetes takes a version away with a release; the day is that of the release. */
const OF_KUBERNETES: RetiredTrait[] = [
  ...kubernetes(
    '1.16',
    '2019-09-18',
    'apps/v1',
    ...['Deployment', 'DaemonSet', 'ReplicaSet'].flatMap((kind) => [
      `extensions/v1beta1/${kind}`,
      `apps/v1beta2/${kind}`,
    ]),
    'apps/v1beta1/Deployment',
    'apps/v1beta1/StatefulSet',
    'apps/v1beta2/StatefulSet',
  ),
  ...kubernetes('1.16', '2019-09-18', 'networking.k8s.io/v1', 'extensions/v1beta1/NetworkPolicy'),
  ...kubernetes('1.16', '2019-09-18', 'Pod Security Admission', 'extensions/v1beta1/PodSecurityPolicy'),
  ...kubernetes(
    '1.22',
    '2021-08-04',
    'networking.k8s.io/v1',
    'extensions/v1beta1/Ingress',
    'networking.k8s.io/v1beta1/Ingress',
    'networking.k8s.io/v1beta1/IngressClass',
  ),
  ...kubernetes(
    '1.22',
    '2021-08-04',
    'rbac.authorization.k8s.io/v1',
    ...['Role', 'RoleBinding', 'ClusterRole', 'ClusterRoleBinding'].map(
      (kind) => `rbac.authorization.k8s.io/v1beta1/${kind}`,
    ),
  ),
  ...kubernetes(
    '1.22',
    '2021-08-04',
    'apiextensions.k8s.io/v1',
    'apiextensions.k8s.io/v1beta1/CustomResourceDefinition',
  ),
  ...kubernetes(
    '1.22',
    '2021-08-04',
    'admissionregistration.k8s.io/v1',
    'admissionregistration.k8s.io/v1beta1/MutatingWebhookConfiguration',
    'admissionregistration.k8s.io/v1beta1/ValidatingWebhookConfiguration',
  ),
  ...kubernetes('1.22', '2021-08-04', 'apiregistration.k8s.io/v1', 'apiregistration.k8s.io/v1beta1/APIService'),
  ...kubernetes('1.22', '2021-08-04', 'scheduling.k8s.io/v1', 'scheduling.k8s.io/v1beta1/PriorityClass'),
  ...kubernetes(
    '1.22',
    '2021-08-04',
    'storage.k8s.io/v1',
    ...['CSIDriver', 'CSINode', 'StorageClass', 'VolumeAttachment'].map((kind) => `storage.k8s.io/v1beta1/${kind}`),
  ),
  ...kubernetes(
    '1.22',
    '2021-08-04',
    'certificates.k8s.io/v1',
    'certificates.k8s.io/v1beta1/CertificateSigningRequest',
  ),
  ...kubernetes('1.22', '2021-08-04', 'coordination.k8s.io/v1', 'coordination.k8s.io/v1beta1/Lease'),
  ...kubernetes('1.25', '2022-08-23', 'batch/v1', 'batch/v1beta1/CronJob'),
  ...kubernetes('1.25', '2022-08-23', 'policy/v1', 'policy/v1beta1/PodDisruptionBudget'),
  ...kubernetes('1.25', '2022-08-23', 'Pod Security Admission', 'policy/v1beta1/PodSecurityPolicy'),
  ...kubernetes('1.25', '2022-08-23', 'autoscaling/v2', 'autoscaling/v2beta1/HorizontalPodAutoscaler'),
  ...kubernetes('1.25', '2022-08-23', 'discovery.k8s.io/v1', 'discovery.k8s.io/v1beta1/EndpointSlice'),
  ...kubernetes('1.25', '2022-08-23', 'events.k8s.io/v1', 'events.k8s.io/v1beta1/Event'),
  ...kubernetes('1.25', '2022-08-23', 'node.k8s.io/v1', 'node.k8s.io/v1beta1/RuntimeClass'),
  ...kubernetes('1.26', '2022-12-09', 'autoscaling/v2', 'autoscaling/v2beta2/HorizontalPodAutoscaler'),
  ...kubernetes(
    '1.26',
    '2022-12-09',
    'flowcontrol.apiserver.k8s.io/v1',
    'flowcontrol.apiserver.k8s.io/v1beta1/FlowSchema',
    'flowcontrol.apiserver.k8s.io/v1beta1/PriorityLevelConfiguration',
  ),
  ...kubernetes('1.27', '2023-04-11', 'storage.k8s.io/v1', 'storage.k8s.io/v1beta1/CSIStorageCapacity'),
  ...kubernetes(
    '1.29',
    '2023-12-13',
    'flowcontrol.apiserver.k8s.io/v1',
    'flowcontrol.apiserver.k8s.io/v1beta2/FlowSchema',
    'flowcontrol.apiserver.k8s.io/v1beta2/PriorityLevelConfiguration',
  ),
  ...kubernetes(
    '1.32',
    '2024-12-11',
    'flowcontrol.apiserver.k8s.io/v1',
    'flowcontrol.apiserver.k8s.io/v1beta3/FlowSchema',
    'flowcontrol.apiserver.k8s.io/v1beta3/PriorityLevelConfiguration',
  ),
];

export const RETIRED_TRAITS = new Map([...OF_GITHUB, ...OF_KUBERNETES].map((row) => [row.trait, row]));

const action = (name: string, majors: number[], day: Day, instead: string, source: string): RetiredAction => ({
  subject: `pkg:githubactions/${name.replace(/^([^/]+\/[^/]+)\/(.+)$/, '$1#$2')}`,
  majors,
  name: `${name} v${majors.join(', v')}`,
  day,
  instead,
  source,
});
const artifacts = `${changes}2024-04-16-deprecation-notice-v3-of-the-artifact-actions/`;
const caches = 'https://github.com/actions/cache/discussions/1510';

export const RETIRED_ACTIONS: RetiredAction[] = [
  ...['actions/upload-artifact', 'actions/download-artifact'].flatMap((name) => [
    action(
      name,
      [1, 2],
      '2024-06-30',
      `${name}@v4`,
      `${changes}2024-02-13-deprecation-notice-v1-and-v2-of-the-artifact-actions/`,
    ),
    action(name, [3], '2025-01-30', `${name}@v4`, artifacts),
  ]),
  action('actions/cache', [1, 2], '2025-03-01', 'actions/cache@v4', caches),
];
