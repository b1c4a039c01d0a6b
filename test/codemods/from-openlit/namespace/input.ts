import * as openlit from 'openlit';

openlit.Openlit.init({ applicationName: 'app' });
