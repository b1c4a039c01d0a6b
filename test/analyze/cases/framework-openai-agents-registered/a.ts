import { Agent, addTraceProcessor, run } from '@openai/agents';
import { AmplitudeTracingProcessor } from 'amplitude-ai/openai-agents';

addTraceProcessor(new AmplitudeTracingProcessor());
await run(new Agent({ name: 'a' }), 'a');
