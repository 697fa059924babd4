import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { authoredSchemas } from './schemas.ts';

const folder = join(process.cwd(), 'seeds', 'schemas');
await mkdir(folder, { recursive: true });
for (const [name, schema] of authoredSchemas()) {
  await writeFile(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
}
console.log(`seeds/schemas: ${authoredSchemas().size} schemas written`);
