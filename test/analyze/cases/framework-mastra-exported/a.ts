import { Mastra } from '@mastra/core';
import { Agent } from '@mastra/core/agent';
import { Observability } from '@mastra/observability';
import { AmplitudeExporter } from 'amplitude-ai/mastra';

const analyst = new Agent({ name: 'a', instructions: 'a', model: 'openai/gpt-4o-mini' });
const exporters = [new AmplitudeExporter()];
const observability = new Observability({ configs: { default: { serviceName: 'app', exporters } } });
const mastra = new Mastra({ agents: { analyst }, observability });
await mastra.getAgent('analyst').generate('a');
