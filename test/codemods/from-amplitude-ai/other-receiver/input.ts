import { AmplitudeAI } from '@amplitude/ai';
import { game } from 'arcade';

export const ai = new AmplitudeAI({ apiKey: 'k' });
game.score('Ann', 10, 'level-1');
