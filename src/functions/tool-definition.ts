import { AmplitudeAIError } from '../core/errors.ts';
import { jsonSchemaOf } from './json-schema-of.ts';
import type { JsonSchema } from './tool-schema.ts';

/** What a model has to know of a tool; vendors differ only in what they wrap it with. */
export interface ToolDefinition {
  readonly name: string;
  readonly description?: string;
  /** JSON Schema of the one object that the tool is called with. */
  readonly parameters: JsonSchema;
}

/** Letters that every vendor takes in the name of a tool. */
const NAME = /^[A-Za-z_][\w-]{0,63}$/;

export function defineTool(name: string, description: string | undefined, inputSchema: unknown): ToolDefinition {
  if (!NAME.test(name)) {
    throw new AmplitudeAIError(
      'INVALID_CONFIG',
      `A tool that models call needs a name of up to 64 letters, digits, _ and -; received ${JSON.stringify(name)}. Pass { name }.`,
    );
  }
  return { name, ...(description === undefined ? {} : { description }), parameters: jsonSchemaOf(inputSchema, name) };
}
