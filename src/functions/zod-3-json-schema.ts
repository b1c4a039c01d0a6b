import { appRequire } from '../core/app-require.ts';
import { AmplitudeAIError } from '../core/errors.ts';

const LIBRARY = 'zod-to-json-schema';

type Convert = (schema: unknown, options: { target: string; $refStrategy: string }) => unknown;

/** zod 3 has no JSON form of its own; the library that gives it one is loaded when there is such a schema, and once. */
export function zod3JsonSchema(schema: unknown, tool: string): unknown {
  // Models are given one object, in which references into it are often not understood.
  return load(tool)(schema, { target: 'jsonSchema7', $refStrategy: 'none' });
}

function load(tool: string): Convert {
  try {
    // The app's own copy: it has to fit the zod of the app.
    const { zodToJsonSchema } = appRequire()(LIBRARY);
    return zodToJsonSchema;
  } catch (cause) {
    throw new AmplitudeAIError(
      'PEER_MISSING',
      `inputSchema of tool ${tool} is a schema of zod 3, which needs ${LIBRARY}: npm install ${LIBRARY}. Or pass a ` +
        'JSON Schema, or update to zod 4.',
      { cause },
    );
  }
}
