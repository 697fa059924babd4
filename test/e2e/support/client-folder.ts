import { seeds, openApp, type TestApp } from '#test/contract/app.ts';
import type { Value } from '#shared/rules/schema.ts';

/** The answers of the made-up seller, for a client of the given name, with some of them replaced. */
export async function layDownClient(
  app: TestApp,
  name: string,
  answers: Readonly<Record<string, Value>>,
): Promise<string> {
  const { summary } = await app.get('client:create', { name, sample: null });
  const [sample] = (await seeds).samples;
  const known = Object.entries(sample?.answers ?? {}).flatMap(([fact, answer]) =>
    'known' in answer ? [[fact, answer.known] as const] : [],
  );
  for (const [fact, value] of Object.entries({ ...Object.fromEntries(known), ...answers })) {
    await app.get('record:append', {
      client: summary.id,
      change: { kind: 'answer.set', payload: { fact, value, basis: 'stated' } },
    });
  }
  return summary.id;
}

/** A data folder with clients in it, laid down through the app's own door. */
export async function layDownFolder(folder: string, fill: (app: TestApp) => Promise<void>): Promise<void> {
  const app = await openApp(folder);
  await fill(app);
  await app.workspace.settle();
}
