// @generated
import { start } from './start.js';

start();
