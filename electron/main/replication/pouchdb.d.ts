/** The slice of PouchDB that is used here: its own types declare a Buffer that is not Node's. */
declare module 'pouchdb-core' {
  export interface PouchDatabase {
    get(id: string): Promise<Readonly<Record<string, unknown>>>;
    put(document: Readonly<Record<string, unknown>> & { readonly _id: string }): Promise<{ readonly rev: string }>;
    remove(document: { readonly _id: string; readonly _rev: string }): Promise<unknown>;
    getAttachment(id: string, name: string): Promise<unknown>;
    changes(options: {
      readonly since: number | string;
      readonly limit: number;
      readonly batch_size: number;
    }): Promise<{
      readonly results: readonly {
        readonly id: string;
        readonly deleted?: boolean;
        readonly changes: readonly { readonly rev: string }[];
      }[];
      readonly last_seq: number | string;
    }>;
  }

  interface PouchOptions {
    readonly adapter?: string;
    readonly skip_setup?: boolean;
    readonly auth?: { readonly username: string; readonly password: string };
    readonly fetch?: (address: string, options?: RequestInit) => Promise<Response>;
  }

  interface PouchConstructor {
    new (name: string, options?: PouchOptions): PouchDatabase;
    plugin(plugin: unknown): PouchConstructor;
  }

  const PouchDB: PouchConstructor;
  // The package has no other name for it.
  export default PouchDB;
}

declare module 'pouchdb-adapter-http' {
  const plugin: unknown;
  export default plugin;
}
