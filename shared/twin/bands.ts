/**
 * Round numbers near an amount, the roundest first, none of them the amount itself or one of `taken`. Nothing stays
 * nothing, which tells of nobody.
 */
export function bandsOf(amount: number, taken: ReadonlySet<number>): readonly number[] {
  if (amount === 0) return [0];
  const size = Math.abs(amount);
  const sign = Math.sign(amount);
  const power = 10 ** (String(size).length - 1);
  const found = new Set<number>();
  for (const step of [power, power / 2, power / 4, power / 10, power / 100]) {
    if (!Number.isSafeInteger(step) || step < 1) continue;
    const below = Math.floor(size / step) * step;
    for (const near of [Math.round(size / step) * step, below, below + step, below - step, below + 2 * step]) {
      if (near > 0 && near !== size && Number.isSafeInteger(near) && !taken.has(near * sign)) found.add(near * sign);
    }
  }
  return [...found];
}
