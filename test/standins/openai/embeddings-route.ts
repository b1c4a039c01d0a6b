import { countTokens } from '../count-tokens.ts';
import type { Route } from '../dialect.ts';
import { listOf, recordOf, stringOf } from '../json-view.ts';
import { apiPath } from './api-path.ts';
import { base64Floats, embeddingVector } from './embedding-vector.ts';

const usualDimensions: Readonly<Record<string, number>> = { 'text-embedding-3-large': 3072 };

export const embeddingsRoute: Route = {
  method: 'POST',
  path: apiPath('embeddings'),
  answer(request, scenario) {
    const body = recordOf(request.body);
    const model = stringOf(body.model);
    const inputs = typeof body.input === 'string' ? [body.input] : listOf(body.input);
    if (!model || inputs.length === 0) {
      const missing = model ? 'input' : 'model';
      return { kind: 'error', error: { status: 400, message: `Missing required parameter: '${missing}'.` } };
    }
    const dimensions = typeof body.dimensions === 'number' ? body.dimensions : (usualDimensions[model] ?? 1536);
    // Inputs may be token lists instead of texts: those count as they are.
    const texts = inputs.map((input) => (typeof input === 'string' ? input : JSON.stringify(input)));
    const tokens = scenario.usage?.uncachedInput ?? texts.reduce((sum, text) => sum + countTokens(text), 0);
    return {
      kind: 'json',
      body: {
        object: 'list',
        data: texts.map((text, index) => {
          const vector = embeddingVector(text, dimensions);
          const embedding = body.encoding_format === 'base64' ? base64Floats(vector) : vector;
          return { object: 'embedding', index, embedding };
        }),
        model: scenario.model ?? model,
        usage: { prompt_tokens: tokens, total_tokens: tokens },
      },
    };
  },
};
