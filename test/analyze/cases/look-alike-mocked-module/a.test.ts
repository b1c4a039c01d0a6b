import OpenAI from 'openai';
import { vi } from 'vitest';
const create = vi.fn();
vi.mock('openai', () => ({ default: class { responses = { create }; } }));
const client = new OpenAI();
create({ model: 'x' });
client.responses.create({});
expect(client.responses.create).toHaveBeenCalled();
