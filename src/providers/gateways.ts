/** Servers that speak the API of another vendor, by the host that a client asks. */
export interface Gateway {
  /** Value of `[Agent] Provider`. */
  readonly provider: string;
  /** Host names; with a `*` in front, all that end so. */
  readonly hosts: readonly string[];
  /**
   * Sends the token counts of a stream on request only, and is known to take the request. Others send them anyway, or
   * refuse what they do not know.
   */
  readonly countsOnRequest?: boolean;
}

/**
 * Who is not here speaks for itself: LiteLLM, vLLM or Ollama on a host of the app's own could have any model behind
 * it, and are called what their SDK is called.
 */
export const gateways: readonly Gateway[] = [
  { provider: 'openrouter', hosts: ['openrouter.ai', 'api.openrouter.ai'] },
  { provider: 'groq', hosts: ['api.groq.com'] },
  { provider: 'together', hosts: ['api.together.xyz', 'api.together.ai'] },
  { provider: 'deepseek', hosts: ['api.deepseek.com'], countsOnRequest: true },
  { provider: 'fireworks', hosts: ['api.fireworks.ai'] },
  { provider: 'perplexity', hosts: ['api.perplexity.ai'] },
  { provider: 'xai', hosts: ['api.x.ai', '*.api.x.ai'] },
  { provider: 'mistral', hosts: ['api.mistral.ai'] },
  { provider: 'cohere', hosts: ['api.cohere.ai', 'api.cohere.com'] },
  { provider: 'cerebras', hosts: ['api.cerebras.ai'] },
  { provider: 'anthropic', hosts: ['api.anthropic.com'], countsOnRequest: true },
  { provider: 'google', hosts: ['generativelanguage.googleapis.com', '*aiplatform.googleapis.com'] },
  { provider: 'azure', hosts: ['*.openai.azure.com', '*.ai.azure.com', '*.cognitiveservices.azure.com'] },
  { provider: 'bedrock', hosts: ['*.api.aws', '*.amazonaws.com'] },
];

export function gatewayAt(hostname: string): Gateway | undefined {
  return gateways.find(({ hosts }) => hosts.some((host) => isAt(hostname, host)));
}

function isAt(hostname: string, host: string): boolean {
  return host.startsWith('*') ? hostname.endsWith(host.slice(1)) : hostname === host;
}
