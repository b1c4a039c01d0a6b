import { initLogger } from 'braintrust';

function init() {
  initLogger({ projectName: 'app' });
}
init();
