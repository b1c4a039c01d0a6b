import { AzureOpenAI } from "@posthog/ai";
import { posthog } from "./posthog.ts";

const azure = new AzureOpenAI({
  apiKey: process.env.AZURE_KEY ?? "",
  endpoint: "https://acme.openai.azure.com",
  apiVersion: "2024-10-21",
  posthog: posthog,
});
export const embed = (input: string) => azure.embeddings.create({ model: "text-embedding-3-small", input, posthogPrivacyMode: true });
