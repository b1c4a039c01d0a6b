import OpenAI from '\x6fpenai';
import Anthropic from "@anthropic-ai\/sdk";
export const all = [new OpenAI(), new Anthropic()];
