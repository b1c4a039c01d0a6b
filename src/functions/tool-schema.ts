/** A JSON Schema, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Schemas of zod 3.24 and later, zod 4, valibot, arktype, …: https://standardschema.dev. */
interface StandardTyped {
  readonly '~standard': {
    readonly vendor: string;
    readonly types?: { readonly input: unknown; readonly output: unknown } | undefined;
  };
}

/** Schemas of an earlier zod 3. */
interface Zod3Typed {
  readonly _output: unknown;
  readonly _def: unknown;
}

/** What a tool may describe its input with. */
export type ToolSchema = StandardTyped | Zod3Typed | JsonSchema;

/** What a value that fits a schema is, once it was parsed. A JSON Schema does not tell. */
export type ParsedBy<S> = S extends { readonly '~standard': { readonly types?: infer Types } }
  ? NonNullable<Types> extends { readonly output: infer Output }
    ? Output
    : unknown
  : S extends { readonly _output: infer Output }
    ? Output
    : // biome-ignore lint/suspicious/noExplicitAny: nothing is known of it, and the function may say what it takes.
      any;
