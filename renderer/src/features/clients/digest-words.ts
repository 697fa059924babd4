import { pick, useWords } from '#renderer/i18n/index.ts';
import { dayOfInstant } from '#renderer/i18n/moments.ts';
import { factById } from '#renderer/state/lookup.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { itemsOf } from '#shared/clients/profile.ts';
import type { ClientSummary } from '#shared/ipc/contract.ts';
import { shortChoice } from './short-choice.ts';

const told = ['registeredCity', 'sellerKind', 'exportMode'] as const;

/** What a list says of a client beside its name: where and what it is, and when it was worked on last. */
export function useDigestWords(digest: ClientSummary['digest']): { readonly about: string; readonly worked: string } {
  const history = useWords('history');
  const language = useLanguage();
  const { bundle } = useReady();
  if (digest === null) return { about: '', worked: '' };
  const choices = told.flatMap((fact) => {
    const choice = factById(bundle, fact)?.choices?.find(({ value }) => value === digest.facts[fact]);
    return choice === undefined ? [] : [shortChoice(pick(choice.label, language))];
  });
  const platforms = itemsOf(digest.profile['platforms']).join(history('entry.listSeparator'));
  const worked = digest.worked === null ? '' : dayOfInstant(digest.worked, language);
  return { about: [...choices, platforms].filter((words) => words !== '').join(' · '), worked };
}
