import { vi } from 'vitest';
import { ask } from './ask';
const fake = { responses: { create: vi.fn() }, chat: { completions: { create: vi.fn() } } };
fake.responses.create.mockResolvedValue({});
fake.responses.create({});
fake.chat.completions.create({});
ask(fake as any);
