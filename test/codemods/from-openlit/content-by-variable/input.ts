import Openlit from 'openlit';

Openlit.init({ captureMessageContent: process.env.CAPTURE === '1' });
