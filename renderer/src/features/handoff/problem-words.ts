import { useWords } from '#renderer/i18n/index.ts';
import { useClientWords } from '#renderer/state/privacy.ts';
import type { HandoffProblem } from '#shared/handoff/contract.ts';

/** Says in one sentence why a handoff file is refused, and what to do about it. */
export function useHandoffProblem(): (problem: HandoffProblem) => string {
  const t = useWords('handoff');
  const shown = useClientWords();
  return (problem) => {
    switch (problem.kind) {
      case 'too-large':
        return t('problems.too-large', { megabytes: problem.megabytes });
      case 'too-many-files':
        return t('problems.too-many-files', { most: problem.most });
      case 'batch':
      case 'not-a-handoff':
      case 'newer-format':
      case 'manifest':
      case 'damaged-encryption':
      case 'other-key':
      case 'too-costly':
      case 'purged':
      case 'incomplete':
        return t(`problems.${problem.kind}`);
      default:
        return t(`problems.${problem.kind}`, { file: shown(problem.file) });
    }
  };
}
