import './amplitude.ts';
import { start } from './start.ts';

start();
