/** Backstage's catalogue files. */
import { backstageFacts, documentsOf, entitiesInWords } from '../backstage-entities.ts';
import type { Reader } from '../reader.ts';

export const backstage: Reader = {
  id: 'backstage',
  version: 3,
  title: 'Backstage catalogue',
  files: 'catalog-info.yaml and catalog-info.yml in any folder; every document in them.',
  facts: entitiesInWords,
  gives: ['catalog/backstage', 'entities', 'pkg:generic/backstage-location/', 'pkg:generic/backstage-template/'],
  claims: (path) => /(?:^|\/)catalog-info\.ya?ml$/.test(path),
  read: (text) => backstageFacts(documentsOf(text)),
};
