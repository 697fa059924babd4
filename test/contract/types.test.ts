import { expect, it } from 'vitest';
import type { Handlers, RequestOf, ResponseOf } from '#shared/ipc/contract.ts';

// Each line below is checked by `npm run types`: were it to compile without its error, that check fails.

// @ts-expect-error every handler but one is missing
const incomplete: Handlers = { 'place:save': async () => ({}) };

// @ts-expect-error the response has another name in the contract
const misnamed: Handlers['record:rescue'] = async () => ({ path: 'x' });

// @ts-expect-error the response lacks its status
const unfinished: Handlers['record:append'] = async () => ({ operations: [] });

// @ts-expect-error there is no such kind of change
const unknownKind: RequestOf<'record:append'>['change']['kind'] = 'answer.steal';

// @ts-expect-error a path is never part of a request
const withPath: RequestOf<'report:export'> = { path: '/tmp/x' };

const complete: ResponseOf<'place:save'> = {};

it('holds handlers and callers to the contract at compile time', () => {
  expect([incomplete, misnamed, unfinished, unknownKind, withPath, complete]).toHaveLength(6);
});
