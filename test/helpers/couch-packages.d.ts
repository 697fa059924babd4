/** The slices of the server's packages that the tests use: they have no types of their own. */
declare module 'express-pouchdb' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export default function expressPouch(
    pouch: unknown,
    options: { readonly mode: string; readonly inMemoryConfig: boolean; readonly logPath: string },
  ): (request: IncomingMessage, response: ServerResponse) => void;
}

declare module 'pouchdb-adapter-memory' {
  const plugin: unknown;
  export default plugin;
}

declare module 'pouchdb-mapreduce' {
  const plugin: unknown;
  export default plugin;
}

declare module 'pouchdb-core' {
  export interface PouchDatabase {
    put(document: Readonly<Record<string, unknown>> & { readonly _id: string }): Promise<unknown>;
    allDocs(options: object): Promise<{ readonly rows: readonly { readonly id: string; readonly doc?: object }[] }>;
  }

  interface PouchConstructor {
    new (name: string): PouchDatabase;
    plugin(plugin: unknown): PouchConstructor;
    defaults(options: object): PouchConstructor;
  }

  const PouchDB: PouchConstructor;
  export default PouchDB;
}
