import OpenAI from "openai";

export const openai = new OpenAI({
  baseURL: "https://oai.hconeai.com/v1",
  defaultHeaders: { "Helicone-Auth": "Bearer key" },
});
