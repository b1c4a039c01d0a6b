import { vi } from 'vitest'
import { generateText } from 'amplitude-ai/ai'

vi.mock('amplitude-ai/ai', async (load) => ({ ...(await load<object>()), generateText: vi.fn() }))
export const asked = vi.mocked(generateText)
