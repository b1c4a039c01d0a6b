import { Codex } from '@openai/codex-sdk';
import { Agent } from '@voltagent/core';

const thread = new Codex().startThread();
await thread.run('a');
await thread.runStreamed('b');
await new Agent({ name: 'a' }).streamText('c');
