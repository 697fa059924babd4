/** A share in basis points as a percentage, without floating point: 400 as `4%`, 1250 as `12.5%`. */
export function formatShare(basisPoints: number): string {
  const digits = String(basisPoints).padStart(3, '0');
  const fraction = digits.slice(-2).replace(/0+$/, '');
  return `${digits.slice(0, -2)}${fraction === '' ? '' : `.${fraction}`}%`;
}
