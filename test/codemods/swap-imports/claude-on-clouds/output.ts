import { AnthropicBedrock } from 'amplitude-ai/anthropic-bedrock';
import { AnthropicVertex } from "amplitude-ai/anthropic-vertex";
import AnthropicFoundry from 'amplitude-ai/anthropic-foundry';

export const all = [AnthropicBedrock, AnthropicVertex, AnthropicFoundry];
