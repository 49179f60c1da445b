/** Who owns the folder of a component, by the rules of a CODEOWNERS file over time. */
import { coversFolder, folderOwners } from '../read/codeowners-folders.ts';
import type { RuleFact } from '../read/reader.ts';
import type { FileHistory } from './changes.ts';
import { saidOverTime, type Said } from './fold.ts';
import { addFact, type Folded } from './folded.ts';
import type { KeptFact } from './said-before.ts';

/** Adds to what was folded of each folder below the root. */
export function addFolderOwners(files: FileHistory[], folded: Map<string, Folded>, said: Said, end: number): void {
  const folders = [...folded.keys()].filter((path) => path !== '');
  const covered = coveredFolders(folders);
  for (const file of files)
    for (const index of file.claim.readers)
      for (const { facts, since, stretch } of saidOverTime(file, said, index, end))
        if (facts.some((fact) => fact.kind === 'owners' && fact.byRules))
          for (const [path, rules] of perFolder(facts, folders, covered))
            addFact(folded.get(path)!, { kind: 'owners', ...folderOwners(rules) }, { ...stretch, since });
}

function perFolder(facts: KeptFact[], folders: string[], covered: (pattern: string) => string[]) {
  const covering = new Map<string, RuleFact[]>(folders.map((folder) => [folder, []]));
  for (const fact of facts)
    if (fact.kind === 'rule') for (const folder of covered(fact.pattern)) covering.get(folder)!.push(fact);
  return covering;
}

/** Thousands of versions of a file share most of their rules. */
function coveredFolders(folders: string[]): (pattern: string) => string[] {
  const known = new Map<string, string[]>();
  return (pattern) => {
    let found = known.get(pattern);
    if (found === undefined) {
      found = folders.filter((folder) => coversFolder(pattern, folder));
      known.set(pattern, found);
    }
    return found;
  };
}
