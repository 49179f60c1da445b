/** Something a person can mend: one sentence that says what was expected, what was found and what to do. Exit code 2. */
export class Refusal extends Error {}
