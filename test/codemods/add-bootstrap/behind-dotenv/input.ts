import dotenv from 'dotenv';
import { start } from './start.ts';

dotenv.config();

await start();
