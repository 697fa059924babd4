import { useWords } from '#renderer/i18n/index.ts';
import { inGroups } from '#shared/packs/fingerprint.ts';
import type { PackProblem } from '#shared/packs/schema.ts';

/** Says in one sentence why a pack is refused, and what to do about it. */
export function usePackProblem(): (problem: PackProblem) => string {
  const t = useWords('packs');
  return (problem) => {
    switch (problem.kind) {
      case 'unknown-publisher':
      case 'wrong-signature':
        return t(`problems.${problem.kind}`, { fingerprint: inGroups(problem.fingerprint) });
      case 'too-large':
        return t('problems.too-large', { megabytes: problem.megabytes });
      case 'too-many-files':
        return t('problems.too-many-files', { most: problem.most });
      case 'newer-app':
        return t('problems.newer-app', { needed: problem.needed, here: problem.here });
      case 'older':
        return t('problems.older', { version: problem.version, installed: problem.installed });
      case 'installed':
        return t('problems.installed', { version: problem.version });
      case 'schema':
        return t('problems.schema', { place: problem.place });
      case 'meaning':
        return t('problems.meaning', { place: problem.place });
      case 'not-a-pack':
      case 'unsigned':
      case 'manifest':
      case 'newer-format':
        return t(`problems.${problem.kind}`);
      default:
        return t(`problems.${problem.kind}`, { file: problem.file });
    }
  };
}
