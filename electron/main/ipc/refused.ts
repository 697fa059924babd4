import type { Refusal } from '#shared/ipc/envelope.ts';

/** A handler throws this to refuse in a way the window has a sentence for. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, cause?: unknown) {
    super(refusal, { cause });
    this.name = 'Refused';
    this.refusal = refusal;
  }
}
