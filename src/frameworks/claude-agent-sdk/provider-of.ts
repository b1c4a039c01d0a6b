/** Switches of the SDK that send its requests to a cloud, and the name that all events of ours have for that. */
const clouds: Readonly<Record<string, string>> = {
  CLAUDE_CODE_USE_BEDROCK: 'bedrock',
  CLAUDE_CODE_USE_VERTEX: 'google',
  CLAUDE_CODE_USE_FOUNDRY: 'azure',
};

/** Who runs the models. */
export function providerOf(env: Readonly<Record<string, string | undefined>>): string {
  const found = Object.entries(clouds).find(([name]) => /^(1|true|yes|on)$/i.test(env[name] ?? ''));
  return found?.[1] ?? 'anthropic';
}
