import { listed } from '../../measure/words.ts';
import type { Check } from '../check.ts';
import { family, held, named, notLooked, verdict } from '../held.ts';

const WORDS: Record<string, string> = {
  readme: 'a README',
  site: 'a site of documents',
  folder: 'a folder of documents',
  techdocs: 'TechDocs',
};

const STUB = named('docs/readme-stub');
const IN_DOCUMENTS = family('docs/');
const DOCUMENT = (name: string) => IN_DOCUMENTS(name) && !STUB(name);

export const documented: Check = {
  id: 'documented',
  group: 'known',
  title: 'Documented',
  question: 'Is it written down what it is and how to work on it?',
  why: 'Whoever takes it over, or is called at night, begins with what is written.',
  detects:
    'A README with at least 200 letters beyond headings, badges and code; or the settings of a documentation site, a first page in docs, or the annotation of TechDocs. Whether it is true is not judged.',
  howToPass: 'Write into README.md what it does, who it is for, and how to build, run and release it.',
  effort: 'hours',
  perPath: false,
  version: 1,
  evaluate(component, _path, { asOf }) {
    const missing = notLooked(component, ['readme', 'known-documents']);
    if (missing) return missing;
    const found = held(component, DOCUMENT, asOf);
    if (found.spell)
      return verdict(
        'pass',
        `It has ${listed(found.names.map((name) => WORDS[name] ?? name))}.`,
        found.spell.from,
        found.evidence,
      );
    const stub = held(component, STUB, asOf);
    const since = found.gone ?? stub.spell?.from ?? component.since;
    return stub.spell
      ? verdict('fail', 'Its README says next to nothing.', since, stub.evidence)
      : verdict('fail', 'It has no README and no documents at their usual places.', since);
  },
};
