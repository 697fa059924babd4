import { mootFacts, unansweredFacts } from '#shared/rules/moot.ts';
import type { RuleCase } from '#shared/rules/rule-case.ts';
import type { VerdictValue } from '#shared/rules/schema.ts';
import { stillMissingOf } from '#shared/rules/still-missing.ts';
import type { Verdict } from '#shared/rules/verdict.ts';
import { waysTo } from '#shared/rules/ways.ts';
import { whyOf } from '#shared/rules/why.ts';

/** What makes an outcome plain: why it is so, or what is still missing, and which questions no longer matter. */
type Explanation = Pick<Verdict, 'why' | 'stillMissing' | 'moot'>;

/** Explains the outcome of a rule: a settled one by its reasons, an undetermined one by what would settle it. */
export function explain(ruleCase: RuleCase, value: VerdictValue): Explanation {
  if (value !== 'undetermined') {
    return {
      why: whyOf(ruleCase, value),
      stillMissing: { toLikely: [], toNo: [] },
      moot: unansweredFacts(ruleCase),
    };
  }
  const { questions, situation } = ruleCase;
  const ways = {
    likely: waysTo(questions.likely, situation.open),
    unlikely: waysTo(questions.unlikely, situation.open),
    notInvolved: waysTo(questions.notInvolved, situation.open),
  };
  return { why: [], stillMissing: stillMissingOf(ruleCase, ways), moot: mootFacts(ruleCase, ways) };
}
