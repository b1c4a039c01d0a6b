import Openlit from 'openlit';

Openlit.init({ applicationName: 'support', environment: 'production' });
