import { PredictionServiceClient } from '@google-cloud/aiplatform';
import { VertexAI } from '@google-cloud/vertexai';

const vertex = new VertexAI({ project: 'p' });
const model = vertex.getGenerativeModel({ model: 'gemini-2.5-flash' });
await model.generateContent('a');
await vertex.preview.getGenerativeModel({ model: 'm' }).generateContentStream('b');
const chat = model.startChat();
await chat.sendMessage('c');
await model.countTokens('d');
await new PredictionServiceClient().predict({});
