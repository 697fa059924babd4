import { mootFacts, unansweredFacts } from '#shared/rules/moot.ts';
import type { RuleCase } from '#shared/rules/rule-case.ts';
import type { VerdictValue } from '#shared/rules/schema.ts';
import { stillMissingOf } from '#shared/rules/still-missing.ts';
import type { WaysByValue } from '#shared/rules/still-missing.ts';
import type { Verdict } from '#shared/rules/verdict.ts';
import { waysTo } from '#shared/rules/ways.ts';
import { whyOf } from '#shared/rules/why.ts';

/** What makes an outcome plain: why it is so, or what is still missing, and which questions no longer matter. */
type Explanation = Pick<Verdict, 'why' | 'stillMissing' | 'moot'>;

/** The ways to each settled outcome that an undetermined one leaves. */
export function waysLeft({ questions, situation }: RuleCase): WaysByValue {
  return {
    likely: waysTo(questions.likely, situation.open),
    unlikely: waysTo(questions.unlikely, situation.open),
    notInvolved: waysTo(questions.notInvolved, situation.open),
  };
}

/** Explains the outcome of a rule: a settled one by its reasons, an undetermined one by the ways that are left. */
export function explain(ruleCase: RuleCase, value: VerdictValue, ways: WaysByValue | null): Explanation {
  if (value !== 'undetermined' || ways === null) {
    return {
      why: value === 'undetermined' ? [] : whyOf(ruleCase, value),
      stillMissing: { toLikely: [], toNo: [] },
      moot: unansweredFacts(ruleCase),
    };
  }
  return { why: [], stillMissing: stillMissingOf(ruleCase, ways), moot: mootFacts(ruleCase, ways) };
}
