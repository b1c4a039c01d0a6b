import Openlit from 'openlit';

Openlit.init();
Openlit.setAgentVersion('1.2.3');
