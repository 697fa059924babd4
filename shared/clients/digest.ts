import { profileFactIds } from '#shared/clients/profile.ts';
import { longestProfileValue } from '#shared/clients/limits.ts';
import type { ClientDigest } from '#shared/clients/schema.ts';
import { millisecondsOf } from '#shared/record/clock.ts';
import type { ClientState } from '#shared/record/state.ts';

/** What a list of clients says of one, as its record stands. */
export function digestOf({ answers, profile, latest }: ClientState): ClientDigest {
  const given = Object.values(answers);
  const facts: Record<string, ClientDigest['facts'][string]> = {};
  for (const id of profileFactIds) {
    const answer = answers[id]?.answer;
    if (answer !== undefined && 'known' in answer) facts[id] = answer.known;
  }
  const answered = given.filter(({ answer }) => 'known' in answer).length;
  return {
    facts,
    // Of other devices' records no schema has looked at the lengths.
    profile: Object.fromEntries(
      Object.entries(profile).map(([field, value]) => [field, value.slice(0, longestProfileValue)]),
    ),
    open: given.length - answered,
    answered,
    worked: latest === null ? null : millisecondsOf(latest),
  };
}
