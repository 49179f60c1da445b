/** One version of a file says nearly what the one before said: facts that are the same are sent and kept once. */
import type { Fact, ReferenceFact } from '../read/reader.ts';

/** What folding needs of a fact; the purl is the subject and the version again. */
export type KeptFact = Exclude<Fact, ReferenceFact> | Omit<ReferenceFact, 'purl'>;

export function saidBefore(): (facts: Fact[]) => KeptFact[] {
  const known = new Map<string, KeptFact>();
  // Readers that remember what a line says give the very same fact again.
  const same = new Map<Fact, KeptFact>();
  const told = (fact: Fact): KeptFact => {
    const key = keyOf(fact);
    let kept = known.get(key);
    if (kept === undefined) known.set(key, (kept = keptFact(fact)));
    same.set(fact, kept);
    return kept;
  };
  return (facts) => facts.map((fact) => same.get(fact) ?? told(fact));
}

function keyOf(fact: Fact): string {
  if (fact.kind === 'content') return `${fact.line}\0${fact.lines}\0${fact.sketch}`;
  if (fact.kind !== 'reference') return JSON.stringify(fact);
  return `${fact.line}\0${fact.subject}\0${fact.version ?? '\0'}\0${fact.label ?? '\0'}`;
}

function keptFact(fact: Fact): KeptFact {
  if (fact.kind !== 'reference') return fact;
  const { kind, subject, version, label, line } = fact;
  return { kind, subject, version, label, line };
}
