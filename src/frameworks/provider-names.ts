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
  // OpenTelemetry's, of today and of before.
  'aws.bedrock': 'bedrock',
  'azure.ai.inference': 'azure',
  'azure.ai.openai': 'azure',
  'az.ai.inference': 'azure',
  'az.ai.openai': 'azure',
  'gcp.gemini': 'google',
  'gcp.gen_ai': 'google',
  'gcp.vertex_ai': 'google',
  vertex_ai: 'google',
  mistral_ai: 'mistral',
  'ibm.watsonx.ai': 'watsonx',
  x_ai: 'xai',
};

/** `undefined` and names that say nothing give "unknown". */
export function providerName(said: string | undefined): string {
  const lower = said?.toLowerCase() ?? '';
  return names[lower] ?? (lower || 'unknown');
}
