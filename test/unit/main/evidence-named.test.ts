import { expect, test } from 'vitest';
import { evidenceNamed } from '#main/record/evidence-files.ts';
import type { Operation } from '#shared/record/schema.ts';

const first = 'ab'.repeat(32);
const second = 'cd'.repeat(32);

function operation(kind: string, payload: unknown): Operation {
  return { id: 'd-00000000-1', at: '001795000000000-000000-d-00000000', by: '', kind, payload, prev: null };
}

test('the files of a client are those its papers were added with, and those they got later', () => {
  const file = (sha256: string) => ({ sha256, name: 'a.pdf', bytes: 1, type: 'application/pdf' });
  const operations = [
    operation('evidence.add', { evidence: 'e', label: '执照', file: file(second) }),
    operation('evidence.amend', { evidence: 'e', field: 'file', value: file(first) }),
    operation('evidence.amend', { evidence: 'e', field: 'label', value: '执照副本' }),
    operation('evidence.add', { evidence: 'f', label: '口头', file: null }),
    operation('note.add', { file: file('ef'.repeat(32)) }),
  ];
  expect(evidenceNamed(operations)).toEqual([first, second]);
});
