import type { Tool } from '@modelcontextprotocol/server';
import { z } from 'zod';

export interface Choice {
  /**
   * For answers: name and type of each member; nothing is `required`, no choice is spelled out. Every session pays for
   * the list of tools before its first call; what an answer consists of stands whole in mcp.schema.json.
   */
  readonly isBrief?: boolean;
}

/** JSON Schema that every client takes: flat root, nothing referenced, and no word that says nothing. */
export function portableSchema(schema: z.ZodObject, { isBrief }: Choice = {}): Tool['inputSchema'] {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io: 'input',
    reused: 'inline',
    override: ({ jsonSchema, path }) => {
      // zod bounds every integer by what a double can hold, at 60 characters a field.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      // Keys of JSON are strings in any case.
      delete jsonSchema.propertyNames;
      if (!isBrief) return;
      delete jsonSchema.required;
      delete jsonSchema.enum;
      if (path.length < 2) return;
      delete jsonSchema.properties;
      delete jsonSchema.items;
      delete jsonSchema.additionalProperties;
    },
  });
  // zod types each keyword, the SDK any JSON: an interface has no index signature, although this one is JSON.
  return { ...json, type: 'object' } as Tool['inputSchema'];
}
