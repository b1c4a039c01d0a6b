import { startTrace } from 'openlit';
import { work } from './work.ts';

export const step = () => startTrace('work', work);
