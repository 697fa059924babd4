/** Stands in a training client's `sample` where a real case was rewritten, which must not pass for an invented seller. */
export const rewritten = 'rewritten';
