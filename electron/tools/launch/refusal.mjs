/** A failure a person can mend: one plain sentence, and the command that mends it. */
export class Refusal extends Error {
  /**
   * @param {string} sentence
   * @param {string | null} remedy the command to type, or null where none is known
   */
  constructor(sentence, remedy) {
    super(sentence);
    this.remedy = remedy;
  }
}

/**
 * Says a failure in plain words: a refusal with its remedy, anything else by its message alone.
 * @param {unknown} failure
 * @returns {string}
 */
export function failureText(failure) {
  const sentence = failure instanceof Error ? failure.message : String(failure);
  const remedy = failure instanceof Refusal ? failure.remedy : null;
  return remedy === null ? sentence : `${sentence}\n  To mend it:  ${remedy}`;
}
