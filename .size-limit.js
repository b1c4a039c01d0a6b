/** What an app loads: each entry with everything that it imports, but for what stays outside. */
const outside = [
  '@amplitude/analytics-node',
  '@pydantic/genai-prices',
  'openai',
  '@anthropic-ai/sdk',
  'zod-to-json-schema',
  // Loaded in development alone, to tell call sites.
  './read-call-site-*',
  // Loaded when the app has run for a second.
  './claim-*',
  // Loaded after an outage, where Amplitude refuses events or uploads, and where it slows somebody down.
  './read-answer-*',
  './read-segment-*',
  './lighten-*',
  './dead-letters-*',
  './paced-*',
];

const entry = (name, path, limit) => ({
  name,
  path,
  limit,
  ignore: outside,
  modifyEsbuildConfig: (config) => ({ ...config, platform: 'node', format: 'esm' }),
});

export default [entry('root', 'dist/index.mjs', '58.5 kB'), entry('express', 'dist/express.mjs', '29.5 kB')];
