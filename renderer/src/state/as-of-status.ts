import { useAsOf } from '#renderer/state/workspace.ts';
import type { CitationSource } from '#renderer/state/lookup.ts';
import type { RuleRecord } from '#shared/corpus/schema.ts';
import { statusOf, type PolicyStatus } from '#shared/corpus/status.ts';
import { windowStatusOf, type WindowStatus } from '#shared/corpus/window-status.ts';

/** Where a cited source stands at the as-of date. */
export type SourceStatus =
  | { readonly kind: 'passage'; readonly status: PolicyStatus }
  | { readonly kind: 'rule'; readonly status: WindowStatus };

/** Works out where cited sources stand at the as-of date. */
export function useSourceStatus(): (source: CitationSource) => SourceStatus {
  const asOf = useAsOf();
  return (source) =>
    source.kind === 'rule'
      ? { kind: 'rule', status: windowStatusOf(source.record, asOf) }
      : { kind: 'passage', status: statusOf(source.policy, asOf) };
}

/** Where the as-of date stands in the stretch a rule record applies to. */
export function useWindowStatus(record: RuleRecord): WindowStatus {
  return windowStatusOf(record, useAsOf());
}
