import { init as amplitudeInit } from 'amplitude-ai';

function init() {
  amplitudeInit();
}
init();
