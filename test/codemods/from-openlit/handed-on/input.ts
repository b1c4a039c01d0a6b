import Openlit from 'openlit';
import { start } from './start.ts';

start(Openlit);
