import { vi } from 'vitest';
import OpenAI from 'openai';

vi.mock('openai');
new OpenAI();
