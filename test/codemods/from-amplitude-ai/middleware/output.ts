import express from 'express';
import { createAmplitudeAIMiddleware } from '@amplitude/ai';
import { AmplitudeAI } from 'amplitude-ai';

const ai = new AmplitudeAI({ redactPii: true, apiKey: 'k' });
export const app = express();
app.use(createAmplitudeAIMiddleware({ amplitudeAI: ai, userIdResolver: (req: { userId: string }) => req.userId } as never));
