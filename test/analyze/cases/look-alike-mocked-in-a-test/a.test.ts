import { vi } from 'vitest';
vi.mock('openai', () => ({ default: class { chat = { completions: { create: vi.fn() } }; } }));
const openai = { chat: { completions: { create: vi.fn() } } };
openai.chat.completions.create({});
expect(openai.chat.completions.create).toHaveBeenCalled();
