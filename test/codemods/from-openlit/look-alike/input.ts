import Openlit from './openlit.ts';
import openlit from 'openlit-lite';

Openlit.init();
openlit.init({ note: "import from 'openlit'" });
