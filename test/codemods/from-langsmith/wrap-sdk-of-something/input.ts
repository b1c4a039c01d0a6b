import { wrapSDK } from 'langsmith/wrappers';
import { Vectors } from './vectors.ts';

export const vectors = wrapSDK(new Vectors());
