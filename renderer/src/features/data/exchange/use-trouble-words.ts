import { useWords } from '#renderer/i18n/index.ts';
import type { ExchangeTrouble } from '#renderer/state/exchange.ts';
import type { ExchangeKind, ExchangeProblem } from '#shared/exchange/contract.ts';
import { shortestPassphrase } from '#shared/exchange/limits.ts';

/** The sentence for a problem of a place. */
export function useProblemWords(kind: ExchangeKind): (problem: ExchangeProblem) => string {
  const t = useWords('exchange');
  return (problem) =>
    problem === 'unreachable'
      ? t(`problems.unreachable-${kind}`)
      : t(`problems.${problem}`, { least: shortestPassphrase });
}

/** The sentence why something that was asked for was not done. */
export function useTroubleWords(kind: ExchangeKind): (trouble: ExchangeTrouble) => string {
  const t = useWords('exchange');
  const common = useWords('common');
  const problemWords = useProblemWords(kind);
  return (trouble) =>
    trouble.kind === 'problem'
      ? problemWords(trouble.problem)
      : t('failed', { reason: common(`refusals.${trouble.refusal}`) });
}
