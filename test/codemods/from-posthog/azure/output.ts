import { attribute } from "amplitude-ai";
import { AzureOpenAI } from "amplitude-ai/openai";
import { posthog } from "./posthog.ts";

const azure = new AzureOpenAI({
  apiKey: process.env.AZURE_KEY ?? "",
  endpoint: "https://acme.openai.azure.com",
  apiVersion: "2024-10-21",
});
export const embed = (input: string) => azure.embeddings.create(attribute({ model: "text-embedding-3-small", input }, { contentMode: "metadata_only" }));
