import { start } from '../src/start.ts';

start();
