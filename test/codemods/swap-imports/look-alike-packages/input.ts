import { OpenAI } from 'openai-edge';
import { OpenAI as Lc } from '@langchain/openai';
import { createOpenAI } from '@ai-sdk/openai';
import { query } from '@anthropic-ai/claude-agent-sdk';
import { OpenAI as Own } from './openai';
import { x } from '~/openai';
import { AnthropicVertex } from '@anthropic-ai/vertex-sdk-next';

export const all = [OpenAI, Lc, createOpenAI, query, Own, x, AnthropicVertex];
