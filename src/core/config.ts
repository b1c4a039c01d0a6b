import { type ContentMode, contentModes, isContentMode } from './content-mode.ts';
import type { AmplitudeClient } from './delivery/amplitude-client.ts';
import type { OnEvent } from './delivery/sink.ts';
import { AmplitudeAIError } from './errors.ts';

export interface AmplitudeAIOptions {
  /** API key of the Amplitude project. Either this or `amplitude`. */
  apiKey?: string | undefined;
  /** An analytics-node client of the app, to share its pipeline. Its life stays the app's business. */
  amplitude?: AmplitudeClient | undefined;
  /** What leaves the process. Default: `full`. */
  contentMode?: ContentMode | undefined;
  /** `EU` for projects with EU data residency. Default: `US`. */
  serverZone?: 'US' | 'EU' | undefined;
  /** Another ingestion endpoint, for example a proxy or the local inbox. */
  serverUrl?: string | undefined;
  /** Called once for each event when Amplitude has taken or refused it. */
  onEvent?: OnEvent | undefined;
}

/** The environment variables that are read, by option. */
export const environmentVariables = {
  apiKey: 'AMPLITUDE_AI_API_KEY',
  contentMode: 'AMPLITUDE_AI_CONTENT_MODE',
  serverUrl: 'AMPLITUDE_AI_SERVER_URL',
  serverZone: 'AMPLITUDE_AI_SERVER_ZONE',
} as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** Options from the environment; undefined when it names no API key. */
export function optionsFromEnvironment(env: Environment): AmplitudeAIOptions | undefined {
  const read = (option: keyof typeof environmentVariables) => env[environmentVariables[option]] || undefined;
  const apiKey = read('apiKey');
  if (!apiKey) return undefined;
  return {
    apiKey,
    contentMode: checkMode(read('contentMode'), environmentVariables.contentMode),
    serverUrl: read('serverUrl'),
    serverZone: read('serverZone')?.toUpperCase() === 'EU' ? 'EU' : undefined,
  };
}

/** Refuses what cannot work, when it is configured and not when it is used. */
export function checkOptions(options: AmplitudeAIOptions): void {
  const { apiKey, amplitude, contentMode } = options;
  if (amplitude === undefined && (typeof apiKey !== 'string' || apiKey.trim() === '')) {
    const received = apiKey === undefined ? 'neither' : `apiKey: ${JSON.stringify(apiKey)}`;
    throw new AmplitudeAIError(
      'INVALID_CONFIG',
      `AmplitudeAI needs { apiKey } or { amplitude }; received ${received}. Take the key from your project's settings ` +
        `in Amplitude, or set ${environmentVariables.apiKey} and call init().`,
    );
  }
  if (amplitude !== undefined && typeof amplitude.track !== 'function') {
    throw new AmplitudeAIError(
      'INVALID_CONFIG',
      `{ amplitude } must be a client of @amplitude/analytics-node; received ${typeof amplitude} without track().`,
    );
  }
  checkMode(contentMode, 'contentMode');
}

function checkMode(mode: string | undefined, where: string): ContentMode | undefined {
  if (mode === undefined || isContentMode(mode)) return mode;
  throw new AmplitudeAIError(
    'INVALID_CONFIG',
    `${where} is ${JSON.stringify(mode)}; known modes: ${contentModes.join(', ')}.`,
  );
}
