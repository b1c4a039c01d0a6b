import Anthropic from 'amplitude-ai/anthropic';
import OpenAI from "amplitude-ai/openai";

export const clients = [new OpenAI(), new Anthropic()] as const;
