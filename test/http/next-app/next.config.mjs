import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** The sources of the package lie above the app, and its modules may be linked from another checkout. */
let root = repository;
while (!realpathSync(join(repository, 'node_modules')).startsWith(join(root, '/'))) root = dirname(root);

export default {
  turbopack: { root },
  outputFileTracingRoot: root,
  serverExternalPackages: ['@amplitude/analytics-node', '@pydantic/genai-prices'],
};
