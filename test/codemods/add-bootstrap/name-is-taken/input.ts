import { start } from './start.ts';

function init() {
  return 3000;
}

start(init());
