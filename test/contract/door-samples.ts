/** A calculation as the contract takes it. */
export const calculation = { calculation: 'k', calculator: 'fx-netting', asOf: '2026-11-20', input: {}, lines: [] };

/** A highlight as the contract takes it. */
export const highlight = {
  highlight: 'h',
  article: 'sh-2023#13',
  start: 0,
  end: 4,
  quote: '无票免征',
  style: 'amber',
  note: '',
};

/** A cost as the contract takes it. */
export const fee = { kind: 'tax', amount: { minor: 1, currency: 'USD' } };
