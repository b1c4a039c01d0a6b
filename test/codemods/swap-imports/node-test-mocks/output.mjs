import { mock, test } from 'node:test';

mock.module('amplitude-ai/anthropic', { defaultExport: class {} });
test('asks', async () => new (await import('amplitude-ai/anthropic')).default());
