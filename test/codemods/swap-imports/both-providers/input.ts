import Anthropic from '@anthropic-ai/sdk';
import OpenAI from "openai";

export const clients = [new OpenAI(), new Anthropic()] as const;
