/** What only the client of one cloud knows, with the name that all events of ours have for that cloud. */
const signs: readonly (readonly [string, string])[] = [
  ['awsRegion', 'bedrock'],
  ['projectId', 'google'],
  ['resource', 'azure'],
];

/**
 * Whose cloud answers, and sends the bill. The SDKs of the clouds share one class of messages with the vendor's own, so
 * that whoever observes its prototype for one of them sees the calls of all; only the client tells them apart.
 */
export function platformOf(messages: unknown): string | undefined {
  if (typeof messages !== 'object' || messages === null || !('_client' in messages)) return undefined;
  const client = messages._client;
  if (typeof client !== 'object' || client === null) return undefined;
  return signs.find(([sign]) => sign in client)?.[1] ?? 'anthropic';
}
