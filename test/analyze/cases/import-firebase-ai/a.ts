import { getAI, getGenerativeModel } from 'firebase/ai';
import { initializeApp } from 'firebase/app';
import { getFirestore } from 'firebase/firestore';

const app = initializeApp({});
const model = getGenerativeModel(getAI(app), { model: 'gemini-2.5-flash' });
await model.generateContent('a');
await model.startChat().sendMessageStream('b');
getFirestore(app);
