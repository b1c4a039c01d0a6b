import express from 'express';
import { AmplitudeAI, createAmplitudeAIMiddleware } from '@amplitude/ai';

const ai = new AmplitudeAI({ apiKey: 'k' });
export const app = express();
app.use(createAmplitudeAIMiddleware({ amplitudeAI: ai, userIdResolver: (req: { userId: string }) => req.userId } as never));
