/**
 * A reader turns one file's text into facts. It knows one format, and neither git nor golden paths nor time.
 * It is pure: the same text gives the same facts, wherever the file lies, so a blob is read once for the whole organisation.
 */
import type { CatalogEntity } from '../../data/schema/mined.ts';
import type { Reason } from '../../data/schema/shapes.ts';

/** Something somebody else maintains. `purl` carries the version where there is one; `subject` is the purl without version and qualifiers. */
export interface ReferenceFact {
  kind: 'reference';
  purl: string;
  subject: string;
  version: string | null;
  /** What a comment or qualifier calls the version: `# v4.1.0` behind a commit id, a tag beside a digest. */
  label: string | null;
  line: number;
}
/** A property of the component that has this file. */
export interface TraitFact {
  kind: 'trait';
  name: string;
  line: number;
}
export interface CatalogFact {
  kind: 'catalog';
  entity: CatalogEntity;
  line: number;
}
/** Who owns the whole repository according to this file. People are only counted. */
export interface OwnersFact {
  kind: 'owners';
  owners: string[];
  people: number;
  line: number | null;
  /** It says so by rules, which follow it. */
  byRules?: true;
}
/** A rule of CODEOWNERS, in the order of the file: the last one that matches in a section counts; sections add up. */
export interface RuleFact {
  kind: 'rule';
  pattern: string;
  section: string;
  owners: string[];
  people: number;
  line: number;
}
/** The whole file, to be compared with others; for measuring only, never published. */
export interface ContentFact {
  kind: 'content';
  /** As `written` by `sketch.ts`. */
  sketch: string;
  /** Meaningful lines. */
  lines: number;
  /** Where it begins: 1. */
  line: number;
}
export type Fact = ReferenceFact | TraitFact | CatalogFact | OwnersFact | RuleFact | ContentFact;

export interface Reader {
  id: string;
  /** Raise it when the same text would give other facts: cached facts are then read again. */
  version: number;
  title: string;
  /** For the methodology page: which files, and what becomes a fact. */
  files: string;
  facts: string;
  /** Whether a file of this path (from the repository's root, with `/`) is of this format. Called for every path that ever changed: be quick. */
  claims(path: string): boolean;
  /** Traits that the mere presence of a claimed file gives. */
  traits?(path: string): string[];
  /**
   * Beginnings of the subjects and traits that reading can give, and `entities`, `owners` and `contents`. While a file cannot be read, nothing
   * of that can be said to be absent.
   */
  gives?: string[];
  /** The path does not tell, the needles do: a file without them is of another format, whatever its size and its bytes. */
  guess?: true;
  /** It also reads what a template has not filled in yet, which is left out for all others. */
  skeletons?: true;
  /** Text without any of these has no facts and is not parsed. Leave it out when even an empty file matters. */
  needles?: string[];
  /** Facts in the order of the file. Throws Unreadable, and nothing else, for text that is not of the format; never [] for garbage. Left out: presence is all there is. */
  read?(text: string): Fact[];
}

/** The text cannot be read: what it says is unknown. The message is one sentence with the line where known. */
export class Unreadable extends Error {
  readonly reason: Reason;
  constructor(reason: Reason, message: string) {
    super(message);
    this.reason = reason;
  }
}
