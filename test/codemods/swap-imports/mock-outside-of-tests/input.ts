import { vi } from 'vitest';

vi.mock('openai');
