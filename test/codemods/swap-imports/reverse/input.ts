import OpenAI from 'amplitude-ai/openai';
import type { ClientOptions } from 'amplitude-ai/openai';
import Anthropic from "amplitude-ai/anthropic";

export const make = (options: ClientOptions) => [new OpenAI(options), new Anthropic()];
