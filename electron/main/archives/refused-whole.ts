/** Something brought to the app is refused whole, for a problem that the window has a sentence for. */
export class RefusedWhole<Problem extends { readonly kind: string }> extends Error {
  constructor(
    readonly problem: Problem,
    cause?: unknown,
  ) {
    super(problem.kind, { cause });
  }
}
