import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestName, nameProblem } from '#renderer/features/clients/client-name.ts';
import { ClientName } from '#shared/record/schema.ts';

describe('a client name', () => {
  it('must say something and fit', () => {
    expect(nameProblem('   ')).toBe('nameEmpty');
    expect(nameProblem('远帆贸易')).toBeNull();
    expect(nameProblem('长'.repeat(longestName))).toBeNull();
    expect(nameProblem('长'.repeat(longestName + 1))).toBe('nameTooLong');
  });

  it('is accepted here exactly when the record accepts it', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 130 }),
      fc.string({ minLength: 110, maxLength: 130 }),
    );
    fc.assert(
      fc.property(typed, (name) => {
        expect(nameProblem(name) === null).toBe(ClientName.safeParse(name).success);
      }),
    );
  });
});
