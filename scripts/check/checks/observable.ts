import { listed } from '../../measure/words.ts';
import type { Check } from '../check.ts';
import { family, held, matching, notLooked, verdict } from '../held.ts';
import { noService } from '../services.ts';

/** Lists of dependencies that are read for instruments. */
const LISTS = matching(
  /^file\/(?:[^/]+\/)?(?:package\.json|go\.mod|pyproject\.toml|requirements[\w.-]*\.txt|setup\.(?:py|cfg)|Pipfile|Gemfile|pom\.xml|[^/]+\.gradle(?:\.kts)?|Cargo\.toml|[^/]+\.(?:cs|fs)proj|composer\.json|mix\.exs|build\.sbt)$/,
);
const INSTRUMENTS = family('observability/', 'k8s-api/monitoring.coreos.com/');

export const observable: Check = {
  id: 'observable',
  group: 'run',
  title: 'Observable',
  question: 'Does it bring an instrument along that tells how it runs?',
  why: 'What cannot be seen running is found broken by its users.',
  detects:
    'Packages of OpenTelemetry, Prometheus, Micrometer, Application Insights, Datadog, Sentry, New Relic, Elastic APM or Honeycomb in its lists of dependencies (not what is only required indirectly), configurations of collectors, and monitors of the Prometheus operator in manifests. Asked of services; an agent that the platform adds from outside is not seen, and without a list of dependencies that is read it is unknown.',
  howToPass: 'Add the instrument of your language, for instance:\nnpm install @opentelemetry/sdk-node',
  effort: 'hours',
  perPath: false,
  version: 1,
  evaluate(component, _path, { asOf }) {
    const missing = notLooked(component, ['observability']);
    if (missing) return missing;
    const none = noService(component, asOf);
    if (none) return none;
    const found = held(component, INSTRUMENTS, asOf);
    if (found.spell) return verdict('pass', `By ${listed(found.names, 4)}.`, found.spell.from, found.evidence);
    const lists = held(component, LISTS, asOf);
    if (lists.spell === null) return verdict('unknown', 'It has no list of dependencies that is read for instruments.');
    const since = found.gone !== null && found.gone > lists.spell.from ? found.gone : lists.spell.from;
    return verdict('fail', 'None of its lists of dependencies names an instrument.', since, lists.evidence.slice(0, 3));
  },
};
