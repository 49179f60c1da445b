/** How much one file may ask for. */

/** Bytes. The forge itself reads CODEOWNERS up to 3 MB. */
export const largest = (path: string): number => (/(?:^|\/)CODEOWNERS$/.test(path) ? 3 << 20 : 256 << 10);
/** Bytes in which the words are looked for that tell whether a file is of a format at all. A larger one is taken for another. */
export const LARGEST_GUESS = 4 << 20;
/** Characters of such a file once it is known to be of the format: manifests that a tool has written are long. */
export const LARGEST_GUESSED = 1 << 20;
/** Milliseconds for one file on its own, and for a batch before its files are tried one by one. */
export const FILE_DEADLINE = 2_000;
export const BATCH_DEADLINE = 4_000;
/** A batch is sent when it has so many bytes or files. */
export const BATCH_BYTES = 512 << 10;
export const BATCH_FILES = 256;
/** Megabytes of memory for what one worker holds. */
export const WORKER_MEMORY = 512;
/** Of these, for what was just made: little is kept, and a small nursery costs no time. */
export const WORKER_YOUNG_MEMORY = 8;
/** Milliseconds for one repository. */
export const REPOSITORY_DEADLINE = 600_000;
/** Bytes of memory for one git command, beyond the packs it maps. */
export const GIT_MEMORY = 512 << 20;
