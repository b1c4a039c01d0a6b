import { expect, it, vi } from 'vitest';

// All that our code and its tests take from the framework is that of its version before.
vi.mock('@langchain/core/caches', () => import('langchain-core-0/caches'));
vi.mock('@langchain/core/callbacks/base', () => import('langchain-core-0/callbacks/base'));
vi.mock('@langchain/core/callbacks/manager', () => import('langchain-core-0/callbacks/manager'));
vi.mock('@langchain/core/language_models/chat_models', () => import('langchain-core-0/language_models/chat_models'));
vi.mock('@langchain/core/messages', () => import('langchain-core-0/messages'));
vi.mock('@langchain/core/output_parsers', () => import('langchain-core-0/output_parsers'));
vi.mock('@langchain/core/outputs', () => import('langchain-core-0/outputs'));
vi.mock('@langchain/core/prompts', () => import('langchain-core-0/prompts'));
vi.mock('@langchain/core/runnables', () => import('langchain-core-0/runnables'));
vi.mock('@langchain/core/tools', () => import('langchain-core-0/tools'));
vi.mock('@langchain/core/utils/testing', () => import('langchain-core-0/utils/testing'));
vi.mock('./core-version.ts', () => ({ coreVersion: '0.3' }));

it('what is tested here is the version before', async () => {
  const { BaseCallbackHandler } = await import('langchain-core-0/callbacks/base');
  const { AmplitudeCallbackHandler } = await import('../../../src/frameworks/langchain/index.ts');
  expect(new AmplitudeCallbackHandler()).toBeInstanceOf(BaseCallbackHandler);
});

await import('./golden.test.ts');
await import('./runs.test.ts');
await import('./models.test.ts');
await import('./readers.test.ts');
await import('./failures.test.ts');
