import { vi } from 'vitest'
import { generateText } from 'ai'

vi.mock('ai', async (load) => ({ ...(await load<object>()), generateText: vi.fn() }))
export const asked = vi.mocked(generateText)
