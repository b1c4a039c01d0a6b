import { AnthropicBedrock } from '@anthropic-ai/bedrock-sdk';
import { AnthropicVertex } from "@anthropic-ai/vertex-sdk";
import AnthropicFoundry from '@anthropic-ai/foundry-sdk';

export const all = [AnthropicBedrock, AnthropicVertex, AnthropicFoundry];
