import { writeSync } from 'node:fs';
import { ClientRecord } from '#main/record/client-record.ts';
import { client, creation, device, sampleChange } from '#test/helpers/sample-operations.ts';

/**
 * A program to be killed: opens or creates the client in the folder it is given, answers without end, now one by one
 * and now several at once, and prints the id of each operation only after it was acknowledged.
 */
async function appendForever(folder: string): Promise<never> {
  const options = { folder, client, device, batchSize: 25 };
  const record = await ClientRecord.open(options).catch(() => ClientRecord.create(options, creation));
  writeSync(1, `opened\n${device}-1\n`);
  for (let round = 1; ; round += 1) {
    const together = round % 4 === 0 ? 3 : 1;
    const changes = Array.from({ length: together }, (_, index) => sampleChange(round * 4 + index));
    await Promise.all(
      changes.map(async (change) => {
        const operation = await record.append(change);
        if (record.status.state === 'failed') throw new Error('The disk failed.');
        writeSync(1, `${operation.id}\n`);
      }),
    );
  }
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say which folder.');
await appendForever(folder);
