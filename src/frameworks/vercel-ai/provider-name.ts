/** The AI SDK's names for vendors, where ours differ. */
const names: Readonly<Record<string, string>> = {
  'amazon-bedrock': 'bedrock',
  azure: 'azure-openai',
  google: 'gemini',
};

/** The vendor in a model's provider, which also tells the API: `openai.responses`, `azure-openai.chat`. */
export function providerOf(id: string): string {
  const [vendor = id] = id.split('.');
  return names[vendor] ?? vendor;
}
