/** Files of Backstage's catalogue under other names, as Locations point at them, and its software templates. */
import { backstageFacts, documentsOf, entitiesInWords } from '../backstage-entities.ts';
import type { Reader } from '../reader.ts';
import { textAt } from '../yaml-node.ts';

const names =
  /(?:^|\/)(?:template|[\w.-]*catalog[\w.-]*|org|groups|teams|domains|systems|components|apis|resources|entities)\.ya?ml$/;
const folders = /(?:^|\/)\.?(?:backstage|catalog|catalog-info)\/(?:[\w.-]+\/)*[\w.-]+\.ya?ml$/;

export const catalogFiles: Reader = {
  id: 'catalog-files',
  version: 1,
  title: 'Backstage catalogue under other names',
  files:
    'YAML called template, org, groups, teams, domains, systems, components, apis, resources or entities, or with catalog in its name, and all in folders called backstage, catalog or catalog-info; only those with an apiVersion of Backstage.',
  facts: `Documents of other systems in the same file are passed over. ${entitiesInWords}`,
  gives: ['catalog/backstage', 'entities', 'pkg:generic/backstage-location/', 'pkg:generic/backstage-template/'],
  claims: (path) => (names.test(path) || folders.test(path)) && !/(?:^|\/)catalog-info\.ya?ml$/.test(path),
  needles: ['backstage.io/v1'],
  read(text) {
    const documents = documentsOf(text).filter((document) =>
      /^(?:[\w-]+\.)?backstage\.io\//.test(textAt(document, 'apiVersion') ?? ''),
    );
    return documents.length === 0 ? [] : backstageFacts(documents);
  },
};
