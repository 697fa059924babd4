/** Makes a forgotten case a compile error. */
export function assertNever(value: never): never {
  throw new Error(`Not a case: ${JSON.stringify(value)}`);
}
