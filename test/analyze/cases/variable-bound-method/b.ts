import { ask } from './a';
ask({});
