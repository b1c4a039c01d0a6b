import OpenAI from 'npm:openai@4';
import Anthropic from 'https://esm.sh/@anthropic-ai/sdk@0.30.0';

export default [OpenAI, Anthropic];
