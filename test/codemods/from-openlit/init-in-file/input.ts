import Openlit from 'openlit';

export function init() {
  Openlit.init();
}
