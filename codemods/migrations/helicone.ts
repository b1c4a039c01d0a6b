import { defineMigration, type ExportFate } from './migration.ts';

const asks = (why: string): ExportFate => ({ becomes: 'kept', why, severity: 'action' });
const drop = { drop: true } as const;

export const helicone = defineMigration({
  tool: 'helicone',
  label: 'Helicone',
  packages: ['@helicone/helpers', '@helicone/async'],
  modules: [
    {
      specifiers: ['@helicone/helpers'],
      exports: {
        HeliconeManualLogger: asks('trackAiMessage() of an AmplitudeAI instance records such calls'),
        HeliconeLogBuilder: asks('streamAiMessage() of an AmplitudeAI instance records such streams'),
        HeliconePromptManager: { becomes: 'kept', why: 'it fetches prompts and records nothing', severity: 'info' },
      },
    },
    {
      specifiers: ['@helicone/async'],
      exports: { HeliconeAsyncLogger: asks('take it away, and run swap-imports: the drop-ins record the same calls') },
    },
  ],
  gateway: {
    plainHosts: [
      'oai.helicone.ai',
      'oai.hconeai.com',
      'anthropic.helicone.ai',
      'anthropic.hconeai.com',
      'groq.helicone.ai',
      'together.helicone.ai',
    ],
    hosts: ['gateway.helicone.ai', 'gateway.hconeai.com', 'ai-gateway.helicone.ai', 'eu.helicone.ai'],
    addressOptions: ['baseURL', 'baseUrl', 'basePath'],
    headerOptions: ['defaultHeaders', 'headers'],
    prefix: 'helicone-',
    headers: {
      auth: drop,
      'user-id': { to: 'userId' },
      'session-id': { to: 'sessionId' },
      'session-name': drop,
      'session-path': drop,
      'request-id': drop,
      'omit-request': { to: 'contentMode', value: 'metadata_only' },
      'omit-response': { to: 'contentMode', value: 'metadata_only' },
    },
    properties: 'property-',
  },
  irreversible: 'the address of the gateway and its key are not written down any more',
});
