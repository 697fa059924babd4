import { useWords } from '#renderer/i18n/index.ts';
import { rewritten } from '#shared/twin/origin.ts';

/** What is said beside the name of a client that is there for training: invented, or a real case rewritten. */
export function useSampleMark(): (sample: string | null) => string | null {
  const t = useWords('common');
  return (sample) => (sample === null ? null : t(sample === rewritten ? 'rewrittenMark' : 'sampleMark'));
}
