import {
	GoogleGenAI, // the client
	Type,
	type Schema,
} from "@google/genai"

export const schema: Schema = { type: Type.STRING }
export const ai = new GoogleGenAI({ apiKey: 'k' })
