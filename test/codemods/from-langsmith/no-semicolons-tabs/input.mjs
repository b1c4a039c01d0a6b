import OpenAI from 'openai'
import { wrapOpenAI } from 'langsmith/wrappers'

export const openai = wrapOpenAI(new OpenAI(), {
	tags: ['a'],
	name: 'x'
})
