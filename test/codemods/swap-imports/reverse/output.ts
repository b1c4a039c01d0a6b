import OpenAI from 'openai';
import type { ClientOptions } from 'amplitude-ai/openai';
import Anthropic from "@anthropic-ai/sdk";

export const make = (options: ClientOptions) => [new OpenAI(options), new Anthropic()];
