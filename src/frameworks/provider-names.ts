/** Names that frameworks have for a vendor, and the one that all events of ours have for it. */
const names: Readonly<Record<string, string>> = {
  amazon_bedrock: 'bedrock',
  'amazon-bedrock': 'bedrock',
  bedrock_converse: 'bedrock',
  aws_bedrock: 'bedrock',
  azure_openai: 'azure',
  'azure-openai': 'azure',
  azureopenai: 'azure',
  google_genai: 'google',
  google_vertexai: 'google',
  googlegenerativeai: 'google',
  gemini: 'google',
  vertexai: 'google',
  mistralai: 'mistral',
};

/** `undefined` and names that say nothing give "unknown". */
export function providerName(said: string | undefined): string {
  const lower = said?.toLowerCase() ?? '';
  return names[lower] ?? (lower || 'unknown');
}
