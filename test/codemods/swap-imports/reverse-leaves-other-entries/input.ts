import { wrap } from 'amplitude-ai';
import { amplitudeAI } from 'amplitude-ai/express';
import { testing } from 'amplitude-ai/testing';

export const all = [wrap, amplitudeAI, testing, "amplitude-ai/openai"];
