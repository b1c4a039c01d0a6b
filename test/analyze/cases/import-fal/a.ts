import { createFalClient, fal } from '@fal-ai/client';
import * as serverless from '@fal-ai/serverless-client';

await fal.subscribe('fal-ai/flux/dev', { input: {} });
await createFalClient().queue.submit('fal-ai/flux/dev', { input: {} });
await serverless.run('fal-ai/flux/dev', { input: {} });
await fal.storage.upload(new Blob([]));
