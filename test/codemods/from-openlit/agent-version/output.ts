import Openlit from 'openlit';
import { init } from 'amplitude-ai';

init();
Openlit.setAgentVersion('1.2.3');
