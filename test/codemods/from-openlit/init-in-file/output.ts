import { init as amplitudeInit } from 'amplitude-ai';

export function init() {
  amplitudeInit();
}
