import type { Anthropic, GoogleGenAI, OpenAI } from '../clients.ts';
import { AmplitudeAIError } from '../core/errors.ts';
import type { ClientBound } from '../dialects/facts.ts';
import { createSessionId } from '../dialects/session-ids.ts';
import type { Binding } from '../instrument/binding.ts';
import { isMissing } from '../instrument/missing-module.ts';
import type { AnyClass } from '../instrument/tracked-class.ts';
import { wrap } from '../instrument/wrap.ts';
import type { AIConfig } from './ai-config.ts';
import { type Amplitude, aiOf } from './ai-of.ts';

export interface ClientOptions {
  readonly amplitude: Amplitude;
  /** For an analytics-node client. Default: everything is told. */
  readonly config?: AIConfig | undefined;
  /** Whose calls they are; `attribute()` says so for one call. */
  readonly userId?: string | undefined;
  readonly deviceId?: string | undefined;
  /** Session of all calls. Default: the one around the call, else one of the client's own. */
  readonly sessionId?: string | undefined;
  /** Whether calls outside any session belong to one of the client's own. Default: true. */
  readonly autoStartSession?: boolean | undefined;
}

/**
 * The client class of OpenAI, its calls told in the dialects of `amplitude`.
 *
 * @throws AmplitudeAIError `PEER_MISSING` where the SDK is not installed.
 *
 * @example
 * ```ts
 * import { createInstance } from '@amplitude/analytics-node';
 * import { getOpenAI } from 'amplitude-ai/observability';
 *
 * const { OpenAI } = await getOpenAI({ amplitude: createInstance(), userId: 'user-42' });
 * const client = new OpenAI();
 * ```
 */
export async function getOpenAI(options: ClientOptions): Promise<{ OpenAI: typeof OpenAI }> {
  const dropin = await installed('openai', () => import('../dropins/openai.ts'));
  return { OpenAI: boundTo(dropin.OpenAI, options) };
}

/** The same for Anthropic. */
export async function getAnthropic(options: ClientOptions): Promise<{ Anthropic: typeof Anthropic }> {
  const dropin = await installed('@anthropic-ai/sdk', () => import('../dropins/anthropic.ts'));
  return { Anthropic: boundTo(dropin.Anthropic, options) };
}

/** The same for Google's models. */
export async function getGoogle(options: ClientOptions): Promise<{ GoogleGenAI: typeof GoogleGenAI }> {
  const dropin = await installed('@google/genai', () => import('../dropins/google.ts'));
  return { GoogleGenAI: boundTo(dropin.GoogleGenAI, options) };
}

/** The callback handler for LangChain and LangGraph: `new AmplitudeLangChainCallback({ userId: 'user-42' })`. */
export async function getLangChain(options: ClientOptions) {
  const { AmplitudeCallbackHandler } = await installed(
    '@langchain/core',
    () => import('../frameworks/langchain/index.ts'),
  );
  class AmplitudeLangChainCallback extends AmplitudeCallbackHandler {
    constructor(own: ConstructorParameters<typeof AmplitudeCallbackHandler>[0] = {}) {
      super({ ...bindingOf(options), ...own });
    }
  }
  return { AmplitudeLangChainCallback };
}

async function installed<Module>(name: string, load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    if (!isMissing(error, name)) throw error;
    throw new AmplitudeAIError('PEER_MISSING', `${name} is not installed. Run: npm install ${name}`, { cause: error });
  }
}

function bindingOf(options: ClientOptions): Binding & ClientBound {
  const { amplitude, config, userId, deviceId, sessionId, autoStartSession = true } = options;
  const clientSessionId = autoStartSession ? createSessionId() : undefined;
  return { ai: aiOf(amplitude, config), userId, deviceId, sessionId, clientSessionId };
}

/** A subclass whose instances know where their calls are recorded. */
function boundTo<Base extends AnyClass>(Base: Base, options: ClientOptions): Base {
  // biome-ignore lint/suspicious/noExplicitAny: a mixin's base must be constructible with any arguments.
  const Constructible = Base as unknown as new (...args: any[]) => object;
  const Bound = class extends Constructible {
    constructor(...args: unknown[]) {
      super(...args);
      wrap(this, bindingOf(options));
    }
  };
  Object.defineProperty(Bound, 'name', { value: Base.name });
  // The subclass adds nothing to the type.
  return Bound as unknown as Base;
}
