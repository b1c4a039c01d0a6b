import { mock, test } from 'node:test';

mock.module('@anthropic-ai/sdk', { defaultExport: class {} });
test('asks', async () => new (await import('@anthropic-ai/sdk')).default());
