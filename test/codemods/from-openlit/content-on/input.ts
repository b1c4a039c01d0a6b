import Openlit from 'openlit';

Openlit.init({ captureMessageContent: true });
